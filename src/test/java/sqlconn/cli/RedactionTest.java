package sqlconn.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/**
 * T66: secrets of every kind are planted, and searched for in all that every subcommand and dot-command says and writes, in
 * every way in which a connection can fail. The commands come from the registries, so a new one is tested when it is there.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class RedactionTest {
    /** Part of every planted secret, in its plain and in its percent-encoded form. */
    private static final String MARK = "s3cr3t";

    @TempDir
    private static Path folder;

    private static TestDatabase database;
    private static Path home;
    private static Path work;

    @BeforeAll
    static void plantSecrets() throws IOException {
        database = TestDatabase.create(DatabaseKind.POSTGRESQL);
        home = Files.createDirectory(folder.resolve("home"));
        work = Files.createDirectory(folder.resolve("work"));
        String wrong = database.url().replace(DatabaseServer.PASSWORD, "pw-" + MARK);
        String refused = wrong.replace(":" + database.server().port() + "/", ":" + TestFolders.freePort() + "/");
        Path commands = folder.resolve("commands.toml");
        privateFile(commands, """
                [connections.good]
                url = '%s'
                [connections.wrong]
                url = '%s'
                [connections.refused]
                url = '%s'
                [connections.tls]
                url = '%s?sslmode=verify-full&sslrootcert=/no/such/file&sslpassword=key-s3cr3t'
                [connections.odd-argument]
                url = '%s?api_token=token-s3cr3t'
                [connections.at]
                url = 'postgresql://me:p@w-s3cr3t@h/db'
                [connections.slash]
                url = 'postgresql://me/pw-s3cr3t:pw-s3cr3t@h/db'
                [connections.port]
                url = 'postgresql://me:pw@h:s3cr3t/db'
                [connections.scheme]
                url = 'postgre-sql://me:pw-s3cr3t@h/db'
                [connections.libpq]
                url = "host=127.0.0.1 port=1 user=me password='pw-s3cr3t"
                [connections.jdbc]
                url = 'jdbc:postgresql://127.0.0.1:1/db?user=me&password=pw-s3cr3t&sslpassword=key-s3cr3t'
                [connections.sqlserver]
                url = 'jdbc:sqlserver://127.0.0.1:1;user=me;password=pw-s3cr3t'
                [connections.snowflake]
                url = 'snowflake://me:pw-s3cr3t@account/db?passcode=code-s3cr3t'
                [connections.trino]
                url = 'trino://me@127.0.0.1:1/tpch?access_token=token-s3cr3t'
                [connections.variable]
                url = 'postgresql://me:${PLANTED}@127.0.0.1:1/db'
                [connections.unknown-key]
                url = 'sqlite://'
                passwort = 'pw-s3cr3t'
                [connections.wrong-type]
                dialect = 'postgresql'
                password = ['pw-s3cr3t']
                [connections.wrong-table]
                url = 'sqlite://'
                query = 'password=pw-s3cr3t'
                [connections.wrong-list]
                url = 'sqlite://'
                init_sql = ["set x to 'pw-s3cr3t'", 1]
                [connections.failing-command]
                dialect = 'postgresql'
                host = '127.0.0.1'
                password_command = ['sh', '-c', 'echo pw-s3cr3t; exit 3', 'argument-s3cr3t']
                [connections.missing-command]
                dialect = 'postgresql'
                password_command = ['/no/such/program', 'argument-s3cr3t']
                [connections.command]
                dialect = 'postgresql'
                host = '127.0.0.1'
                port = 1
                username = 'me'
                password_command = ['echo', 'pw-s3cr3t']
                [connections.init]
                url = '%s'
                init_sql = "set pw.s3cr3t_is_no_name to"
                """.formatted(database.url(), wrong, refused, wrong, wrong, database.url()));
        privateFile(folder.resolve("broken.toml"), "[connections.x]\npassword = \"pw-s3cr3t\nurl = 'x'\n");
        privateFile(folder.resolve("twice.toml"), "[connections.x]\npassword = 'a-s3cr3t'\npassword = 'b-s3cr3t'\n");
        privateFile(folder.resolve("bare.toml"), "[connections.x]\npassword = pw-s3cr3t\n");
    }

    @AfterAll
    static void dropDatabase() {
        database.close();
    }

    private static void privateFile(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    /** What can stand where a connection is expected. */
    private static List<String> connections() {
        List<String> connections = new ArrayList<>(List.of(
                "good",
                "wrong",
                "refused",
                "tls",
                "odd-argument",
                "at",
                "slash",
                "port",
                "scheme",
                "libpq",
                "jdbc",
                "sqlserver",
                "snowflake",
                "trino",
                "variable",
                "unknown-key",
                "wrong-type",
                "wrong-table",
                "wrong-list",
                "failing-command",
                "missing-command",
                "command",
                "env:PLANTED",
                "env:PLANTED_URL"));
        connections.addAll(List.of(
                "postgresql://me:pw-s3cr3t@127.0.0.1:1/db",
                "postgresql://me:p@w-s3cr3t@127.0.0.1:1/db",
                "postgresql:/me:pw-s3cr3t@127.0.0.1/db",
                "postgresql//me:pw-s3cr3t@127.0.0.1/db",
                "me:pw-s3cr3t@127.0.0.1",
                "host=127.0.0.1 port=1 user=me password=pw-s3cr3t",
                "user=me password=pw-s3cr3t port=x",
                "jdbc:mysql://me:pw-s3cr3t@127.0.0.1:1/db",
                "jdbc:nothing:pw;password=pw-s3cr3t",
                "mysql://me:pw-s3cr3t@127.0.0.1:1/db?passwd=pw-s3cr3t&nonsense=1",
                "mssql+pyodbc:///?odbc_connect=SERVER%3D127.0.0.1%3BPWD%3Dpw-s3cr3t",
                "databricks://token:token-s3cr3t@127.0.0.1?http_path=x",
                "duckdb:///md:db?motherduck_token=token-s3cr3t"));
        return connections;
    }

    static Stream<String> subcommands() {
        return Subcommands.all().stream().map(Subcommand::name);
    }

    static Stream<String> dotCommands() {
        return MetaCommands.all().stream().map(MetaCommand::name);
    }

    @ParameterizedTest
    @MethodSource("subcommands")
    void T66_subcommand(String command) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (String connection : connections()) {
            run(leaks, "", command, connection, "--verbose");
            run(leaks, "", command, connection, "select 1", "--verbose");
            run(leaks, "", command, "list", connection, "--verbose");
            run(leaks, "", command, "info", connection, "--verbose");
            run(leaks, "", command, "remove", connection, "--verbose");
            if (connection.indexOf('=') >= 0 || connection.indexOf('@') >= 0) {
                // Anything else could be the name of something to install.
                run(leaks, "", command, "install", connection, "--verbose");
            }
            run(leaks, "", command, connection, "another argument", connection, "--verbose");
        }
        for (String file : List.of("broken.toml", "twice.toml", "bare.toml")) {
            run(
                    leaks,
                    "",
                    command,
                    "x",
                    "--verbose",
                    "--secrets",
                    folder.resolve(file).toString());
        }
        run(leaks, "", command, "--verbose");
        run(leaks, "", command, "--no-such-option", "good");
        assertThat(leaks).isEmpty();
        assertThat(filesWithSecrets()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("subcommands")
    void T66_options_of_subcommand(String command) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (var option : requireNonNull(Subcommands.byName(command)).spec().options()) {
            if (option.names()[0].equals("--output")) {
                continue;
            }
            for (String connection : List.of("good", "wrong", "at", "unknown-key")) {
                run(leaks, "select 1;", command, connection, option.names()[0]);
                run(leaks, "select 1;", command, option.names()[0], connection, connection);
            }
        }
        if (command.equals("connections")) {
            for (String connection : connections()) {
                run(leaks, "", command, "--explain", connection, "--format", "json", "--verbose");
            }
        }
        run(leaks, "", command, "check", "--verbose");
        assertThat(leaks).isEmpty();
        assertThat(filesWithSecrets()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("dotCommands")
    void T66_dotCommand(String command) throws IOException {
        List<String> leaks = new ArrayList<>();
        for (String connection : List.of("good", "wrong", "refused", "tls", "command", "init")) {
            for (String argument : List.of("", "wrong", "postgresql://me:pw-" + MARK + "@127.0.0.1:1/db")) {
                // what is typed on a line may be repeated in a message about that line, but not as a connection's
                // secret
                String script =
                        "select 1;\n" + command + " " + argument.replace("pw-" + MARK, "****") + "\nselect nope;\n";
                run(leaks, script, "query", connection, "--verbose", "--allow", "read");
                run(leaks, script, "query", connection, "--verbose", "--keep-going");
            }
        }
        assertThat(leaks).isEmpty();
        assertThat(filesWithSecrets()).isEmpty();
    }

    /** A check of the check: were the secrets not hidden, it would find them. */
    @Test
    void plantedSecretsReachTheProgram() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = program("select '" + MARK + "';", out, out).run(new String[] {
            "query", "good", "--secrets", folder.resolve("commands.toml").toString()
        });
        assertThat(code).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(MARK);
    }

    private static void run(List<String> leaks, String input, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (!all.contains("--secrets")) {
            all.addAll(List.of("--secrets", folder.resolve("commands.toml").toString()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = program(input, out, out).run(all.toArray(new String[0]));
        String said = out.toString(StandardCharsets.UTF_8);
        if (said.contains(MARK) || said.contains(DatabaseServer.PASSWORD) || code == 70) {
            leaks.add(String.join(" ", arguments) + "\n" + said + "exit " + code + "\n");
        }
    }

    private static Program program(String input, ByteArrayOutputStream out, ByteArrayOutputStream err) {
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                err,
                Map.of(
                        "PLANTED", "pw-" + MARK,
                        "PLANTED_URL", "postgresql://me:pw-" + MARK + "@127.0.0.1:1/db",
                        "XDG_CACHE_HOME", home.resolve("cache").toString()),
                work.toString(),
                home.toString(),
                new Terminals(false, false, false),
                true);
        return new Program(surroundings, new Signals());
    }

    /** Whatever the program has written: histories, caches, outputs. */
    private static List<Path> filesWithSecrets() throws IOException {
        List<Path> found = new ArrayList<>();
        for (Path root : List.of(home, work)) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                    String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                    if (text.contains(MARK) || text.contains(DatabaseServer.PASSWORD)) {
                        found.add(file);
                    }
                }
            }
        }
        return found;
    }
}
