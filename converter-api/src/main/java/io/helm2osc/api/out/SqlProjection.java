package io.helm2osc.api.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.Projection;
import io.helm2osc.api.status.ConversionState;
import io.helm2osc.api.status.History;
import io.helm2osc.api.status.Page;
import io.helm2osc.api.status.SeenEvent;
import io.helm2osc.api.status.Selection;
import io.helm2osc.api.status.Summary;
import io.helm2osc.contract.ConversionEvent;
import io.helm2osc.contract.ConversionEvent.ChartIdentity;
import io.helm2osc.contract.ConversionId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Tenant;
import io.helm2osc.pipeline.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// The projection in a database: each conversion's events as they came, and a row of each conversion to list by.
public final class SqlProjection implements Projection {

    private final Sql sql;
    private final String identity;

    /// The projection in this database, made if need be.
    public SqlProjection(DataSource database) {
        this.sql = new Sql(database);
        this.identity = sql.transaction(connection ->
                ProjectionSchema.ensure(connection, UUID.randomUUID().toString()));
    }

    /// Names what was made when the database was: who reads the topics under this name has read what the database
    /// holds.
    public String identity() {
        return identity;
    }

    @Override
    public void apply(List<SeenEvent> events) {
        sql.transaction(connection -> {
            for (SeenEvent event : events) {
                apply(connection, event);
            }
            return events.size();
        });
    }

    @Override
    public Optional<History> find(ConversionId id) {
        return sql.transaction(connection -> history(connection, id, ""));
    }

    @Override
    public Page list(Selection selection) {
        StringBuilder where = new StringBuilder("WHERE 1 = 1");
        List<Object> arguments = new ArrayList<>();
        selection.tenant().ifPresent(tenant -> {
            where.append(" AND tenant = ?");
            arguments.add(tenant.name());
        });
        selection.state().ifPresent(state -> {
            where.append(" AND state = ?");
            arguments.add(state.word());
        });
        selection.chart().ifPresent(chart -> {
            where.append(" AND chart_name = ?");
            arguments.add(chart);
        });
        selection.after().ifPresent(cursor -> {
            where.append(" AND begun_ms <= ? AND (begun_ms < ? OR id < ?)");
            long begun = cursor.begun().toEpochMilli();
            arguments.addAll(List.of(begun, begun, cursor.id()));
        });
        arguments.add(selection.limit());
        String query =
                "SELECT id, state, chart_name, chart_version, begun_ms, changed_ms, code, tenant FROM conversion "
                        + where + " ORDER BY begun_ms DESC, id DESC FETCH FIRST ? ROWS ONLY";
        return Page.of(
                sql.transaction(
                        connection -> Sql.query(connection, SqlProjection::summary, query, arguments.toArray())),
                selection);
    }

    private static void apply(Connection connection, SeenEvent event) throws SQLException {
        Optional<History> before = history(connection, event.event().conversionId(), " FOR UPDATE");
        History after = before.map(history -> history.with(event)).orElseGet(() -> History.of(event));
        if (before.isEmpty() || !before.get().equals(after)) {
            save(connection, event);
            save(connection, Summary.of(after));
        }
    }

    private static Optional<History> history(Connection connection, ConversionId id, String lock) throws SQLException {
        List<SeenEvent> events = Sql.query(
                connection,
                SqlProjection::event,
                "SELECT event_type, payload, announced_ms FROM conversion_event WHERE conversion_id = ?" + lock,
                id.value());
        return events.isEmpty() ? Optional.empty() : Optional.of(new History(events));
    }

    private static void save(Connection connection, SeenEvent seen) throws SQLException {
        String id = seen.event().conversionId().value();
        String type = seen.type().word();
        Sql.update(connection, "DELETE FROM conversion_event WHERE conversion_id = ? AND event_type = ?", id, type);
        Sql.update(
                connection,
                "INSERT INTO conversion_event (conversion_id, event_type, announced_ms, payload) VALUES (?, ?, ?, ?)",
                id,
                type,
                seen.at().toEpochMilli(),
                new String(EventJson.write(seen.event()), UTF_8));
    }

    private static void save(Connection connection, Summary summary) throws SQLException {
        Sql.update(
                connection, "DELETE FROM conversion WHERE id = ?", summary.id().value());
        Sql.update(
                connection,
                """
                INSERT INTO conversion (id, tenant, state, code, chart_name, chart_version, begun_ms, changed_ms)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
                summary.id().value(),
                summary.tenant().map(Tenant::name).orElse(null),
                summary.state().word(),
                summary.code().orElse(null),
                summary.chart().map(ChartIdentity::name).orElse(null),
                summary.chart().map(ChartIdentity::version).orElse(null),
                summary.begun().toEpochMilli(),
                summary.changed().toEpochMilli());
    }

    private static SeenEvent event(ResultSet row) throws SQLException {
        EventType type = EventType.ofWord(row.getString(1)).orElseThrow();
        try {
            return new SeenEvent(
                    (ConversionEvent) EventJson.read(type, row.getString(2).getBytes(UTF_8)),
                    Instant.ofEpochMilli(row.getLong(3)));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }

    private static Summary summary(ResultSet row) throws SQLException {
        @Nullable String name = row.getString(3);
        return new Summary(
                new ConversionId(row.getString(1)),
                Optional.ofNullable(row.getString(8)).map(Tenant::new),
                ConversionState.of(row.getString(2)).orElseThrow(),
                Optional.ofNullable(row.getString(7)),
                name == null ? Optional.empty() : Optional.of(new ChartIdentity(name, row.getString(4))),
                Instant.ofEpochMilli(row.getLong(5)),
                Instant.ofEpochMilli(row.getLong(6)));
    }
}
