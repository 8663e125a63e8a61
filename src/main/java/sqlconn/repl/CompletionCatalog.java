package sqlconn.repl;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.session.Catalog;
import sqlconn.session.CatalogReader;
import sqlconn.session.NamedConnection;
import sqlconn.session.Namespaces;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;

/**
 * The catalog that completion sees: read by a thread of its own on a connection of its own, and replaced whole. It is a
 * help for typing, so a failure to read it says nothing and leaves the old one.
 */
final class CompletionCatalog {
    /** How long the Tab key waits for a schema that nobody has asked for before. */
    private static final int PATIENCE_MILLIS = 2000;

    private final NamedConnection connection;
    private final Session session;
    private volatile Catalog catalog = Catalog.EMPTY;
    private @Nullable Thread reading;
    private boolean stale = true;

    /** The schemas that have been read, or are being read, one by one. */
    private final Set<String> read = ConcurrentHashMap.newKeySet();

    CompletionCatalog(NamedConnection connection, Session session) {
        this.connection = connection;
        this.session = session;
    }

    /**
     * What is known, with the schemas that a request names. Where there are catalogs, a schema is read when it is first
     * asked for: one catalog alone may hold more tables than can be read in a coffee break.
     */
    Catalog with(CompletionRequest request) {
        Set<String> wanted = new LinkedHashSet<>();
        Namespaces namespaces = catalog.namespaces();
        wanted.add(namespaces.known(request.path()));
        for (TableReference table : request.tables()) {
            wanted.add(namespaces.known(table.schema()));
        }
        wanted.remove("");
        wanted.removeAll(read);
        if (!wanted.isEmpty() && connection.pool().limit() > 1) {
            read.addAll(wanted);
            Thread thread = new Thread(() -> add(wanted, namespaces), "sqlconn-schema");
            thread.setDaemon(true);
            thread.start();
            try {
                thread.join(PATIENCE_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        return catalog;
    }

    private void add(Set<String> wanted, Namespaces namespaces) {
        try {
            for (String path : wanted) {
                Catalog more = new CatalogReader(connection).schema(path, namespaces);
                synchronized (this) {
                    catalog = catalog.with(more);
                }
            }
        } catch (SqlconnException | IllegalStateException unreadable) {
            read.removeAll(wanted);
        }
    }

    /** What is known may no longer be so. */
    void outdated() {
        stale = true;
    }

    /**
     * Reads anew if need be; to be called when the session is idle, by its thread. It never connects: where everything was
     * closed, the next statement comes first.
     */
    void refresh() {
        if (!stale
                || connection.pool().open() == 0
                || session.state() != TransactionState.IDLE
                || (reading != null && reading.isAlive())) {
            return;
        }
        stale = false;
        CatalogReader reader = new CatalogReader(connection);
        if (connection.pool().limit() == 1) {
            // A second connection would wait for the session's, or see another database (SQLite in memory).
            replace(() -> reader.catalog(session));
            return;
        }
        Thread thread = new Thread(() -> replace(reader::catalog), "sqlconn-catalog");
        thread.setDaemon(true);
        thread.start();
        reading = thread;
    }

    private void replace(Supplier<Catalog> reading) {
        try {
            Catalog whole = reading.get();
            synchronized (this) {
                read.clear();
                read.add(whole.namespaces().known(""));
                catalog = whole;
            }
        } catch (SqlconnException | IllegalStateException unreadable) {
            // Completion goes on with what it has.
            return;
        }
    }
}
