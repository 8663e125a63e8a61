package sqlconn.dialect;

import java.io.IOException;
import java.net.Socket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.TransactionRules.Reality;

/** What a PostgreSQL server says about itself. */
final class PostgresHealth implements HealthChecks {
    private final TransactionRules transactions;

    PostgresHealth(TransactionRules transactions) {
        this.transactions = transactions;
    }

    @Override
    public List<ServerAddress> addresses(JdbcTarget target) {
        Properties settings = settings(target);
        if (settings.getProperty("socketFactory") != null) {
            return List.of();
        }
        String[] hosts = settings.getProperty("PGHOST", "localhost").split(",");
        String[] ports = settings.getProperty("PGPORT", "5432").split(",");
        List<ServerAddress> addresses = new ArrayList<>();
        for (int i = 0; i < hosts.length; i++) {
            Integer port = DatabaseUrl.portNumber(ports[Math.min(i, ports.length - 1)]);
            if (port != null) {
                addresses.add(ServerAddress.of(hosts[i], port));
            }
        }
        return addresses;
    }

    /** The server ends such a connection without a word in its log, before TLS and after it (PostgreSQL 18). */
    @Override
    public boolean toleratesBareConnections() {
        return true;
    }

    @Override
    public @Nullable TlsFacts handshake(Socket socket, ServerAddress address, JdbcTarget target) throws IOException {
        Properties settings = settings(target);
        String mode = settings.getProperty("sslmode");
        if (mode == null) {
            // What "ssl" means when it stands alone is the driver's rule (42.7).
            mode = Boolean.parseBoolean(settings.getProperty("ssl")) ? "verify-full" : "prefer";
        }
        if (mode.equals("disable") || mode.equals("allow")) {
            return null;
        }
        TlsFacts facts =
                PostgresHandshake.shake(socket, address, "direct".equals(settings.getProperty("sslNegotiation")));
        if (!facts.encrypted() && !mode.equals("prefer")) {
            throw new IOException("the server has no TLS, which sslmode=" + mode + " asks for");
        }
        return facts;
    }

    private static Properties settings(JdbcTarget target) {
        Properties given = new Properties();
        given.putAll(target.properties());
        Properties settings = org.postgresql.Driver.parseURL(target.url(), given);
        return settings == null ? given : settings;
    }

    @Override
    public @Nullable TlsFacts encryption(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT ssl, version, cipher FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
            if (!rows.next()) {
                return null;
            }
            return rows.getBoolean(1) ? new TlsFacts(rows.getString(2), rows.getString(3), null, null) : TlsFacts.NONE;
        }
    }

    @Override
    public ServerRole role(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT pg_is_in_recovery(), current_setting('transaction_read_only') = 'on'")) {
            rows.next();
            return new ServerRole(rows.getBoolean(1) ? ServerRole.REPLICA : ServerRole.PRIMARY, rows.getBoolean(2));
        }
    }

    @Override
    public @Nullable Instant clock(Connection connection) throws SQLException {
        return Epoch.instant(Queries.firstText(connection, "SELECT extract(epoch FROM clock_timestamp())"));
    }

    /**
     * The driver asks with an empty statement, which reads nothing. But where a transaction is to begin with the next
     * statement, this one would begin it.
     */
    @Override
    public boolean answers(Connection connection, int seconds) throws SQLException {
        boolean waiting =
                !connection.isClosed() && !connection.getAutoCommit() && transactions.probe(connection) == Reality.NONE;
        if (!waiting) {
            return connection.isValid(seconds);
        }
        connection.setAutoCommit(true);
        try {
            return connection.isValid(seconds);
        } finally {
            if (!connection.isClosed()) {
                connection.setAutoCommit(false);
            }
        }
    }
}
