package sqlconn.repl;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import sqlconn.engine.NamedSession;
import sqlconn.engine.OpenSessions;
import sqlconn.session.Catalog;

/** The catalog of the current session, for completion: each session sees its own tables, and has a catalog of its own. */
final class CompletionCatalogs implements Function<CompletionRequest, Catalog> {
    private final OpenSessions sessions;
    private final Map<NamedSession, CompletionCatalog> catalogs = new HashMap<>();

    CompletionCatalogs(OpenSessions sessions) {
        this.sessions = sessions;
    }

    /** What is known, with the schemas that are asked for. */
    @Override
    public Catalog apply(CompletionRequest request) {
        return current().with(request);
    }

    private CompletionCatalog current() {
        if (catalogs.size() > sessions.all().size()) {
            forgetClosed();
        }
        return catalogs.computeIfAbsent(
                sessions.current(), session -> new CompletionCatalog(session.connection(), session.session()));
    }

    /** What is known may no longer be so, in any of the sessions. */
    void outdated() {
        forgetClosed();
        catalogs.values().forEach(CompletionCatalog::outdated);
    }

    private void forgetClosed() {
        catalogs.keySet().retainAll(sessions.all());
    }

    /** Reads the current session's anew if need be; to be called when it is idle, by its thread. */
    void refresh() {
        if (!sessions.current().isWaiting()) {
            current().refresh();
        }
    }
}
