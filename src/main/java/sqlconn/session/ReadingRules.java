package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.dialect.CharacterSets;
import sqlconn.dialect.Dialect;
import sqlconn.sql.LexicalRules;

/**
 * How text for a session is read: by its dialect's rules, as the settings of its connection have changed them. Changed by
 * the session's thread, and asked by any.
 */
final class ReadingRules {
    private final Dialect dialect;
    private final SessionListener listener;
    private final @Nullable CharacterSets characterSets;
    private @Nullable String otherCharacterSet;
    private volatile LexicalRules rules;
    private @Nullable SqlconnException connectFailure;

    ReadingRules(Dialect dialect, SessionListener listener) {
        this.dialect = dialect;
        this.listener = listener;
        this.characterSets = dialect.characterSets();
        this.rules = dialect.lexicalRules();
    }

    LexicalRules now() {
        return rules;
    }

    /**
     * How text is read by what the connection says, which is made for it where a setting can matter. That it cannot be made
     * shows when the statement runs.
     */
    LexicalRules asConnected(Runnable connect) {
        if (connectFailure == null && dialect.settingsChangeReading()) {
            try {
                connect.run();
            } catch (SqlconnException failure) {
                connectFailure = failure;
            }
        }
        return rules;
    }

    /** Throws what making the connection has failed with, once. */
    void throwFailure() {
        SqlconnException failure = connectFailure;
        connectFailure = null;
        if (failure != null) {
            throw failure;
        }
    }

    /** A connection was made. */
    void connected(Connection connection) {
        if (dialect.settingsChangeReading()) {
            ask(connection);
        }
    }

    /**
     * A statement is about to be sent.
     *
     * @throws SQLException when the connection is lost
     */
    void sending(Connection connection, String text) throws SQLException {
        if (characterSets == null) {
            return;
        }
        if (characterSets.mayChange(text)) {
            characterSets.beforeChange(connection);
        } else if (otherCharacterSet != null && !isAscii(text)) {
            listener.notice("warning: statements are sent as UTF-8, and this session takes them for "
                    + otherCharacterSet + " (character_set_client)");
            otherCharacterSet = null;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > 127) {
                return false;
            }
        }
        return true;
    }

    /**
     * A statement has succeeded.
     *
     * @param text it, or empty for an end of the transaction, which may have taken settings back
     */
    void succeeded(Connection connection, String text) {
        try {
            if (characterSets != null && characterSets.mayChange(text)) {
                otherCharacterSet = characterSets.afterChange(connection);
            }
            if (dialect.mayChangeReading(connection, rules, text)) {
                ask(connection);
            }
        } catch (SQLException unreachable) {
            // A lost connection shows with the next statement.
            return;
        }
    }

    private void ask(Connection connection) {
        try {
            rules = dialect.lexicalRules(connection);
        } catch (SQLException unreachable) {
            // A lost connection shows with the next statement.
            return;
        }
    }

    /** The connection is gone, with its settings. */
    void reset() {
        rules = dialect.lexicalRules();
        otherCharacterSet = null;
    }
}
