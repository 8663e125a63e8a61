package sqlconn.dialect;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.DatabaseError.Kind;
import sqlconn.sql.LexicalRules;

/**
 * Failures of a driver of which nothing else is known: by the classes of the standard's SQLSTATE, by JDBC's own classes of
 * exceptions, and by what the network said.
 */
final class JdbcErrors {
    private final LexicalRules rules;

    JdbcErrors(LexicalRules rules) {
        this.rules = rules;
    }

    DatabaseError explain(SQLException failure, String statement) {
        return explain(failure, text(failure), statement);
    }

    /** @param message the driver's text, or what a dialect has made of it */
    DatabaseError explain(SQLException failure, String message, String statement) {
        List<String> lines = lines(message);
        return new DatabaseError(
                kind(failure),
                lines.isEmpty() ? "unknown error" : lines.get(0),
                code(failure),
                lines.size() < 2 ? null : String.join("\n", lines.subList(1, lines.size())),
                ErrorPositions.anywhere(message, statement, rules),
                null);
    }

    /** What the driver said; some say nothing themselves and leave it to the cause. */
    static String text(SQLException failure) {
        Throwable said = failure;
        while (said != null && (said.getMessage() == null || said.getMessage().isBlank())) {
            said = said.getCause();
        }
        return said == null || said.getMessage() == null ? failure.toString() : said.getMessage();
    }

    private static List<String> lines(String message) {
        List<String> lines = new ArrayList<>();
        for (String line : message.split("\\R")) {
            if (!line.isBlank() && !lines.contains(line.stripTrailing())) {
                lines.add(line.stripTrailing());
            }
        }
        return lines;
    }

    static @Nullable String code(SQLException failure) {
        String state = failure.getSQLState();
        int code = failure.getErrorCode();
        if (state == null || state.isBlank()) {
            return code == 0 ? null : Integer.toString(code);
        }
        return state;
    }

    static Kind kind(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        Kind network = network(failure);
        if (network != null) {
            return network;
        }
        if (state.equals("57014") || state.equals("HY008") || failure instanceof SQLTimeoutException) {
            return Kind.CANCELLED;
        }
        if (state.equals("08001") || state.equals("08004")) {
            return state.equals("08001") ? Kind.UNREACHABLE : Kind.REFUSED;
        }
        if (state.startsWith("08")
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLTransientConnectionException
                || failure instanceof SQLRecoverableException) {
            return Kind.CONNECTION_LOST;
        }
        if (state.startsWith("28") || failure instanceof SQLInvalidAuthorizationSpecException) {
            return Kind.REFUSED;
        }
        boolean conflict = state.startsWith("40") && !state.equals("40002");
        return conflict || failure instanceof SQLTransactionRollbackException ? Kind.BUSY : Kind.STATEMENT;
    }

    /** Drivers that give no state still hand on what the socket said. */
    private static @Nullable Kind network(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof NoRouteToHostException) {
                return Kind.UNREACHABLE;
            }
            if (cause instanceof SocketException) {
                return Kind.CONNECTION_LOST;
            }
            if (cause.getCause() == cause) {
                return null;
            }
        }
        return null;
    }
}
