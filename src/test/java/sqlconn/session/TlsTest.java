package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.SqlconnException;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestAuthority;
import sqlconn.testing.TestCertificate;
import sqlconn.testing.TestDatabase;

/** TLS with real servers and certificates of our own: what is asked for is what is done, and refusals say why. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class TlsTest {
    private static final String POSTGRES_TLS = "select ssl from pg_stat_ssl where pid = pg_backend_pid()";
    private static final String MARIADB_TLS = "select variable_value <> '' from information_schema.session_status where"
            + " variable_name = 'Ssl_cipher'";

    private static final String NOT_TRUSTED = "the server's certificate is not signed by a trusted authority [08";
    private static final String OTHER_HOST = "the server's certificate is for another host name [08";
    private static final String EXPIRED = "the server's certificate has expired (NotAfter: ";
    private static final String NO_TLS = "the server has no TLS, which this connection demands [08";

    /** The certificates name localhost, and nothing else. */
    private static final String[] LOCALHOST = {"-ext", "san=dns:localhost"};

    @TempDir
    private static Path folder;

    private static TestAuthority authority;
    private static TestAuthority stranger;
    private static TestCertificate good;
    private static TestCertificate expired;
    private static TestCertificate client;

    private static PostgresServer postgres;
    private static Path data;

    @BeforeAll
    static void makeCertificatesAndServers() throws Exception {
        authority = TestAuthority.create(Files.createDirectory(folder.resolve("ours")));
        stranger = TestAuthority.create(Files.createDirectory(folder.resolve("other")));
        good = authority.issue("server", LOCALHOST);
        expired = authority.issue("old", "-ext", "san=dns:localhost", "-startdate", "-10d", "-validity", "5");
        client = authority.issue("cert_user");
        postgres = new PostgresServer();
        try (Connection admin = postgres.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            data = Path.of(text(statement, "show data_directory"));
            install(authority.certificate(), "root.crt");
            install(good.certificate(), "server.crt");
            install(good.key(), "server.key");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    "hostssl all cert_user 127.0.0.1/32 cert\n" + Files.readString(data.resolve("pg_hba.conf")));
            statement.execute("create role cert_user login");
            statement.execute("alter system set ssl_ca_file = 'root.crt'");
            statement.execute("alter system set ssl = on");
            reload(statement);
        }
    }

    @AfterAll
    static void stopServers() {
        postgres.close();
    }

    @Test
    void postgresVerified() {
        try (TestDatabase database = postgres.createDatabase()) {
            String url = atLocalhost(database) + "?sslmode=verify-full&channel_binding=require&sslrootcert=";
            assertThat(answer(url + authority.certificate(), POSTGRES_TLS)).isEqualTo("true");
            assertThat(answer(url + stranger.certificate(), POSTGRES_TLS)).contains(NOT_TRUSTED);
            // as in libpq, a root certificate makes require verify the chain
            String require = database.url() + "?sslmode=require";
            assertThat(answer(require + "&sslrootcert=" + stranger.certificate(), POSTGRES_TLS))
                    .contains(NOT_TRUSTED);
            assertThat(answer(require, POSTGRES_TLS)).isEqualTo("true");
            String ca = "&sslrootcert=" + authority.certificate();
            assertThat(answer(database.url() + "?sslmode=verify-full" + ca, POSTGRES_TLS))
                    .contains(OTHER_HOST);
            assertThat(answer(database.url() + "?sslmode=verify-ca" + ca, POSTGRES_TLS))
                    .isEqualTo("true");
            assertThat(answer(url + "/no/such/file", POSTGRES_TLS))
                    .contains("Could not open SSL root certificate file /no/such/file.");
        }
    }

    @Test
    void postgresExpired() throws Exception {
        try (TestDatabase database = postgres.createDatabase();
                Connection admin = postgres.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            install(expired.certificate(), "server.crt");
            install(expired.key(), "server.key");
            reload(statement);
            try {
                String url = atLocalhost(database) + "?sslrootcert=" + authority.certificate() + "&sslmode=";
                assertThat(answer(url + "verify-full", POSTGRES_TLS)).contains(EXPIRED);
                assertThat(answer(url + "verify-ca", POSTGRES_TLS)).contains(EXPIRED);
                assertThat(answer(url + "prefer", POSTGRES_TLS)).isEqualTo("true");
            } finally {
                install(good.certificate(), "server.crt");
                install(good.key(), "server.key");
                reload(statement);
            }
        }
    }

    @Test
    void postgresClientCertificate() {
        String url = "postgresql://cert_user@localhost:" + postgres.port()
                + "/postgres?sslmode=verify-full&sslrootcert=" + authority.certificate();
        String certificate = "&sslcert=" + client.certificate() + "&sslkey=";
        assertThat(answer(url + certificate + client.key(), "select current_user"))
                .isEqualTo("cert_user");
        assertThat(answer(url, "select current_user"))
                .contains("connection requires a valid client certificate [28000]");
        assertThat(answer(url + certificate + good.key(), "select current_user"))
                .startsWith("4: ")
                .doesNotContain("bug");
        assertThat(answer(url + certificate + folder.resolve("none"), "select current_user"))
                .isEqualTo("3: cannot read sslkey: " + folder.resolve("none"));
        assertThat(answer(
                        url.replace("sslrootcert=" + authority.certificate(), "sslrootcert=" + stranger.certificate())
                                + certificate
                                + client.key(),
                        "select current_user"))
                .contains(NOT_TRUSTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"require", "verify-ca", "verify-full"})
    void postgresWithoutTlsIsToldNothing(String mode) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> heard = CompletableFuture.supplyAsync(() -> refuseTls(server));
            String url = "postgresql://me:s3cret@127.0.0.1:" + server.getLocalPort() + "/db?sslmode=" + mode
                    + "&sslrootcert=" + authority.certificate();
            assertThat(answer(url, "select 1")).contains(NO_TLS);
            assertThat(heard.get(1, TimeUnit.MINUTES)).isEqualTo("asked for TLS, then 0 bytes");
        }
    }

    /** Answers the request for TLS as a server without it does, and counts what comes then. */
    private static String refuseTls(ServerSocket server) {
        try (Socket socket = server.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            int length = in.readInt();
            int code = in.readInt();
            socket.getOutputStream().write('N');
            int more = in.readAllBytes().length;
            return (length == 8 && code == 80877103 ? "asked for TLS" : "did not ask") + ", then " + more + " bytes";
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void mariaDbVerified() throws Exception {
        try (MariaDbServer server = new MariaDbServer(
                        "--ssl-cert=" + good.certificate(),
                        "--ssl-key=" + good.key(),
                        "--ssl-ca=" + authority.certificate());
                TestDatabase database = server.createDatabase()) {
            String url = atLocalhost(database);
            String ca = "?ssl_ca=" + authority.certificate();
            assertThat(answer(url, MARIADB_TLS)).isEqualTo("1");
            assertThat(answer(url + "?ssl_disabled=true", MARIADB_TLS)).isEqualTo("0");
            assertThat(answer(url + "?ssl_mode=REQUIRED", MARIADB_TLS)).isEqualTo("1");
            assertThat(answer(url + ca + "&ssl_check_hostname=true", MARIADB_TLS))
                    .isEqualTo("1");
            assertThat(answer(url + "?ssl_ca=" + stranger.certificate(), MARIADB_TLS))
                    .contains(NOT_TRUSTED);
            assertThat(answer(url + "?ssl_mode=VERIFY_IDENTITY", MARIADB_TLS)).contains(NOT_TRUSTED);
            assertThat(answer(database.url() + ca + "&ssl_check_hostname=true", MARIADB_TLS))
                    .contains(OTHER_HOST);
            assertThat(answer(database.url() + ca, MARIADB_TLS)).isEqualTo("1");

            try (Connection admin = server.connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                statement.execute("create user cert_user require subject '/CN=cert_user'");
            }
            String user = "mariadb://cert_user@localhost:" + server.port() + "/" + ca;
            assertThat(answer(user + "&ssl_cert=" + client.certificate() + "&ssl_key=" + client.key(), "select user()"))
                    .startsWith("cert_user@");
            assertThat(answer(user, "select user()")).contains("Access denied for user 'cert_user'");
            assertThat(answer(user + "&ssl_cert=" + client.certificate(), "select user()"))
                    .isEqualTo("3: a client certificate needs both ssl_cert and ssl_key, and only one is given");
        }
    }

    @Test
    void mariaDbExpired() {
        try (MariaDbServer server =
                        new MariaDbServer("--ssl-cert=" + expired.certificate(), "--ssl-key=" + expired.key());
                TestDatabase database = server.createDatabase()) {
            String url = atLocalhost(database);
            assertThat(answer(url + "?ssl_ca=" + authority.certificate(), MARIADB_TLS))
                    .contains(EXPIRED);
            assertThat(answer(url, MARIADB_TLS)).isEqualTo("1");
        }
    }

    @Test
    void mariaDbWithoutTls() {
        try (MariaDbServer server = new MariaDbServer("--skip-ssl");
                TestDatabase database = server.createDatabase()) {
            assertThat(answer(database.url(), MARIADB_TLS)).isEqualTo("0");
            for (String asked : new String[] {
                "ssl_mode=REQUIRED",
                "ssl=true",
                "ssl_ca=" + authority.certificate(),
                "ssl_mode=VERIFY_IDENTITY",
                "ssl_cert=" + client.certificate() + "&ssl_key=" + client.key()
            }) {
                assertThat(answer(database.url() + "?" + asked, MARIADB_TLS))
                        .as(asked)
                        .contains(NO_TLS);
            }
        }
    }

    private static String atLocalhost(TestDatabase database) {
        return database.url().replace("127.0.0.1", "localhost");
    }

    /** The only value of the answer, or the exit code and the message. */
    private static String answer(String url, String sql) {
        try (NamedConnection connection = Connecting.single(url, ConnectionOptions.DEFAULT);
                OpenSession open = new OpenSession(connection)) {
            return open.runAlone(sql).strip();
        } catch (SqlconnException failure) {
            assertThat(failure.getMessage()).doesNotContain(DatabaseServer.PASSWORD);
            return failure.exitCode().code() + ": " + failure.getMessage();
        }
    }

    /** The owner stays that of the server's folder, and nobody else may read a key. */
    private static void install(Path file, String name) throws IOException {
        Path target = data.resolve(name);
        Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
        Files.setAttribute(target, "unix:uid", Files.getAttribute(data, "unix:uid"));
    }

    /** Returns when new connections see the change. */
    private static void reload(Statement statement) throws SQLException {
        String before = text(statement, "select pg_conf_load_time()");
        statement.execute("select pg_reload_conf()");
        while (true) {
            try (Connection fresh = postgres.connectAsAdmin();
                    Statement question = fresh.createStatement()) {
                if (!text(question, "select pg_conf_load_time()").equals(before)) {
                    return;
                }
            }
        }
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
