package sqlconn.dialect;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.HostAddress;

/** What a MariaDB or MySQL server says about itself. */
final class MariaDbHealth implements HealthChecks {
    private static final List<String> READ_ONLY_VARIABLES =
            List.of("read_only", "super_read_only", "innodb_read_only", "tx_read_only", "transaction_read_only");

    @Override
    public List<ServerAddress> addresses(JdbcTarget target) {
        List<ServerAddress> addresses = new ArrayList<>();
        try {
            Properties given = new Properties();
            given.putAll(target.properties());
            Configuration configuration = Configuration.parse(target.url(), given);
            if (configuration == null || configuration.socketFactory() != null) {
                return List.of();
            }
            for (HostAddress address : configuration.addresses()) {
                if (address.host == null || address.localSocket != null || address.pipe != null) {
                    return List.of();
                }
                addresses.add(ServerAddress.of(address.host, address.port));
            }
        } catch (SQLException driverRefuses) {
            // It will say so itself when it is to connect.
            return List.of();
        }
        return addresses;
    }

    @Override
    public boolean toleratesBareConnections() {
        return false;
    }

    @Override
    public boolean watch(Properties properties, ConnectWitness witness) {
        if (properties.containsKey("socketFactory")) {
            return false;
        }
        properties.put(MariaDbSockets.WITNESS, witness);
        properties.put("socketFactory", MariaDbSockets.class.getName());
        return true;
    }

    /** The driver keeps its socket to itself, but the server knows its own certificate's end. */
    @Override
    public TlsFacts encryption(Connection connection) throws SQLException {
        Map<String, String> status = pairs(connection, "SHOW SESSION STATUS LIKE 'ssl%'");
        String protocol = status.getOrDefault("ssl_version", "");
        if (protocol.isEmpty()) {
            return TlsFacts.NONE;
        }
        return new TlsFacts(
                protocol,
                status.getOrDefault("ssl_cipher", ""),
                null,
                time(status.getOrDefault("ssl_server_not_after", "")));
    }

    /** Reads {@code Jan  5 10:00:00 2030 GMT}, as OpenSSL writes it. */
    private static @Nullable Instant time(String text) {
        try {
            DateTimeFormatter format = DateTimeFormatter.ofPattern("MMM d HH:mm:ss yyyy z", Locale.ENGLISH);
            return ZonedDateTime.parse(text.replace("  ", " "), format).toInstant();
        } catch (DateTimeException otherLibrary) {
            return null;
        }
    }

    @Override
    public ServerRole role(Connection connection) throws SQLException {
        Map<String, String> variables = pairs(connection, "SHOW SESSION VARIABLES LIKE '%read_only'");
        boolean readOnly = false;
        for (String name : READ_ONLY_VARIABLES) {
            String value = variables.getOrDefault(name, "OFF");
            readOnly |= !value.equals("OFF") && !value.equals("0");
        }
        return new ServerRole(word(connection), readOnly);
    }

    /** Only users with a right of their own may know whether the server follows another. */
    private static String word(Connection connection) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SHOW REPLICA STATUS")) {
            return rows.next() ? ServerRole.REPLICA : ServerRole.PRIMARY;
        } catch (SQLException notTold) {
            return ServerRole.SERVER;
        }
    }

    @Override
    public @Nullable Instant clock(Connection connection) throws SQLException {
        return Epoch.instant(Queries.firstText(connection, "SELECT unix_timestamp(sysdate(6))"));
    }

    /** Names in lower case, with their values. */
    private static Map<String, String> pairs(Connection connection, String sql) throws SQLException {
        Map<String, String> pairs = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String value = rows.getString(2);
                pairs.put(rows.getString(1).toLowerCase(Locale.ROOT), value == null ? "" : value);
            }
        }
        return pairs;
    }
}
