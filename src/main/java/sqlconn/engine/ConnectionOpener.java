package sqlconn.engine;

import sqlconn.session.NamedConnection;

/** Opens further connections by name, for sessions beside the first. */
public interface ConnectionOpener {
    /**
     * A connection, and how its sessions run.
     *
     * @param connection closed by whoever asked for it
     * @param options its options, as the first connection's are read
     */
    record Opened(NamedConnection connection, RunOptions options) {}

    /**
     * Finds the connection; nothing is connected yet.
     *
     * @param name a connection's name, a URL, or the path of a SQLite file
     * @throws sqlconn.SqlconnException when there is no such connection, or what is said of it is wrong
     */
    Opened open(String name);
}
