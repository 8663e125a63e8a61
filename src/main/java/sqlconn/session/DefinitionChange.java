package sqlconn.session;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.dialect.JdbcTarget;

/** Takes up a definition that has changed in its file, as soon as nothing is open that it would interrupt. */
final class DefinitionChange {
    private final NamedConnection connection;
    private final List<Session> sessions;

    DefinitionChange(NamedConnection connection, List<Session> sessions) {
        this.connection = connection;
        this.sessions = sessions;
    }

    /** Does so; returns what to tell the user, or null when nothing has changed for this connection. */
    @Nullable
    String takeUp() {
        boolean connected = false;
        for (Session session : sessions) {
            if (session.state() != TransactionState.IDLE) {
                return null;
            }
            connected |= session.current() != null;
        }
        JdbcTarget next;
        try {
            next = connection.definition().readIfChanged();
            if (next == null) {
                return null;
            }
            checkKind(connection, next);
        } catch (ConfigException wrong) {
            return keptBecause(wrong);
        }
        if (connectsAlike(connection.target(), next)) {
            connection.redefineOptions(next);
            return "'" + connection.name() + "' has changed in its file; it connects as before";
        }
        if (connection.options().pool().holdsDatabase() && connection.pool().open() > 0) {
            return "'" + connection.name() + "' has changed in its file; '.reset --force' takes that up, and loses the"
                    + " database in memory";
        }
        connection.closeAll();
        for (Session session : sessions) {
            session.discard();
        }
        connection.redefine(next);
        return "'" + connection.name() + "' has changed in its file: connecting anew"
                + (connected ? ", without the settings and temporary tables of the connection before" : "");
    }

    /** Whether connections that are open could have been made by the new definition too. */
    private static boolean connectsAlike(JdbcTarget old, JdbcTarget next) {
        return old.url().equals(next.url())
                && old.properties().equals(next.properties())
                && old.secretProperties().equals(next.secretProperties())
                && old.options().readOnly() == next.options().readOnly()
                && old.options().isolation() == next.options().isolation()
                && old.options().initSql().equals(next.options().initSql())
                && old.options().pool().equals(next.options().pool());
    }

    /** Everything about a session follows from the kind of its database, so that cannot change under it. */
    static void checkKind(NamedConnection connection, JdbcTarget next) {
        String before = connection.target().dialectName();
        if (!before.equals(next.dialectName())) {
            throw new ConfigException(
                    "'" + connection.name() + "' was " + before + " and is " + next.dialectName() + " now",
                    null,
                    "leave the shell, and open it anew");
        }
    }

    /** What to say of a definition that is wrong now. */
    static String keptBecause(ConfigException wrong) {
        String place = wrong.position() == null ? "" : wrong.position() + ": ";
        return "warning: " + place + wrong.getMessage() + "; the connection stays as it was defined before";
    }
}
