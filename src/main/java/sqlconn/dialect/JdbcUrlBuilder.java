package sqlconn.dialect;

import sqlconn.ConfigException;
import sqlconn.config.ConnectionOptions;

/** Turns the parts of a connection into what the JDBC driver of one database needs. */
public interface JdbcUrlBuilder {
    /**
     * Builds the target. It connects to nothing.
     *
     * @throws ConfigException when an argument is not known, or cannot be honoured
     */
    JdbcTarget build(ConnectionParts parts, ConnectionOptions options);
}
