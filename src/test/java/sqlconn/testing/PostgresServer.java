package sqlconn.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
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
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL 18, unpacked from a Maven artifact. The administrator {@code postgres} needs no password; the users of
 * {@link #createDatabase()} have one, checked by SCRAM. Works as root: the artifact's launcher then uses {@code unshare}.
 */
public final class PostgresServer implements DatabaseServer {
    private static final String HBA = """
            local all peer_user peer map=anyone
            local all all scram-sha-256
            host all postgres 127.0.0.1/32 trust
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private final Path data = TestFolders.unused("postgresql");
    private final int port = TestFolders.freePort();
    private final AtomicInteger databases = new AtomicInteger();
    private @Nullable EmbeddedPostgres running;

    /** Creates the data folder and starts the server. */
    public PostgresServer() {
        start();
    }

    @Override
    public void start() {
        try {
            Files.createDirectories(data);
            // Commits have to survive a killed process, which the artifact's default synchronous_commit=off gives up.
            running = EmbeddedPostgres.builder()
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(port)
                    .setServerConfig("synchronous_commit", "on")
                    // Relative to the data folder: an absolute path may be longer than the 107 bytes that a socket may
                    // have.
                    .setServerConfig("unix_socket_directories", ".")
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setDataDirectoryCustomizer(PostgresServer::writeAccessRules)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void writeAccessRules(File folder) {
        try {
            Files.writeString(folder.toPath().resolve("pg_hba.conf"), HBA);
            // The launcher's unshare may hide from the server who is at the other end.
            Files.writeString(folder.toPath().resolve("pg_ident.conf"), "anyone /^.*$ peer_user\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        if (running != null) {
            try {
                running.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running = null;
        }
    }

    @Override
    public void kill() {
        List<ProcessHandle> processes = processes();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
        stop();
    }

    @Override
    public List<ProcessHandle> processes() {
        try {
            String pid = Files.readAllLines(data.resolve("postmaster.pid")).get(0);
            ProcessHandle postmaster =
                    ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
            List<ProcessHandle> processes =
                    new ArrayList<>(postmaster.descendants().toList());
            processes.add(postmaster);
            return processes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with the server's data and its settings. */
    public Path data() {
        return data;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public Path socket() {
        return data.resolve(".s.PGSQL." + port);
    }

    @Override
    public Connection connectAsAdmin() throws SQLException {
        return DriverManager.getConnection(jdbcUrl("postgres"), "postgres", "");
    }

    @Override
    public TestDatabase createDatabase() {
        String name = "test" + databases.incrementAndGet();
        try (Connection connection = connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("create role " + name + " login password '" + PASSWORD + "'");
            statement.execute("create database " + name + " owner " + name + " strategy file_copy");
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create database " + name, e);
        }
        String url = "postgresql://" + name + ":" + PASSWORD + "@127.0.0.1:" + port + "/" + name;
        return new TestDatabase(DatabaseKind.POSTGRESQL, jdbcUrl(name), url, name, PASSWORD, this, () -> drop(name));
    }

    private void drop(String name) {
        try (Connection connection = connectAsAdmin();
                Statement statement = connection.createStatement()) {
            statement.execute("drop database " + name + " with (force)");
            statement.execute("drop role " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop database " + name, e);
        }
    }

    private String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() {
        stop();
        TestFolders.delete(data);
    }
}
