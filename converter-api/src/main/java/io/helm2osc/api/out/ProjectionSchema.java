package io.helm2osc.api.out;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/// The tables of the projection, in SQL that the embedded database and PostgreSQL share.
///
/// There is no migration: the tables of another version are dropped, and the new ones filled from the topics.
final class ProjectionSchema {

    private static final int VERSION = 4;

    private static final List<String> DROP = List.of(
            "DROP TABLE IF EXISTS conversion_event",
            "DROP TABLE IF EXISTS conversion",
            "DROP TABLE IF EXISTS catalog",
            "DROP TABLE IF EXISTS catalog_child",
            "DROP TABLE IF EXISTS catalog_gone",
            "DROP TABLE IF EXISTS watch",
            "DROP TABLE IF EXISTS projection");

    private static final List<String> CREATE = List.of(
            "CREATE TABLE projection (identity VARCHAR(64) NOT NULL, version INT NOT NULL)",
            """
            CREATE TABLE conversion (
              id VARCHAR(32) NOT NULL PRIMARY KEY,
              tenant VARCHAR(63),
              state VARCHAR(16) NOT NULL,
              code VARCHAR,
              chart_name VARCHAR,
              chart_version VARCHAR,
              begun_ms BIGINT NOT NULL,
              changed_ms BIGINT NOT NULL)""",
            "CREATE INDEX conversion_by_time ON conversion (begun_ms, id)",
            "CREATE INDEX conversion_by_state ON conversion (state, begun_ms, id)",
            "CREATE INDEX conversion_by_chart ON conversion (chart_name, begun_ms, id)",
            "CREATE INDEX conversion_by_tenant ON conversion (tenant, begun_ms, id)",
            """
            CREATE TABLE conversion_event (
              conversion_id VARCHAR(32) NOT NULL,
              event_type VARCHAR(32) NOT NULL,
              announced_ms BIGINT NOT NULL,
              payload VARCHAR NOT NULL,
              PRIMARY KEY (conversion_id, event_type))""",
            """
            CREATE TABLE catalog (
              id VARCHAR(32) NOT NULL PRIMARY KEY,
              tenant VARCHAR(63),
              begun_ms BIGINT NOT NULL,
              changed_ms BIGINT NOT NULL,
              round INT NOT NULL,
              request VARCHAR,
              completed VARCHAR)""",
            "CREATE INDEX catalog_by_time ON catalog (begun_ms, id)",
            """
            CREATE TABLE catalog_child (
              catalog_id VARCHAR(32) NOT NULL,
              conversion_id VARCHAR(32) NOT NULL,
              place BIGINT NOT NULL,
              label VARCHAR NOT NULL,
              unchanged BOOLEAN NOT NULL,
              PRIMARY KEY (catalog_id, conversion_id))""",
            "CREATE INDEX catalog_child_by_place ON catalog_child (catalog_id, place)",
            "CREATE INDEX catalog_child_by_label ON catalog_child (catalog_id, label)",
            """
            CREATE TABLE catalog_gone (
              catalog_id VARCHAR(32) NOT NULL,
              label VARCHAR NOT NULL,
              PRIMARY KEY (catalog_id, label))""",
            """
            CREATE TABLE watch (
              name VARCHAR(127) NOT NULL PRIMARY KEY,
              watch VARCHAR NOT NULL,
              ticked VARCHAR)""");

    private ProjectionSchema() {}

    /// Makes the tables unless they are there, and returns this projection's identity: another one than that of any
    /// projection before it, since a new one has to be filled from the beginning.
    static String ensure(Connection connection, String identityIfNew) throws SQLException {
        List<String> known = exists(connection)
                ? Sql.query(
                        connection,
                        row -> row.getString(1),
                        "SELECT identity FROM projection WHERE version = ?",
                        VERSION)
                : List.of();
        if (!known.isEmpty()) {
            return known.getFirst();
        }
        for (String statement : DROP) {
            Sql.update(connection, statement);
        }
        for (String statement : CREATE) {
            Sql.update(connection, statement);
        }
        Sql.update(connection, "INSERT INTO projection (identity, version) VALUES (?, ?)", identityIfNew, VERSION);
        return identityIfNew;
    }

    private static boolean exists(Connection connection) throws SQLException {
        return !Sql.query(
                        connection,
                        row -> row.getInt(1),
                        "SELECT 1 FROM information_schema.tables WHERE LOWER(table_name) = 'projection'")
                .isEmpty();
    }
}
