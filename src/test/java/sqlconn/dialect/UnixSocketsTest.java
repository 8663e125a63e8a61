package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.SharedServers;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/** Real servers through their Unix sockets. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class UnixSocketsTest {
    private static final String TRANSPORT = "select coalesce(inet_server_port()::text, 'socket')";

    /** Short, because a socket's path has at most 107 bytes. */
    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createTempDirectory(Path.of("/tmp"), "sqlconn");
    }

    @AfterEach
    void removeFolder() {
        TestFolders.delete(folder);
    }

    @Test
    void postgresInEveryWayToSayIt() throws Exception {
        int port = link(SharedServers.postgres());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            String login = database.user() + ":" + database.password();
            String path = "/" + database.user();
            for (String url : List.of(
                    "postgresql://" + login + "@" + path + "?host=" + folder + "&port=" + port,
                    "postgresql+psycopg2://" + login + "@:" + port + path + "?host=" + folder,
                    "postgresql://" + login + "@" + folder.toString().replace("/", "%2F") + ":" + port + path,
                    "postgresql://" + login + "@:" + port + path,
                    "host=" + folder + " port=" + port + " user=" + database.user() + " password=" + database.password()
                            + " dbname=" + database.user())) {
                assertThat(query(target(url), TRANSPORT)).as(url).isEqualTo("socket");
            }
        }
    }

    @Test
    void variableNamesFolder() throws Exception {
        int port = link(SharedServers.postgres());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            UserFiles user = new UserFiles(
                    Map.of(
                            "PGHOST", folder.toString(),
                            "PGPORT", Integer.toString(port),
                            "PGUSER", database.user(),
                            "PGPASSWORD", database.password()),
                    Path.of("/nowhere"));
            assertThat(query(target("postgresql:///" + database.user(), user), TRANSPORT))
                    .isEqualTo("socket");
        }
    }

    @Test
    void withoutSocketOfThisPortItIsLocalhost() throws Exception {
        int port = link(SharedServers.postgres());
        assertThat(target("postgresql://:" + (port - 1) + "/db").url())
                .isEqualTo("jdbc:postgresql://localhost:" + (port - 1) + "/db");
        assertThat(target("postgresql://:" + (port - 1) + "/db").properties()).doesNotContainKey("socketFactory");
    }

    @Test
    void postgresKnowsWhoIsAtTheOtherEnd() throws Exception {
        int port = link(SharedServers.postgres());
        try (Connection admin = SharedServers.postgres().connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("create role peer_user login");
            try {
                String url = "postgresql://peer_user@/postgres?host=" + folder + "&port=" + port;
                assertThat(query(target(url), "select current_user")).isEqualTo("peer_user");
            } finally {
                statement.execute("drop role peer_user");
            }
        }
    }

    @Test
    void cancelReachesServerAndReadsEndInTime() throws Exception {
        int port = link(SharedServers.postgres());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            JdbcTarget target = target("postgresql://" + database.user() + ":" + database.password() + "@:" + port + "/"
                    + database.user());
            try (Connection connection = connect(target);
                    Statement statement = connection.createStatement()) {
                cancelWhenBusy(database, connection);
                SQLException cancelled =
                        assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(600)"));
                assertThat(cancelled.getSQLState()).isEqualTo("57014");
                assertThat(connection.isValid(60)).isTrue();
                connection.setNetworkTimeout(Runnable::run, 200);
                SQLException late = assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(600)"));
                assertThat(late.getCause()).hasMessage("Read timed out");
            }
        }
    }

    @Test
    void anInterruptedThreadReadsOnAndClosingEndsARead() throws Exception {
        int port = link(SharedServers.postgres());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            Connection connection = connect(target("postgresql://" + database.user() + ":" + database.password() + "@:"
                    + port + "/" + database.user()));
            try (Statement statement = connection.createStatement()) {
                Thread.currentThread().interrupt();
                statement.execute("select pg_sleep(0.2)");
                assertThat(Thread.interrupted()).isTrue();
                Thread closer = new Thread(() -> {
                    try {
                        awaitBusy(database);
                        connection.abort(Runnable::run);
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                closer.start();
                assertThrows(SQLException.class, () -> statement.execute("select pg_sleep(600)"));
                closer.join();
            }
        }
    }

    @Test
    void largeAnswersAndLargeStatements() throws Exception {
        int port = link(SharedServers.postgres());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.POSTGRESQL)) {
            JdbcTarget target = target("postgresql://" + database.user() + ":" + database.password() + "@:" + port + "/"
                    + database.user());
            String text = "é".repeat(3_000_000);
            assertThat(query(target, "select '" + text + "'")).isEqualTo(text);
        }
    }

    @Test
    void aMissingSocketIsNamed() {
        SQLException refused = assertThrows(
                SQLException.class, () -> connect(target("postgresql://me@/db?host=" + folder + "&port=1234")));
        DatabaseError error = PostgresDialect.postgresql().explain(refused, "");
        assertThat(error.kind() + " " + error.message())
                .isEqualTo("UNREACHABLE socket " + folder + "/.s.PGSQL.1234: No such file or directory");
    }

    @Test
    void mariaDbBySocket() throws Exception {
        Path socket = Files.createSymbolicLink(
                folder.resolve("mysqld.sock"), SharedServers.mariadb().socket());
        try (TestDatabase database = TestDatabase.create(DatabaseKind.MARIADB)) {
            String login = "mariadb+pymysql://" + database.user() + ":" + database.password() + "@";
            String question =
                    "select host not like '%:%' from information_schema.processlist where id = connection_id()";
            assertThat(query(target(login + "localhost/" + database.user() + "?unix_socket=" + socket), question))
                    .isEqualTo("1");
            // without a host, the clients take the socket that is there
            assertThat(query(target(login + "/" + database.user()), question)).isEqualTo("1");
            Path options = Files.writeString(folder.resolve("my.cnf"), "[client]\nsocket = " + socket + "\n");
            UserFiles user = new UserFiles(Map.of(), Path.of("/nowhere"));
            assertThat(query(target(login + "/" + database.user() + "?read_default_file=" + options, user), question))
                    .isEqualTo("1");
        }
    }

    private int link(DatabaseServer server) throws IOException {
        Files.createSymbolicLink(folder.resolve(".s.PGSQL." + server.port()), server.socket());
        return server.port();
    }

    private static void cancelWhenBusy(TestDatabase database, Connection connection) {
        new Thread(() -> {
                    try {
                        awaitBusy(database);
                        connection.unwrap(PGConnection.class).cancelQuery();
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .start();
    }

    private static void awaitBusy(TestDatabase database) throws SQLException {
        while (!database.busy()) {
            Thread.onSpinWait();
        }
    }

    private JdbcTarget target(String url) {
        return target(url, new UserFiles(Map.of(), Path.of("/nowhere"), List.of(folder)));
    }

    private static JdbcTarget target(String url, UserFiles user) {
        return new TargetResolver(user)
                .resolve(
                        ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url),
                        new Passwords(user, label -> null, Duration.ofSeconds(1)));
    }

    private static Connection connect(JdbcTarget target) throws SQLException {
        Driver driver =
                target.dialectName().equals("postgresql") ? new org.postgresql.Driver() : new org.mariadb.jdbc.Driver();
        return driver.connect(target.url(), target.driverProperties());
    }

    private static String query(JdbcTarget target, String sql) throws SQLException {
        try (Connection connection = connect(target)) {
            return Queries.firstText(connection, sql);
        }
    }
}
