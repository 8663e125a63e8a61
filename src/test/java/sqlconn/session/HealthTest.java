package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.PoolOptions;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/** What a probe of a server says, step by step, when all is well and when something is not. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthTest {

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_healthy_postgresql(TestDatabase database) {
        assertThat(Probing.of(database.url()))
                .isEqualTo("healthy\n"
                        + "  name resolution skipped 127.0.0.1 is an address\n"
                        + "  tcp ok T 127.0.0.1:" + database.server().port() + "\n"
                        + "  tls skipped not encrypted\n"
                        + "  login ok T as " + database.user() + "\n"
                        + "  round trip ok T p50 of 10; p95 T\n"
                        + "  server ok PostgreSQL V\n"
                        + "  role ok primary, takes writes\n"
                        + "  clock ok D off this machine's");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void a_healthy_mariadb(TestDatabase database) {
        assertThat(Probing.of(database.url()).replaceAll("TLSv[^\n]*", "TLS"))
                .isEqualTo("healthy\n"
                        + "  name resolution skipped 127.0.0.1 is an address\n"
                        + "  tcp ok T 127.0.0.1:" + database.server().port() + "\n"
                        + "  tls ok TLS\n"
                        + "  login ok T as " + database.user() + "\n"
                        + "  round trip ok T p50 of 10; p95 T\n"
                        + "  server ok MariaDB V\n"
                        + "  role ok server, takes writes\n"
                        + "  clock ok D off this machine's");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void an_idle_session_and_its_pool_are_told(TestDatabase database) {
        try (OpenSession open = Probing.session(database, ConnectionOptions.DEFAULT)) {
            assertThat(Probing.of(open))
                    .startsWith("healthy\n")
                    .endsWith("\n  pool ok 0 idle, 0 active, 0 waiting, limit 5"
                            + "\n  session ok idle, not connected yet");
            open.runAlone("select 1");
            assertThat(Probing.of(open))
                    .startsWith("healthy\n")
                    .endsWith("\n  pool ok 0 idle, 1 active, 0 waiting, limit 5" + "\n  session ok T idle");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_port_where_nobody_listens(TestDatabase database) {
        int port = TestFolders.freePort();
        assertThat(Probing.of(database.url().replace(":" + database.server().port() + "/", ":" + port + "/")))
                .isEqualTo("unreachable: tcp: 127.0.0.1:" + port + " refused the connection\n"
                        + "  name resolution skipped 127.0.0.1 is an address\n"
                        + "  tcp failed T 127.0.0.1:" + port + " refused the connection\n"
                        + "    try: is the server running, and are host and port right?");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_name_that_nobody_knows(TestDatabase database) {
        assertThat(Probing.of(database.url().replace("127.0.0.1", "no-such-host.invalid")))
                .isEqualTo("""
                        unreachable: name resolution: the name no-such-host.invalid is not known
                          name resolution failed T the name no-such-host.invalid is not known
                            try: is the name right, and does this machine reach its name server?""");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_wrong_password(TestDatabase database) {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String refused = postgres
                ? "password authentication failed for user \"" + database.user() + "\" [28P01]"
                : "Access denied for user '" + database.user() + "'@'127.0.0.1' (using password: YES) [1045 (28000)]";
        assertThat(Probing.of(database.url().replace(DatabaseServer.PASSWORD, "wrong")))
                .isEqualTo("unreachable: login: " + refused + "\n"
                        + "  name resolution skipped 127.0.0.1 is an address\n"
                        + "  tcp ok T 127.0.0.1:" + database.server().port() + "\n"
                        + "  login failed T " + refused + "\n"
                        + "    try: the server answered; are user, password and database right?");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void something_that_accepts_and_says_nothing(TestDatabase database) throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            String url = database.url().replace("127.0.0.1:" + database.server().port(), address);
            long start = System.nanoTime();
            assertThat(Probing.of(url, ConnectionOptions.DEFAULT, Duration.ofSeconds(2)))
                    .isEqualTo("unreachable: login: no answer within 2 s\n"
                            + "  name resolution skipped 127.0.0.1 is an address\n"
                            + "  tcp ok T " + address + "\n"
                            + "  login failed T no answer within 2 s\n"
                            + "    try: something accepts connections there and says nothing: is it the right port, and"
                            + " not overloaded?");
            assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(30));
        }
    }

    @Test
    void something_silent_where_tls_is_wanted() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            String address = "127.0.0.1:" + silent.getLocalPort();
            assertThat(Probing.of(
                            "postgresql://u@" + address + "/x?sslmode=require",
                            ConnectionOptions.DEFAULT,
                            Duration.ofSeconds(2)))
                    .startsWith("unreachable: tls: ")
                    .contains("\n  tcp ok T " + address + "\n  tls failed T ");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void one_of_two_servers_is_down(TestDatabase database) {
        String up = "127.0.0.1:" + database.server().port();
        String down = "127.0.0.1:" + TestFolders.freePort();
        assertThat(Probing.of(database.url().replace(up, down + "," + up)))
                .startsWith("degraded: tcp: " + down + " refused the connection, " + up + " accepts\n")
                .contains("\n  round trip ok T ");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_failed_transaction_is_degraded_where_there_is_such_a_thing(TestDatabase database) {
        try (OpenSession open = Probing.session(database, ConnectionOptions.DEFAULT)) {
            open.run("begin");
            open.failure(() -> open.run("select nope"));
            boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
            assertThat(Probing.of(open))
                    .startsWith(postgres ? "degraded: session: in a failed transaction\n" : "healthy\n")
                    .endsWith(
                            postgres
                                    ? "\n  session warning T in a failed transaction\n"
                                            + "    try: ROLLBACK ends it; nothing else goes on"
                                    : "\n  session ok T in a transaction of 0 statements");
            open.run("rollback");
            assertThat(Probing.of(open)).startsWith("healthy\n");
        }
    }

    @EachDatabase
    void an_open_transaction_is_left_as_it_is(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        for (int limit : new int[] {5, 1}) {
            ConnectionOptions options = limited(limit);
            try (OpenSession open = Probing.session(database, options)) {
                open.run(database.kind() == DatabaseKind.SQLITE ? "begin" : "start transaction");
                String before = database.query("select count(*) from t");
                assertThat(Probing.of(open)).as("limit " + limit).startsWith("healthy\n");
                // A snapshot that the probe had made would not see this row.
                database.execute("insert into t values (1)");
                assertThat(open.run("select count(*) from t")).isNotEqualTo(before);
                assertThat(open.state()).isEqualTo("ACTIVE 1");
                assertThat(Probing.of(open)).endsWith("\n  session ok T in a transaction of 1 statement");
                assertThat(open.state()).isEqualTo("ACTIVE 1");
                open.run("rollback");
            }
        }
    }

    /** {@code .begin} lets the driver begin with the next statement, and the probe must not be that. */
    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_transaction_that_has_not_begun_on_the_server_is_not_begun(TestDatabase database) throws Exception {
        try (OpenSession open = Probing.session(database, limited(1))) {
            open.session.begin(null);
            assertThat(Probing.of(open)).startsWith("healthy\n");
            assertThat(database.query("select count(*) from pg_stat_activity where usename = current_user"
                            + " and xact_start is not null and pid <> pg_backend_pid()"))
                    .isEqualTo("0\n");
            assertThat(open.run("select 1")).isEqualTo("1\n");
            assertThat(open.state()).isEqualTo("ACTIVE 1");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_full_pool_is_degraded_and_gets_no_further_connection(TestDatabase database) throws Exception {
        try (OpenSession open = Probing.session(database, limited(2))) {
            open.runAlone("select 1");
            Session second = open.connection.openSession(new SessionListener() {
                @Override
                public void notice(String text) {}

                @Override
                public void transactionEnded(String text) {}

                @Override
                public void outcome(String text) {}

                @Override
                public void retrying(String text) {}
            });
            try (second) {
                second.runAlone(open.statement("select 1"), new Parameters()).close();
                assertThat(Probing.of(open))
                        .startsWith(
                                "degraded: pool: every connection is in use; 0 idle, 2 active, 0 waiting, limit 2\n")
                        .contains("\n  login skipped every connection that may be made is in use\n")
                        .endsWith("\n  session ok T idle");
                assertThat(connections(database)).isEqualTo(2);
            }
            assertThat(Probing.of(open))
                    .startsWith("healthy\n")
                    .contains("\n  login skipped an idle connection was asked: no further one may be made\n");
        }
    }

    private static long connections(TestDatabase database) throws Exception {
        String mine = database.kind() == DatabaseKind.POSTGRESQL
                ? "select count(*) from pg_stat_activity where usename = current_user and pid <> pg_backend_pid()"
                : "select count(*) from information_schema.processlist where id <> connection_id()";
        return Long.parseLong(database.query(mine).strip());
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_pool_of_one_that_the_session_has_is_healthy(TestDatabase database) {
        try (OpenSession open = Probing.session(database, limited(1))) {
            open.runAlone("select 1");
            assertThat(Probing.of(open))
                    .startsWith("healthy\n")
                    .contains("\n  login skipped every connection that may be made is in use\n")
                    .endsWith("\n  pool ok 0 idle, 1 active, 0 waiting, limit 1\n  session ok T idle");
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_probe_leaves_no_connection_behind(TestDatabase database) throws Exception {
        try (OpenSession open = Probing.session(database, ConnectionOptions.DEFAULT)) {
            for (int i = 0; i < 3; i++) {
                assertThat(Probing.of(open)).startsWith("healthy\n");
            }
            while (connections(database) > 0) {
                Thread.sleep(10);
            }
        }
    }

    /** A connection that is closed before it logs in counts as an error there, and a hundred of them close the door. */
    @EachDatabase(DatabaseKind.MARIADB)
    void mariadb_counts_no_aborted_connection(TestDatabase database) throws Exception {
        String aborted = "select variable_value from information_schema.global_status"
                + " where variable_name = 'aborted_connects_preauth'";
        String before = database.query(aborted);
        assertThat(Probing.of(database.url())).startsWith("healthy\n");
        assertThat(database.query(aborted)).isEqualTo(before);
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_connection_that_takes_no_writes(TestDatabase database) {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String word = postgres ? "primary" : "server";
        String url = database.url()
                + (postgres
                        ? "?options=-c%20default_transaction_read_only=on"
                        : "?init_command=set%20session%20transaction%20read%20only");
        assertThat(Probing.of(url))
                .startsWith("degraded: role: " + word + ", read-only: writes will be refused\n")
                .contains("try: read_only = true in the connection's section says that this is meant\n");
        assertThat(Probing.of(database.url(), ConnectionOptions.DEFAULT.asReadOnly(), Probing.LONG))
                .startsWith("healthy\n")
                .contains("\n  role ok " + word + ", read-only as the connection asks\n");
    }

    @Test
    void a_hot_standby_is_a_replica() throws Exception {
        try (PostgresServer server = new PostgresServer();
                TestDatabase database = server.createDatabase()) {
            Path data = server.data();
            server.stop();
            Files.createFile(data.resolve("standby.signal"));
            server.start();
            assertThat(Probing.of(database.url()))
                    .startsWith("degraded: role: replica, read-only: writes will be refused\n");
            assertThat(Probing.of(database.url(), ConnectionOptions.DEFAULT.asReadOnly(), Probing.LONG))
                    .startsWith("healthy\n")
                    .contains("\n  role ok replica, read-only as the connection asks\n");
            server.stop();
            Files.delete(data.resolve("standby.signal"));
            server.start();
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void clocks_that_differ(TestDatabase database) {
        String hint = "\n    try: one of the two is wrong: times that both of them write do not fit together";
        try (OpenSession open =
                Probing.session(database.url(), ConnectionOptions.DEFAULT, Probing.off(Duration.ofSeconds(630)))) {
            assertThat(Probing.of(open))
                    .startsWith("degraded: clock: 10 min behind this machine's\n")
                    .contains(hint);
        }
        try (OpenSession open =
                Probing.session(database.url(), ConnectionOptions.DEFAULT, Probing.off(Duration.ofSeconds(-630)))) {
            assertThat(Probing.of(open)).startsWith("degraded: clock: 10 min ahead of this machine's\n");
        }
    }

    static ConnectionOptions limited(int connections) {
        PoolOptions pool = PoolOptions.DEFAULT;
        return ConnectionOptions.DEFAULT.withPool(
                new PoolOptions(connections, pool.timeout(), pool.maxLifetime(), pool.alwaysValidate()));
    }
}
