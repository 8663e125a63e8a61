package sqlconn.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.dialect.TransactionCharacteristics;
import sqlconn.meta.SessionControl;
import sqlconn.meta.SessionSummary;
import sqlconn.session.Session;

/** Carries out what {@code .session} asks for. */
final class SessionCommands implements SessionControl {
    private static final String ALL = "all";
    private static final int LONGEST_NAME = 30;

    private final OpenSessions sessions;
    private final SessionStart start;
    private final OpenWorkEnd openWork;
    private final WaitingSessions waiting;
    private final EachSession each;

    SessionCommands(
            OpenSessions sessions,
            SessionStart start,
            OpenWorkEnd openWork,
            WaitingSessions waiting,
            EachSession each) {
        this.sessions = sessions;
        this.start = start;
        this.openWork = openWork;
        this.waiting = waiting;
        this.each = each;
    }

    @Override
    public List<SessionSummary> list() {
        List<SessionSummary> list = new ArrayList<>();
        for (NamedSession named : sessions.all()) {
            Session session = named.session();
            TransactionCharacteristics is = named.isWaiting() ? null : session.characteristics();
            list.add(new SessionSummary(
                    named.name(),
                    named == sessions.current(),
                    named.connection().name(),
                    named.isWaiting() ? "waits for a lock" : session.state().description(),
                    is == null ? "" : is.describe(),
                    Duration.ofNanos(System.nanoTime() - named.openedAt()),
                    session.ledger().statements(),
                    session.ledger().changedRows(),
                    session.backendId()));
        }
        return list;
    }

    @Override
    public List<String> names() {
        List<String> names = new ArrayList<>();
        for (NamedSession session : sessions.all()) {
            names.add(session.name());
        }
        return names;
    }

    @Override
    public void open(String name, @Nullable String connection) {
        checkName(name);
        sessions.add(connection == null ? start.beside(sessions, name) : start.on(sessions, name, connection));
    }

    private void checkName(String name) {
        if (sessions.has(name)) {
            throw new UsageException("there is a session '" + name + "' already", "'.session use " + name + "'");
        }
        boolean good = !name.isEmpty() && name.length() <= LONGEST_NAME && !name.equals(ALL);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            good &= Character.isLetterOrDigit(c) || c == '_' || c == '-';
        }
        if (!good) {
            throw new UsageException(
                    "a session cannot be called '" + name + "'",
                    "a name has up to " + LONGEST_NAME + " letters, digits, '-' and '_', and is not 'all'");
        }
    }

    @Override
    public void use(String name) {
        sessions.use(sessions.named(name));
    }

    @Override
    public void close(String name) {
        NamedSession session = sessions.named(name);
        if (sessions.all().size() == 1) {
            throw new UsageException("'" + name + "' is the only session", "'.quit' leaves");
        }
        if (openWork.ended(List.of(session), true)) {
            sessions.remove(session);
        }
    }

    @Override
    public void cancel(String name) {
        NamedSession session = sessions.named(name);
        if (!session.isWaiting()) {
            throw new UsageException("session '" + name + "' waits for nothing", null);
        }
        waiting.cancel(session);
    }

    @Override
    public boolean runInEach(String sql) {
        return each.run(sql);
    }
}
