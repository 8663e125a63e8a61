package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
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

    /** The first column of the first row of each of several statements, which go to the server together. */
    static List<String> firstTexts(Connection connection, String statements) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            boolean rows = statement.execute(statements);
            while (rows) {
                try (ResultSet result = statement.getResultSet()) {
                    String text = result.next() ? result.getString(1) : null;
                    texts.add(text == null ? "" : text);
                }
                rows = statement.getMoreResults();
            }
        }
        return texts;
    }

    /** The first column of all rows as text. */
    static List<String> firstColumn(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    /** Runs a statement whose result does not matter; returns what the server warned of, or null. */
    static @Nullable SQLWarning run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            return statement.getWarnings();
        }
    }
}
