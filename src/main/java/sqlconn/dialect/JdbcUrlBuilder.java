package sqlconn.dialect;

import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;

/** Turns the parts of a connection into what the JDBC driver of one database needs. */
interface JdbcUrlBuilder {
    /**
     * Fills in what the connection leaves open from the files and variables of the database's own client, as that client
     * would.
     */
    default ConnectionParts complete(ConnectionParts parts, Completion completion) {
        return parts;
    }

    /**
     * Builds the target. It connects to nothing.
     *
     * @throws ConfigException when an argument is not known, or cannot be honoured
     */
    JdbcTarget build(ConnectionParts parts, ConnectionOptions options);
}
