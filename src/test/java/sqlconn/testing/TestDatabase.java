package sqlconn.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** An empty database that one test owns; closing it drops it. */
public final class TestDatabase implements AutoCloseable {
    private final DatabaseKind kind;
    private final String jdbcUrl;
    private final String url;
    private final String user;
    private final String password;
    private final @Nullable DatabaseServer server;
    private final Runnable drop;

    TestDatabase(
            DatabaseKind kind,
            String jdbcUrl,
            String url,
            String user,
            String password,
            @Nullable DatabaseServer server,
            Runnable drop) {
        this.kind = kind;
        this.jdbcUrl = jdbcUrl;
        this.url = url;
        this.user = user;
        this.password = password;
        this.server = server;
        this.drop = drop;
    }

    /** An empty database of this kind, on the server that this test JVM shares. */
    public static TestDatabase create(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> createSqlite();
            case POSTGRESQL -> SharedServers.postgres().createDatabase();
            case MARIADB -> SharedServers.mariadb().createDatabase();
        };
    }

    private static TestDatabase createSqlite() {
        Path folder = TestFolders.unused("sqlite");
        folder.toFile().mkdirs();
        return sqlite(folder.resolve("test.db"), () -> TestFolders.delete(folder));
    }

    /** A SQLite database in a file of the caller's, who deletes it. */
    public static TestDatabase sqlite(Path file) {
        return sqlite(file, () -> {});
    }

    private static TestDatabase sqlite(Path file, Runnable drop) {
        Path absolute = file.toAbsolutePath();
        return new TestDatabase(
                DatabaseKind.SQLITE, "jdbc:sqlite:" + absolute, "sqlite:///" + absolute, "", "", null, drop);
    }

    public DatabaseKind kind() {
        return kind;
    }

    /** The JDBC URL without user and password. */
    public String jdbcUrl() {
        return jdbcUrl;
    }

    /** The URL in SQLAlchemy's form, with user and password: what a user gives to the program. */
    public String url() {
        return url;
    }

    /** The owner of the database; empty for SQLite. */
    public String user() {
        return user;
    }

    /** The owner's password; empty for SQLite. */
    public String password() {
        return password;
    }

    /** The server that holds this database. Not for SQLite. */
    public DatabaseServer server() {
        if (server == null) {
            throw new IllegalStateException(kind + " has no server");
        }
        return server;
    }

    /** The section of a secrets file that names this database, with a newline at its end. */
    public String section(String connectionName) {
        return "[connections." + connectionName + "]\nurl = \"" + url + "\"\n";
    }

    /** A plain JDBC connection as the owner. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbcUrl, user, password);
    }

    /** Runs statements as the owner, each committed on its own. */
    public void execute(String... statements) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** What a fresh connection sees: the rows of the query, each as its columns' texts joined by {@code |}, one a line. */
    public String query(String sql) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    text.append(column == 1 ? "" : "|").append(rows.getString(column));
                }
                text.append('\n');
            }
        }
        return text.toString();
    }

    /** Whether the server is executing a statement of the owner's now. Not for SQLite, which has no server to ask. */
    public boolean busy() throws SQLException {
        String sql = kind == DatabaseKind.POSTGRESQL
                ? "select count(*) from pg_stat_activity where state = 'active' and usename = '" + user + "'"
                : "select count(*) from information_schema.processlist where command = 'Query' and user = '" + user
                        + "'";
        try (Connection connection = server().connectAsAdmin();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() && rows.getInt(1) > 0;
        }
    }

    @Override
    public void close() {
        drop.run();
    }

    /** The kind, so that test names say on which database they ran. */
    @Override
    public String toString() {
        return kind.toString();
    }
}
