package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * MariaDB 11.4, unpacked from a Maven artifact. The administrator {@code admin} and the users of {@link #createDatabase()}
 * have {@link DatabaseServer#PASSWORD}. Works as root and as an ordinary user.
 */
public final class MariaDbServer implements DatabaseServer {
    private static final long START_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(60);

    private final MariaDbTemplate template = MariaDbTemplate.prepared();
    private final Path data = TestFolders.unused("mariadb");
    private final int port = TestFolders.freePort();
    private final AtomicInteger databases = new AtomicInteger();
    private final List<String> options;
    private @Nullable Process running;

    /**
     * Copies the prepared data folder and starts the server.
     *
     * @param options further options of the server; the last of two alike counts
     */
    public MariaDbServer(String... options) {
        this.options = List.of(options);
        try {
            TestFolders.copy(template.data(), data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start();
    }

    @Override
    public void start() {
        List<String> arguments = new ArrayList<>(template.serverCommand(data));
        arguments.add("--port=" + port);
        arguments.add("--bind-address=127.0.0.1");
        arguments.addAll(options);
        try {
            Process process = template.launch(arguments, data.resolve("server.log"));
            running = process;
            awaitReady(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Polls, because the server tells nobody when it is ready; 0.3 s is usual. */
    private void awaitReady(Process process) throws IOException {
        long start = System.nanoTime();
        while (true) {
            try (Connection ready = connectAsAdmin()) {
                if (ready.isValid(10)) {
                    return;
                }
            } catch (SQLException e) {
                if (!process.isAlive() || System.nanoTime() - start > START_LIMIT_NANOS) {
                    process.destroyForcibly();
                    throw new IllegalStateException(
                            "MariaDB did not start:\n" + Files.readString(data.resolve("server.log")), e);
                }
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            running.destroy();
            running.onExit().join();
            running = null;
        }
    }

    @Override
    public void kill() {
        if (running != null) {
            running.destroyForcibly();
        }
        stop();
    }

    @Override
    public List<ProcessHandle> processes() {
        return running == null ? List.of() : List.of(running.toHandle());
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path socket() {
        return data.resolve("socket");
    }

    @Override
    public Connection connectAsAdmin() throws SQLException {
        // Whether the server has TLS, and which certificate, is what some tests are about.
        String tls = options.isEmpty() ? "" : options.contains("--skip-ssl") ? "?sslMode=disable" : "?sslMode=trust";
        return DriverManager.getConnection(jdbcUrl("mysql") + tls, MariaDbTemplate.ADMIN, PASSWORD);
    }

    @Override
    public TestDatabase createDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " character set utf8mb4");
            statement.execute("create user " + name + " identified by '" + PASSWORD + "'");
            statement.execute("grant all on " + name + ".* to " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        String url = "mariadb://" + name + ":" + PASSWORD + "@127.0.0.1:" + port + "/" + name;
        return new TestDatabase(DatabaseKind.MARIADB, jdbcUrl(name), url, name, PASSWORD, this, () -> drop(name));
    }

    /** Ends the user's connections first: one with an open transaction would make the drop wait for its locks. */
    private void drop(String name) {
        try (Connection connection = connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("kill hard user " + name);
            statement.execute("drop user " + name);
            statement.execute("drop database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
    }

    /** One of MariaDB's own client programs, as the administrator. */
    public Program client(String name, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                template.home().resolve("bin").resolve(name).toString(),
                "--no-defaults",
                "--host=127.0.0.1",
                "--port=" + port,
                "--user=" + MariaDbTemplate.ADMIN,
                "--password=" + PASSWORD,
                "--default-character-set=utf8mb4",
                "--skip-ssl"));
        command.addAll(List.of(arguments));
        return Program.command(command.toArray(String[]::new))
                .env("LD_LIBRARY_PATH", template.home().resolve("libs").toString());
    }

    private String jdbcUrl(String database) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        kill();
        TestFolders.delete(data);
    }
}
