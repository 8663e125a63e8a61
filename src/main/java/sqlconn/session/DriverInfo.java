package sqlconn.session;

/**
 * What a connection is made with and what answers it.
 *
 * @param dialect the kind of database
 * @param driverName the JDBC driver's own name
 * @param driverVersion the JDBC driver's version
 * @param serverVersion what the server calls itself
 * @param url the address, without secrets
 */
public record DriverInfo(String dialect, String driverName, String driverVersion, String serverVersion, String url) {}
