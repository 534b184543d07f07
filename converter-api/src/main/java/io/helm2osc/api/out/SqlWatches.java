package io.helm2osc.api.out;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helm2osc.api.catalog.WatchProjection;
import io.helm2osc.contract.CatalogId;
import io.helm2osc.contract.EventType;
import io.helm2osc.contract.Tenant;
import io.helm2osc.contract.WatchEvent;
import io.helm2osc.contract.WatchEvent.WatchRemoved;
import io.helm2osc.contract.WatchEvent.WatchSet;
import io.helm2osc.contract.WatchEvent.WatchTicked;
import io.helm2osc.contract.WatchName;
import io.helm2osc.pipeline.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Watches in the projection's database.
public final class SqlWatches implements WatchProjection {

    private static final String COLUMNS = "SELECT name, watch, ticked FROM watch ";

    private final Sql sql;

    /// The watches in this database, whose tables are there.
    public SqlWatches(DataSource database) {
        this.sql = new Sql(database);
    }

    @Override
    public void apply(List<WatchEvent> events) {
        sql.transaction(connection -> {
            for (WatchEvent event : events) {
                apply(connection, event);
            }
            return events.size();
        });
    }

    @Override
    public Optional<KnownWatch> find(WatchName name) {
        return sql.transaction(connection ->
                Sql.query(connection, SqlWatches::watch, COLUMNS + "WHERE name = ?", name.value()).stream()
                        .findFirst());
    }

    @Override
    public List<KnownWatch> list(Optional<Tenant> tenant, Optional<WatchName> after, int limit) {
        return sql.transaction(connection -> Sql.query(
                connection,
                SqlWatches::watch,
                COLUMNS + "WHERE name > ? AND name LIKE ? ORDER BY name FETCH FIRST ? ROWS ONLY",
                after.map(WatchName::value).orElse(""),
                WatchName.prefix(tenant) + "%",
                limit));
    }

    private static void apply(Connection connection, WatchEvent event) throws SQLException {
        String name = event.name().value();
        switch (event) {
            case WatchSet set -> {
                boolean known =
                        Sql.update(connection, "UPDATE watch SET watch = ? WHERE name = ?", text(set), name) > 0;
                if (!known) {
                    Sql.update(connection, "INSERT INTO watch (name, watch) VALUES (?, ?)", name, text(set));
                }
            }
            case WatchTicked tick ->
                Sql.update(connection, "UPDATE watch SET ticked = ? WHERE name = ?", text(tick), name);
            case WatchRemoved removed -> Sql.update(connection, "DELETE FROM watch WHERE name = ?", name);
        }
    }

    private static KnownWatch watch(ResultSet row) throws SQLException {
        WatchSet set =
                event(EventType.WATCH_SET, row.getString(2), WatchSet.class).orElseThrow();
        Optional<WatchTicked> tick = event(EventType.WATCH_TICKED, row.getString(3), WatchTicked.class);
        Optional<CatalogId> run = tick.map(WatchTicked::catalogId);
        return new KnownWatch(set.name(), set.watch(), tick.map(WatchTicked::tick), run);
    }

    private static String text(WatchEvent event) {
        return new String(EventJson.write(event), UTF_8);
    }

    private static <E extends WatchEvent> Optional<E> event(EventType type, @Nullable String text, Class<E> data) {
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
