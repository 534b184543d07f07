package io.helm2osc.api.out;

import io.helm2osc.contract.Fault;
import io.helm2osc.pipeline.RetryLater;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// A little JDBC: statements with their arguments, and work in one transaction.
final class Sql {

    private static final int ATTEMPTS = 3;

    private final DataSource database;

    Sql(DataSource database) {
        this.database = database;
    }

    /// Work in a transaction.
    @FunctionalInterface
    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /// What becomes of one row.
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// All of it or nothing. Who loses a race against another transaction begins anew, and then finds what the
    /// other wrote.
    <T> T transaction(Work<T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return once(work);
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isLostRace(e)) {
                    throw new RetryLater(
                            new Fault("projection.unavailable", "The database of conversions does not answer."), e);
                }
            }
        }
    }

    private <T> T once(Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } finally {
                // After a commit there is nothing to take back.
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    // A key that is suddenly there, or a transaction that was ended in favour of another.
    private static boolean isLostRace(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        return state.startsWith("23") || state.startsWith("40") || state.startsWith("HYT");
    }

    static int update(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> query(Connection connection, Row<T> each, String sql, @Nullable Object... arguments)
            throws SQLException {
        try (PreparedStatement statement = prepared(connection, sql, arguments);
                ResultSet rows = statement.executeQuery()) {
            List<T> found = new ArrayList<>();
            while (rows.next()) {
                found.add(each.read(rows));
            }
            return found;
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, @Nullable Object... arguments)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }
}
