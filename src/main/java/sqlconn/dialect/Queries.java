package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Small statements that the program runs for itself. */
final class Queries {
    private Queries() {}

    /** The first column of the first row as text; empty when there is no row or the value is NULL. */
    static String firstText(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            String text = rows.next() ? rows.getString(1) : null;
            return text == null ? "" : text;
        }
    }

    /** Runs a statement whose result does not matter; returns what the server warned of, or null. */
    static @Nullable SQLWarning run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getWarnings();
        }
    }
}
