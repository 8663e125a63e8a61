package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.TextSearch;

/**
 * Dumps set {@code character_set_client} around triggers, views and routines to what it was when these were made, and files
 * of old begin with {@code SET NAMES latin1}. Connector/J (seen with 4.0) closes the connection when the server reports such
 * a change, so it is not reported any more. What the server keeps with a trigger is then the same as a restore with the
 * native client leaves, and so are the bytes, which go to the server as they stand in the file.
 */
final class MariaDbCharacterSets implements CharacterSets {
    private static final int ER_UNKNOWN_SYSTEM_VARIABLE = 1193;

    /** A longer statement is data, and not searched for a setting. */
    private static final int LONGEST_SETTING = 10_000;

    @Override
    public boolean mayChange(String statement) {
        return statement.length() <= LONGEST_SETTING
                && sets(statement)
                && (TextSearch.mentions(statement, "names")
                        || TextSearch.mentions(statement, "character")
                        || TextSearch.mentions(statement, "charset"));
    }

    /** Whether it begins with SET, perhaps inside a comment that the server runs. */
    private static boolean sets(String statement) {
        int at = 0;
        while (at < statement.length() && !Character.isLetter(statement.charAt(at))) {
            at++;
        }
        return statement.regionMatches(true, at, "set", 0, "set".length());
    }

    @Override
    public void beforeChange(Connection connection) throws SQLException {
        try {
            String reported = Queries.firstText(connection, "SELECT @@session_track_system_variables");
            String others = Arrays.stream(reported.split(","))
                    .filter(name -> !name.startsWith("character_set") && !name.equals("*"))
                    .collect(Collectors.joining(","));
            if (!others.equals(reported)) {
                Queries.run(connection, "SET session_track_system_variables = '" + others + "'");
            }
        } catch (SQLException refused) {
            if (refused.getErrorCode() != ER_UNKNOWN_SYSTEM_VARIABLE) {
                throw refused;
            }
        }
    }

    @Override
    public @Nullable String afterChange(Connection connection) throws SQLException {
        if (!isUtf8(Queries.firstText(connection, "SELECT @@character_set_results"))) {
            Queries.run(connection, "SET character_set_results = utf8mb4");
        }
        String client = Queries.firstText(connection, "SELECT @@character_set_client");
        return isUtf8(client) || client.equals("binary") ? null : client;
    }

    private static boolean isUtf8(String characterSet) {
        return characterSet.startsWith("utf8");
    }
}
