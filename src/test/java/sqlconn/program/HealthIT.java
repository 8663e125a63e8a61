package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.Outcome;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/** {@code sqlconn health} as a container's probe, as "wait for the database", and as a source for programs. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthIT {
    @TempDir
    private Path folder;

    private static String masked(String output) {
        return output.replaceAll(" +[0-9]+\\.[0-9]{2} ms", " T")
                .replaceAll("[0-9]+ (ms|s) (ahead of|behind) this", "D off this")
                .replaceAll("(PostgreSQL|MariaDB|SQLite) [0-9][^ ,)\"\n]*", "$1 V")
                .replaceAll("\"(ms|p50|p95|clock_difference_ms)\":-?[0-9.]+", "\"$1\":N");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void one_line_for_each_of_several_that_are_healthy_in_the_order_of_the_command_line(TestDatabase database) {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        Outcome outcome = Program.sqlconn("health", database.url(), "demo", database.url())
                .run();
        String name = database.user();
        String server = postgres ? "PostgreSQL V" : "MariaDB V";
        assertThat(masked(outcome.toString()))
                .isEqualTo(new Outcome(
                                0,
                                name + ": healthy (" + server + ")\ndemo: healthy (SQLite V)\n" + name
                                        + " (2): healthy (" + server + ")\n",
                                "")
                        .toString());
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void json(TestDatabase database) {
        Outcome outcome =
                Program.sqlconn("health", "--format", "json", database.url()).run();
        String port = Integer.toString(database.server().port());
        assertThat(masked(outcome.toString()))
                .isEqualTo(new Outcome(
                                0,
                                "[\n{\"name\":\"" + database.user()
                                        + "\",\"status\":\"healthy\",\"step\":null,\"problem\":null,"
                                        + "\"hint\":null,\"dialect\":\"postgresql\",\"url\":\"postgresql://"
                                        + database.user() + ":****@127.0.0.1:" + port + "/" + database.user()
                                        + "\",\"server\":\"PostgreSQL V\",\"role\":\"primary\",\"read_only\":false,"
                                        + "\"round_trip_ms\":{\"p50\":N,\"p95\":N,\"count\":10},\"tls\":null,"
                                        + "\"clock_difference_ms\":N,\"steps\":["
                                        + "{\"step\":\"name_resolution\",\"outcome\":\"skipped\",\"ms\":null,"
                                        + "\"detail\":\"127.0.0.1 is an address\",\"hint\":null},"
                                        + "{\"step\":\"tcp\",\"outcome\":\"ok\",\"ms\":N,\"detail\":\"127.0.0.1:"
                                        + port + "\",\"hint\":null},"
                                        + "{\"step\":\"tls\",\"outcome\":\"skipped\",\"ms\":null,"
                                        + "\"detail\":\"not encrypted\",\"hint\":null},"
                                        + "{\"step\":\"login\",\"outcome\":\"ok\",\"ms\":N,\"detail\":\"as "
                                        + database.user() + "\",\"hint\":null},"
                                        + "{\"step\":\"round_trip\",\"outcome\":\"ok\",\"ms\":N,"
                                        + "\"detail\":\"p50 of 10; p95 T\",\"hint\":null},"
                                        + "{\"step\":\"server\",\"outcome\":\"ok\",\"ms\":null,"
                                        + "\"detail\":\"PostgreSQL V\",\"hint\":null},"
                                        + "{\"step\":\"role\",\"outcome\":\"ok\",\"ms\":null,"
                                        + "\"detail\":\"primary, takes writes\",\"hint\":null},"
                                        + "{\"step\":\"clock\",\"outcome\":\"ok\",\"ms\":null,"
                                        + "\"detail\":\"D off this machine's\",\"hint\":null}]}\n]\n",
                                "")
                        .toString());
    }

    @Test
    void codes() throws IOException {
        String down = "postgresql://u:secret@127.0.0.1:1/x";
        assertThat(Program.sqlconn("health", "demo", down).run().exitCode()).isEqualTo(4);
        assertThat(Program.sqlconn("health", "demo", "nowhere", down).run().exitCode())
                .isEqualTo(3);
        assertThat(Program.sqlconn("health", "demo", "--format", "yaml").run())
                .isEqualTo(new Outcome(
                        2,
                        "",
                        "sqlconn: health has no format 'yaml'\n  hint: its formats are table, json, prometheus\n"));
        assertThat(Program.sqlconn("health", "demo", "--all").run())
                .isEqualTo(new Outcome(2, "", "sqlconn: --all and a connection exclude each other\n"));
        Files.writeString(folder.resolve("connections.toml"), "[connections.odd]\nurll = \"sqlite://\"\n");
        assertThat(masked(Program.sqlconn("health", "--all").in(folder).run().toString()))
                .isEqualTo(new Outcome(
                                3,
                                "odd: unreachable: configuration: " + folder
                                        + "/connections.toml:2:1: connection 'odd': unknown key"
                                        + " 'urll'\n  configuration    failed               " + folder
                                        + "/connections.toml:2:1: connection 'odd': unknown key 'urll'\n"
                                        + " ".repeat(40)
                                        + "try: did you mean 'url'?\ndemo: healthy (SQLite V)\n",
                                "")
                        .toString());
    }

    @Test
    void several_are_probed_at_the_same_time() throws Exception {
        CountDownLatch firstAccepted = new CountDownLatch(1);
        CountDownLatch secondAccepted = new CountDownLatch(1);
        try (ServerSocket first = silent(firstAccepted);
                ServerSocket second = silent(secondAccepted);
                RunningProgram running = Program.sqlconn("health", "--timeout", "10m", url(first), url(second))
                        .start()) {
            running.awaitUntil(() -> firstAccepted.getCount() == 0 && secondAccepted.getCount() == 0);
            assertThat(running.stdout()).isEmpty();
        }
    }

    private static String url(ServerSocket server) {
        return "postgresql://u@127.0.0.1:" + server.getLocalPort() + "/x";
    }

    /** Accepts connections, reads what comes, and says nothing. */
    private static ServerSocket silent(CountDownLatch accepted) throws IOException {
        ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread accepting = new Thread(() -> {
            try {
                while (true) {
                    try (Socket held = server.accept()) {
                        accepted.countDown();
                        held.getInputStream().transferTo(OutputStream.nullOutputStream());
                    }
                }
            } catch (IOException closed) {
                return;
            }
        });
        accepting.setDaemon(true);
        accepting.start();
        return server;
    }

    @Test
    void waiting_for_a_server_that_comes() throws Exception {
        try (DatabaseServer server = new PostgresServer();
                TestDatabase database = server.createDatabase()) {
            server.stop();
            try (RunningProgram running = Program.sqlconn("health", database.url(), "--wait", "2m")
                    .within(Duration.ofMinutes(2))
                    .start()) {
                String waiting = "sqlconn: waiting up to 120 s for " + database.user() + ": tcp: 127.0.0.1:"
                        + server.port() + " refused the connection\n";
                running.awaitUntil(() -> running.stderr().equals(waiting));
                assertThat(running.stdout()).isEmpty();
                server.start();
                Outcome outcome = running.await();
                assertThat(outcome.exitCode()).isZero();
                assertThat(outcome.stdout()).startsWith(database.user() + ": healthy\n");
                assertThat(outcome.stderr()).isEqualTo(waiting);
            }
        }
    }

    @Test
    void waiting_for_a_server_that_does_not_come() {
        int port = TestFolders.freePort();
        assertThat(masked(Program.sqlconn("health", "mariadb://u@127.0.0.1:" + port + "/x", "demo", "--wait", "10s")
                        .run()
                        .toString()))
                .isEqualTo(new Outcome(
                                4,
                                "x: unreachable: tcp: 127.0.0.1:" + port + " refused the connection\n"
                                        + "  name resolution  skipped              127.0.0.1 is an address\n"
                                        + "  tcp              failed T  127.0.0.1:" + port
                                        + " refused the connection\n" + " ".repeat(40)
                                        + "try: is the server running, and are host and port right?\n"
                                        + "demo: healthy (SQLite V)\n",
                                "sqlconn: waiting up to 10 s for x: tcp: 127.0.0.1:" + port
                                        + " refused the connection\n")
                        .toString());
    }

    @Test
    void what_is_defined_wrongly_is_not_waited_for() {
        assertThat(Program.sqlconn("health", "nowhere", "postgresql://u@127.0.0.1:1/x", "--wait", "10m")
                        .run()
                        .exitCode())
                .isEqualTo(3);
    }

    /** A reader that has seen enough of it is no failure; nor does it matter to the probe. */
    @Test
    void in_a_pipe() {
        assertThat(Program.command("sh", "-c", TestFolders.project().resolve("bin/sqlconn") + " health demo | head -1")
                        .run())
                .isEqualTo(new Outcome(0, "demo: healthy\n", ""));
    }

    /** The reader has left before the program starts to write. */
    @Test
    void who_reads_on_does_not_change_the_exit_code() {
        String sqlconn = TestFolders.project().resolve("bin/sqlconn").toString();
        String down = "postgresql://u@127.0.0.1:1/x";
        assertThat(Program.command("sh", "-c", "{ '" + sqlconn + "' health " + down + "; echo $? >&2; } | :")
                        .run())
                .isEqualTo(new Outcome(0, "", "4\n"));
    }

    @Test
    void a_file_in_a_folder_that_cannot_be_written() throws Exception {
        Path file = folder.resolve("shop.db");
        TestDatabase.sqlite(file).execute("create table t (a int)");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        String program = TestFolders.project().resolve("bin/sqlconn") + " health " + file;
        // Permissions do not bind root, but a file system that is mounted read-only does.
        String script = Files.isWritable(folder)
                ? "exec unshare --mount sh -c 'mount --bind " + folder + " " + folder + " && mount -o remount,bind,ro "
                        + folder + " && exec " + program + "'"
                : "exec " + program;
        Outcome outcome = Program.command("sh", "-c", script).run();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.stdout()).startsWith(file + ": degraded: file: " + file + ", ");
        assertThat(outcome.stdout()).contains("cannot be written", "every write will be refused");
    }
}
