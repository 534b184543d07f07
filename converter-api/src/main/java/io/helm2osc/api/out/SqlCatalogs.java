package io.helm2osc.api.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.catalog.Catalog;
import io.helm2osc.api.catalog.CatalogChild;
import io.helm2osc.api.catalog.CatalogProgress;
import io.helm2osc.api.catalog.CatalogProjection;
import io.helm2osc.api.status.Cursor;
import io.helm2osc.contract.CatalogEvent;
import io.helm2osc.contract.CatalogEvent.CatalogCompleted;
import io.helm2osc.contract.CatalogEvent.CatalogRequested;
import io.helm2osc.contract.CatalogEvent.CatalogStarted;
import io.helm2osc.contract.CatalogEvent.Child;
import io.helm2osc.contract.CatalogId;
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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Catalogs and their conversions in the projection's database.
public final class SqlCatalogs implements CatalogProjection {

    /// Places of one part, which has fewer conversions than that.
    private static final long PART = 1_000_000;

    private static final String COLUMNS = "SELECT id, begun_ms, changed_ms, round, request, completed FROM catalog ";
    private static final String CHILDREN =
            " FROM catalog_child k LEFT JOIN conversion c ON c.id = k.conversion_id " + "WHERE k.catalog_id = ?";
    private static final String STATE = "COALESCE(c.state, '" + CatalogProgress.PENDING + "')";

    private final Sql sql;

    /// The catalogs in this database, whose tables are there.
    public SqlCatalogs(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public void apply(List<SeenCatalogEvent> events) {
        sql.transaction(connection -> {
            for (SeenCatalogEvent seen : events) {
                apply(connection, seen);
            }
            return events.size();
        });
    }

    @Override
    public Optional<Catalog> find(CatalogId id) {
        return sql.transaction(connection -> find(connection, id, ""));
    }

    @Override
    public List<Catalog> list(Optional<Tenant> tenant, Optional<Cursor> after, int limit) {
        String where = "WHERE 1 = 1 " + (tenant.isPresent() ? "AND tenant = ? " : "")
                + (after.isPresent() ? "AND begun_ms <= ? AND (begun_ms < ? OR id < ?) " : "");
        List<Object> arguments = new ArrayList<>();
        tenant.map(Tenant::name).ifPresent(arguments::add);
        after.ifPresent(cursor -> {
            long begun = cursor.begun().toEpochMilli();
            arguments.addAll(List.of(begun, begun, cursor.id()));
        });
        arguments.add(limit);
        String query = COLUMNS + where + "ORDER BY begun_ms DESC, id DESC FETCH FIRST ? ROWS ONLY";
        return sql.transaction(connection -> Sql.query(connection, SqlCatalogs::catalog, query, arguments.toArray()));
    }

    @Override
    public CatalogProgress progress(CatalogId id) {
        Map<String, Integer> states = new HashMap<>();
        Map<String, Integer> codes = new HashMap<>();
        List<Integer> unchanged = sql.transaction(connection -> {
            count(connection, states, "SELECT " + STATE + ", COUNT(*)" + CHILDREN + " GROUP BY " + STATE, id);
            count(
                    connection,
                    codes,
                    "SELECT c.code, COUNT(*)" + CHILDREN + " AND c.code IS NOT NULL GROUP BY c.code",
                    id);
            return Sql.query(
                    connection,
                    row -> row.getInt(1),
                    "SELECT COUNT(*) FROM catalog_child WHERE catalog_id = ? AND unchanged",
                    id.value());
        });
        return new CatalogProgress(states, codes, unchanged.getFirst());
    }

    @Override
    public List<CatalogChild> children(ChildSelection selection) {
        StringBuilder query = new StringBuilder("SELECT k.place, k.conversion_id, k.label, k.unchanged, " + STATE
                + ", COALESCE(c.code, '')" + CHILDREN);
        List<Object> arguments = new ArrayList<>();
        arguments.add(selection.catalog().value());
        selection.state().ifPresent(state -> {
            query.append(" AND " + STATE + " = ?");
            arguments.add(state);
        });
        selection.code().ifPresent(code -> {
            query.append(" AND c.code = ?");
            arguments.add(code);
        });
        selection.after().ifPresent(place -> {
            query.append(" AND k.place > ?");
            arguments.add(place);
        });
        query.append(" ORDER BY k.place FETCH FIRST ? ROWS ONLY");
        arguments.add(selection.limit());
        return sql.transaction(
                connection -> Sql.query(connection, SqlCatalogs::child, query.toString(), arguments.toArray()));
    }

    @Override
    public List<String> gone(CatalogId id) {
        return sql.transaction(connection -> Sql.query(
                connection,
                row -> row.getString(1),
                "SELECT label FROM catalog_gone WHERE catalog_id = ? ORDER BY label",
                id.value()));
    }

    private static void apply(Connection connection, SeenCatalogEvent seen) throws SQLException {
        Optional<Catalog> before = find(connection, seen.catalogId(), " FOR UPDATE");
        Catalog after = before.orElseGet(() -> Catalog.unknown(seen.catalogId(), seen.at()))
                .with(seen.event(), seen.at());
        save(connection, after);
        if (seen.event() instanceof CatalogStarted part) {
            saveChildren(connection, part);
        }
    }

    private static Optional<Catalog> find(Connection connection, CatalogId id, String lock) throws SQLException {
        return Sql.query(connection, SqlCatalogs::catalog, COLUMNS + "WHERE id = ?" + lock, id.value()).stream()
                .findFirst();
    }

    /// A row that is there is changed and not replaced: whoever waits for it must find it again.
    private static void save(Connection connection, Catalog catalog) throws SQLException {
        List<@Nullable Object> columns = Arrays.asList(
                catalog.tenant().map(Tenant::name).orElse(null),
                catalog.begun().toEpochMilli(),
                catalog.changed().toEpochMilli(),
                catalog.round(),
                catalog.request()
                        .map(request -> text(new CatalogRequested(catalog.id(), request)))
                        .orElse(null),
                catalog.completed().map(SqlCatalogs::text).orElse(null),
                catalog.id().value());
        int changed = Sql.update(connection, """
                UPDATE catalog SET tenant = ?, begun_ms = ?, changed_ms = ?, round = ?, request = ?, completed = ?
                WHERE id = ?""", columns.toArray());
        if (changed == 0) {
            Sql.update(connection, """
                    INSERT INTO catalog (tenant, begun_ms, changed_ms, round, request, completed, id)
                    VALUES (?, ?, ?, ?, ?, ?, ?)""", columns.toArray());
        }
    }

    private static void saveChildren(Connection connection, CatalogStarted part) throws SQLException {
        String id = part.catalogId().value();
        long place = (part.round() * 1000L + part.part()) * PART;
        for (Child child : part.children()) {
            String conversion = child.conversionId().value();
            String label = child.entry().label();
            // A chart that is tried again may be tried under another id.
            Sql.update(
                    connection,
                    "DELETE FROM catalog_child WHERE catalog_id = ? AND (conversion_id = ? OR (label = ? AND place < ?))",
                    id,
                    conversion,
                    label,
                    part.round() * 1000L * PART);
            Sql.update(connection, """
                    INSERT INTO catalog_child (catalog_id, conversion_id, place, label, unchanged)
                    VALUES (?, ?, ?, ?, ?)""", id, conversion, place, label, child.unchanged());
            place++;
        }
        for (String label : part.gone()) {
            Sql.update(connection, "DELETE FROM catalog_gone WHERE catalog_id = ? AND label = ?", id, label);
            Sql.update(connection, "INSERT INTO catalog_gone (catalog_id, label) VALUES (?, ?)", id, label);
        }
    }

    private static void count(Connection connection, Map<String, Integer> counts, String query, CatalogId id)
            throws SQLException {
        Sql.query(connection, row -> counts.put(row.getString(1), row.getInt(2)), query, id.value());
    }

    private static Catalog catalog(ResultSet row) throws SQLException {
        return new Catalog(
                new CatalogId(row.getString(1)),
                event(EventType.CATALOG_REQUESTED, row.getString(5), CatalogRequested.class)
                        .map(CatalogRequested::request),
                row.getInt(4),
                event(EventType.CATALOG_COMPLETED, row.getString(6), CatalogCompleted.class),
                Instant.ofEpochMilli(row.getLong(2)),
                Instant.ofEpochMilli(row.getLong(3)));
    }

    private static CatalogChild child(ResultSet row) throws SQLException {
        return new CatalogChild(
                row.getLong(1),
                new ConversionId(row.getString(2)),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                row.getString(6));
    }

    private static String text(CatalogEvent event) {
        return new String(EventJson.write(event), UTF_8);
    }

    private static <E extends CatalogEvent> Optional<E> event(EventType type, @Nullable String text, Class<E> data) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(data.cast(EventJson.read(type, text.getBytes(UTF_8))));
        } catch (IOException e) {
            throw new UncheckedIOException("what was written can be read", e);
        }
    }
}
