package sqlconn.dialect;

/** A database whose JDBC URL is {@code jdbc:NAME://host:port/database}, with nothing to translate. */
final class PlainUrls extends NetworkUrls {
    private final String prefix;
    private final int port;

    /**
     * @param prefix the JDBC URL up to the host
     * @param port the usual port
     */
    PlainUrls(String dialectName, String driverClass, String prefix, int port) {
        super(dialectName, driverClass);
        this.prefix = prefix;
        this.port = port;
    }

    @Override
    boolean translate(String name, String value, TargetDraft draft) {
        return false;
    }

    @Override
    String url(ConnectionParts parts, TargetDraft draft) {
        return prefix + HostPort.of(parts, port) + "/"
                + (parts.database() == null ? "" : PercentText.encode(parts.database()));
    }
}
