package sqlconn.repl;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.session.Catalog;
import sqlconn.session.CatalogReader;
import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;

/**
 * The catalog that completion sees: read by a thread of its own on a connection of its own, and replaced whole. It is a
 * help for typing, so a failure to read it says nothing and leaves the old one.
 */
final class CompletionCatalog implements Supplier<Catalog> {
    private final NamedConnection connection;
    private final Session session;
    private volatile Catalog catalog = Catalog.EMPTY;
    private @Nullable Thread reading;
    private boolean stale = true;

    CompletionCatalog(NamedConnection connection, Session session) {
        this.connection = connection;
        this.session = session;
    }

    @Override
    public Catalog get() {
        return catalog;
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

    private void replace(Supplier<Catalog> read) {
        try {
            catalog = read.get();
        } catch (SqlconnException | IllegalStateException unreadable) {
            // Completion goes on with what it has.
            return;
        }
    }
}
