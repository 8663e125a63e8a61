package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.ConfigException;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.DriverFiles;
import sqlconn.config.UserFiles;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.driver.InstalledDrivers;
import sqlconn.testing.DriverRepository;
import sqlconn.testing.TestFolders;

/** Sessions on databases whose drivers are not inside the program: DuckDB, H2, HSQLDB and Derby, each loaded from its jars. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class ForeignDriverTest {
    private final Path folder = TestFolders.unused("foreign");

    /** One for all connections, as the program has it: an engine that runs inside it must not be there twice. */
    private final DriverChoice drivers = new DriverChoice(new InstalledDrivers(folder.resolve("none")));

    private String url(String database) {
        return switch (database) {
            case "duckdb" -> "duckdb:///" + folder.resolve("x.duckdb");
            case "h2" -> "jdbc:h2:" + folder.resolve("x");
            case "hsqldb" -> "jdbc:hsqldb:file:" + folder.resolve("x");
            default -> "jdbc:derby:" + folder.resolve("x") + ";create=true";
        };
    }

    private static ConnectionProfile profile(String url, List<Path> jars, ConnectionOptions options) {
        ConnectionProfile plain = ConnectionProfile.ofUrl("test", new ArgumentOrigin(), url);
        return new ConnectionProfile(
                "test",
                plain.origin(),
                plain.url(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of(),
                new DriverFiles(jars, null),
                options,
                List.of());
    }

    private OpenSession open(String database) {
        return open(database, ConnectionOptions.DEFAULT);
    }

    private OpenSession open(String database, ConnectionOptions options) {
        folder.toFile().mkdirs();
        ConnectionProfile profile = profile(url(database), DriverRepository.jars(database), options);
        UserFiles nobody = new UserFiles(Map.of(), Path.of("/nowhere"));
        JdbcTarget target = new TargetResolver(nobody).inspect(profile);
        LoadedDriver driver = drivers.load(profile, Dialects.named(target.dialectName()), target);
        return new OpenSession(NamedConnection.single(ConnectionDefinition.fixed("test", target), driver, null));
    }

    private String count(String database) {
        try (OpenSession fresh = open(database)) {
            return fresh.run("select count(*) from t");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "hsqldb", "derby"})
    void T19_a_typed_transaction_is_the_sessions(String database) {
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int primary key)");
            open.run("begin");
            assertThat(open.run("insert into t values (1)")).isEqualTo("1 changed\n");
            assertThat(open.state()).isEqualTo("ACTIVE 1");
            open.run("rollback");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.run("select count(*) from t")).isEqualTo("0\n");
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("commit");
            assertThat(open.state()).isEqualTo("IDLE 0");
        }
        assertThat(count(database)).isEqualTo("1\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "hsqldb", "derby"})
    void an_error_leaves_the_transaction_open_where_the_database_does(String database) {
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int primary key)");
            open.run("begin");
            open.run("insert into t values (1)");
            assertThat(open.failure(() -> open.run("insert into t values (1)"))).startsWith("1: ");
            assertThat(open.state()).isEqualTo("ACTIVE 1");
            open.run("insert into t values (2)");
            open.run("commit");
        }
        assertThat(count(database)).isEqualTo("2\n");
    }

    @Test
    void T21_a_commit_of_an_aborted_transaction_is_a_failure_on_duckdb() {
        try (OpenSession open = open("duckdb")) {
            open.runAlone("create table t (a int primary key)");
            open.run("begin");
            open.run("insert into t values (1)");
            assertThat(open.failure(() -> open.run("insert into t values (1)")))
                    .isEqualTo("1: Constraint Error: PRIMARY KEY or UNIQUE constraint violation: duplicate key \"1\"");
            assertThat(open.state()).startsWith("FAILED");
            assertThat(open.failure(() -> open.run("commit"))).startsWith("1: nothing was committed");
            assertThat(open.state()).isEqualTo("IDLE 0");
        }
        assertThat(count("duckdb")).isEqualTo("0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h2", "hsqldb"})
    void ddl_that_commits_is_told_also_when_it_fails(String database) {
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int primary key)");
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("create table u (b int)");
            assertThat(open.state()).isEqualTo("IDLE 0");
            assertThat(open.told()).contains("2 statements cannot be rolled back any more");
            open.run("begin");
            open.run("insert into t values (2)");
            open.failure(() -> open.run("create table u (b int)"));
            boolean committed = open.state().equals("IDLE 0");
            open.session.rollback(null);
            assertThat(open.run("select count(*) from t")).isEqualTo(committed ? "2\n" : "1\n");
        }
    }

    @Test
    void ddl_belongs_to_the_transaction_of_derby_and_duckdb() {
        for (String database : List.of("derby", "duckdb")) {
            try (OpenSession open = open(database)) {
                open.run("begin");
                open.run("create table t (a int)");
                open.run("rollback");
                assertThat(open.failure(() -> open.run("select * from t"))).startsWith("1: ");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "derby"})
    void T59_a_cancel_stops_the_statement_and_the_connection_lives(String database) throws InterruptedException {
        String numbers =
                "select count(*) from t a, t b, t c, t d, t e, t f, t g where a.a + b.a + c.a = d.a * e.a + f.a + g.a";
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int)");
            for (int i = 0; i < 7; i++) {
                open.runAlone(
                        i == 0 ? "insert into t values (1)" : "insert into t select a + " + (1 << (i - 1)) + " from t");
            }
            Thread canceller = new Thread(() -> {
                while (!Thread.currentThread().isInterrupted()) {
                    open.session.cancel();
                    try {
                        Thread.sleep(20);
                    } catch (InterruptedException ended) {
                        return;
                    }
                }
            });
            canceller.start();
            try {
                assertThat(open.failure(() -> open.run(numbers))).startsWith("1: ");
            } finally {
                canceller.interrupt();
                canceller.join();
            }
            assertThat(open.run("select count(*) from t")).isEqualTo("64\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "hsqldb", "derby"})
    void T64_a_read_only_connection_refuses_writes_by_the_database_itself(String database) {
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int primary key)");
        }
        try (OpenSession open = open(database, ConnectionOptions.DEFAULT.asReadOnly())) {
            assertThat(open.failure(() -> open.run("insert into t values (1)"))).startsWith("1: ");
            assertThat(open.run("select count(*) from t")).isEqualTo("0\n");
        }
        assertThat(count(database)).isEqualTo("0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "hsqldb", "derby"})
    void the_catalog_describes_tables(String database) {
        try (OpenSession open = open(database)) {
            open.runAlone("create table t (a int primary key, b varchar(7))");
            CatalogReader reader = new CatalogReader(open.connection);
            assertThat(reader.tables(open.session))
                    .extracting(table -> table.name().toLowerCase(java.util.Locale.ROOT))
                    .containsExactly("t");
            assertThat(reader.describe(open.session, "t").columns())
                    .extracting(column -> column.name().toLowerCase(java.util.Locale.ROOT))
                    .containsExactly("a", "b");
        }
    }

    @Test
    void a_driver_sees_nothing_of_the_programs_libraries_and_nothing_is_registered_twice() throws IOException {
        try (OpenSession open = open("h2")) {
            assertThat(open.run("select 1")).isEqualTo("1\n");
        }
        assertThat(DriverManager.drivers().map(driver -> driver.getClass().getName()))
                .doesNotContain("org.h2.Driver");
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "hsqldb", "derby"})
    void two_connections_to_one_file_share_one_engine(String database) {
        try (OpenSession first = open(database);
                OpenSession second = open(database)) {
            first.runAlone("create table t (a int)");
            first.runAlone("insert into t values (1)");
            assertThat(second.runAlone("insert into t values (2)")).isEqualTo("1 changed\n");
            assertThat(first.runAlone("select count(*) from t")).isEqualTo("2\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb", "h2", "hsqldb", "derby"})
    void a_probe_makes_no_database(String database) throws IOException {
        Files.createDirectories(folder);
        OpenSession unused = open(database);
        assertThat(unused.connection.health(null, Duration.ofMinutes(1)).steps())
                .extracting(HealthStep::detail)
                .singleElement()
                .asString()
                .startsWith("there is no file " + folder.resolve("x"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).isEmpty();
        }
        unused.runAlone("create table t (a int)");
        unused.close();
        try (OpenSession again = open(database)) {
            assertThat(again.connection.health(null, Duration.ofMinutes(1)).steps())
                    .extracting(HealthStep::outcome)
                    .doesNotContain(HealthStep.Outcome.FAILED);
        }
    }

    @Test
    void a_missing_driver_says_the_one_command_that_gets_it() {
        assertMissing("duckdb:///x.db", "no driver for duckdb is installed", "run: sqlconn driver install duckdb");
        assertMissing(
                "mssql+pymssql://h/db", "no driver for mssql is installed", "run: sqlconn driver install sqlserver");
        assertMissing(
                "jdbc:exotic://h/db",
                "no driver for exotic is installed",
                "name its jars in the connection's section, as driver_path = [\"…jar\"], or run: sqlconn driver install"
                        + " GROUP:ARTIFACT:VERSION");
    }

    private void assertMissing(String url, String problem, String hint) {
        ConnectionProfile profile = profile(url, List.of(), ConnectionOptions.DEFAULT);
        JdbcTarget target = new TargetResolver(new UserFiles(Map.of(), Path.of("/nowhere"))).inspect(profile);
        DriverChoice choice = new DriverChoice(new InstalledDrivers(folder.resolve("none")));
        assertThatThrownBy(() -> choice.load(profile, Dialects.named(target.dialectName()), target))
                .isInstanceOf(ConfigException.class)
                .hasMessage("connection 'test': " + problem)
                .extracting(error -> ((ConfigException) error).hint().orElse(""))
                .isEqualTo(hint);
    }

    @Test
    void jars_without_the_driver_say_what_was_tried() {
        ConnectionProfile profile = profile("jdbc:derby:x", DriverRepository.jars("h2"), ConnectionOptions.DEFAULT);
        JdbcTarget target = new TargetResolver(new UserFiles(Map.of(), Path.of("/nowhere"))).inspect(profile);
        DriverChoice choice = new DriverChoice(new InstalledDrivers(folder.resolve("none")));
        assertThatThrownBy(() -> choice.load(profile, Dialects.named("derby"), target))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("there is no class org.apache.derby.iapi.jdbc.AutoloadedDriver")
                .hasMessageContaining("org.h2.Driver does not take this URL");
    }
}
