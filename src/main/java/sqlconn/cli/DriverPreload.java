package sqlconn.cli;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.SqliteLibrary;

/**
 * Loads the SQLite driver on a second thread while the command line and the connections file are read: a good part of
 * a start, on a machine with a core to spare. Nothing depends on it: a driver that was not loaded, or that fails to
 * load, is loaded when the connection is opened.
 */
final class DriverPreload {
    private @Nullable Thread thread;

    /** Begins, if a word of the command line looks like a SQLite database. */
    void start(String[] words) {
        for (String word : words) {
            if (looksLikeSqlite(word)) {
                Thread loading = new Thread(SqliteLibrary::preload, "sqlconn-preload");
                loading.setDaemon(true);
                loading.start();
                thread = loading;
                return;
            }
        }
    }

    private static boolean looksLikeSqlite(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        return lower.equals("demo")
                || lower.startsWith("sqlite:")
                || lower.endsWith(".db")
                || lower.endsWith(".sqlite")
                || lower.endsWith(".sqlite3");
    }

    /** Waits until the driver is loaded, so that two threads never initialise its classes at once. */
    void await() {
        Thread loading = thread;
        if (loading == null) {
            return;
        }
        try {
            loading.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
