package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConfigLocator;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.ConnectionsFile;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.SharedServers;
import sqlconn.testing.TestCertificate;
import sqlconn.testing.TestDatabase;

/** What the builders make, given to the real drivers and the real servers. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class RealConnectionsTest {
    private static final String PASSWORD = "p@s/s:w%41?r#d &+='\"é";
    private static final String DATABASE = "a b+c/d?e%41f&g#é";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"POSTGRESQL", "MARIADB"})
    void anyCharacterInUserPasswordAndDatabase(DatabaseKind kind) throws Exception {
        boolean postgres = kind == DatabaseKind.POSTGRESQL;
        DatabaseServer server = postgres ? SharedServers.postgres() : SharedServers.mariadb();
        String name = postgres ? "\"" + DATABASE + "\"" : "`" + DATABASE + "`";
        String user = postgres ? "\"m@e:x\"" : "'m@e:x'";
        String password = "'" + PASSWORD.replace("'", "''") + "'";
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("create " + (postgres ? "role " : "user ") + user
                    + (postgres ? " login password " : " identified by ") + password);
            statement.execute("create database " + name);
            try {
                if (!postgres) {
                    statement.execute("grant all on " + name + ".* to " + user);
                }
                String url = (postgres ? "postgresql" : "mariadb") + "://m%40e%3Ax:" + PercentText.encode(PASSWORD)
                        + "@127.0.0.1:" + server.port() + "/" + PercentText.encode(DATABASE);
                String question = postgres ? "select current_database()" : "select database()";
                assertThat(query(target(url), question)).isEqualTo(DATABASE);
            } finally {
                statement.execute("drop database " + name);
                statement.execute("drop " + (postgres ? "role " : "user ") + user);
            }
        }
    }

    @Test
    void sqlitePathWithMeaningfulCharacters() throws Exception {
        for (String file : new String[] {"a b.db", "a?b.db", "a?mode=ro.db", "a%41b.db", "a#b.db", "é.db"}) {
            Path path = folder.resolve(file);
            query(target("sqlite:///" + PercentText.encode(path.toString())), "create table t (a)");
            assertThat(path).as(file).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE", "POSTGRESQL"})
    void readOnlyConnectionRefusesWrites(DatabaseKind kind) throws Exception {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t (a int)");
            Path file = Files.writeString(
                    folder.resolve("connections.toml"),
                    "[connections.x]\nurl = '" + database.url() + "'\nread_only = true\n");
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            ConnectionProfile profile =
                    ConnectionsFile.read(new ConfigLocator.Found(file, true)).profile("x", user());
            JdbcTarget target = resolve(profile);
            assertThat(target.warnings()).isEmpty();
            SQLException refused = assertThrows(SQLException.class, () -> query(target, "insert into t values (1)"));
            if (kind == DatabaseKind.SQLITE) {
                assertThat(refused.getErrorCode()).isEqualTo(8);
            } else {
                assertThat(refused.getSQLState()).isEqualTo("25006");
            }
        }
    }

    @Test
    void postgresTlsIsVerified() throws Exception {
        TestCertificate certificate = TestCertificate.create(Files.createDirectory(folder.resolve("server")));
        TestCertificate stranger = TestCertificate.create(Files.createDirectory(folder.resolve("stranger")));
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.createDatabase()) {
            try (Connection admin = server.connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                Path data = Path.of(scalar(statement, "show data_directory"));
                Files.copy(certificate.certificate(), data.resolve("server.crt"));
                Files.copy(certificate.key(), data.resolve("server.key"));
                Files.setPosixFilePermissions(data.resolve("server.key"), PosixFilePermissions.fromString("rw-------"));
                Files.setAttribute(data.resolve("server.key"), "unix:uid", Files.getAttribute(data, "unix:uid"));
                statement.execute("alter system set ssl = on");
                statement.execute("select pg_reload_conf()");
            }
            String question = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
            String ca = "sslrootcert=" + certificate.certificate();
            String wrong = "sslrootcert=" + stranger.certificate();
            String url = database.url().replace("127.0.0.1", "localhost");
            assertThat(query(target(url + "?sslmode=verify-full&" + ca), question))
                    .isEqualTo("t");
            assertThat(query(target(url + "?sslmode=disable"), question)).isEqualTo("f");
            refusesTls(url + "?sslmode=verify-full&" + wrong);
            // as in libpq, a root certificate makes require verify the chain
            refusesTls(url + "?sslmode=require&" + wrong);
            // 127.1 is 127.0.0.1, but the certificate does not say so
            String otherName = url.replace("localhost", "127.1");
            assertThat(query(target(otherName + "?sslmode=verify-ca&" + ca), question))
                    .isEqualTo("t");
            refusesTls(otherName + "?sslmode=verify-full&" + ca);
        }
    }

    @Test
    void mariaDbTlsIsVerified() throws Exception {
        TestCertificate stranger = TestCertificate.create(Files.createDirectory(folder.resolve("stranger")));
        DatabaseServer server = SharedServers.mariadb();
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement();
                TestDatabase database = TestDatabase.create(DatabaseKind.MARIADB)) {
            String question = "select variable_value <> '' from information_schema.session_status"
                    + " where variable_name = 'Ssl_cipher'";
            String ca = "ssl_ca=" + scalar(statement, "select @@ssl_cert");
            String wrong = "ssl_ca=" + stranger.certificate();
            String url = database.url().replace("127.0.0.1", "localhost");
            assertThat(query(target(url + "?ssl_check_hostname=true&" + ca), question))
                    .isEqualTo("1");
            assertThat(query(target(url + "?ssl_disabled=true"), question)).isEqualTo("0");
            refusesTls(url + "?" + wrong);
            try (Forwarder elsewhere = new Forwarder("127.0.0.2", server.port())) {
                String otherName = url.replace("localhost:" + server.port(), "127.0.0.2:" + elsewhere.port());
                assertThat(query(target(otherName + "?" + ca), question)).isEqualTo("1");
                refusesTls(otherName + "?ssl_check_hostname=true&" + ca);
            }
        }
    }

    private static void refusesTls(String url) {
        SQLException refused = assertThrows(SQLException.class, () -> query(target(url), "select 1"));
        assertThat(refused.getSQLState()).startsWith("08");
    }

    private static JdbcTarget target(String url) {
        return resolve(ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url));
    }

    private static JdbcTarget resolve(ConnectionProfile profile) {
        return new TargetResolver(user()).resolve(profile, new Passwords(user(), label -> null, Duration.ofSeconds(1)));
    }

    private static UserFiles user() {
        return new UserFiles(Map.of(), Path.of("/nowhere"));
    }

    /** Connects as the program does: with the driver's class, and every secret among the properties. */
    private static String query(JdbcTarget target, String sql) throws SQLException {
        Driver driver;
        try {
            driver = Class.forName(Objects.requireNonNull(target.driverClass()))
                    .asSubclass(Driver.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        try (Connection connection = driver.connect(target.url(), target.driverProperties());
                Statement statement = connection.createStatement()) {
            for (String first : target.options().initSql()) {
                statement.execute(first);
            }
            return scalar(statement, sql);
        }
    }

    private static String scalar(Statement statement, String sql) throws SQLException {
        if (!statement.execute(sql)) {
            return "";
        }
        try (ResultSet rows = statement.getResultSet()) {
            assertThat(rows.next()).isTrue();
            return Objects.requireNonNull(rows.getString(1));
        }
    }
}
