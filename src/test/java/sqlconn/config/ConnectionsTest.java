package sqlconn.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;

class ConnectionsTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path work;

    @BeforeEach
    void makeFolders() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        work = Files.createDirectories(folder.resolve("project"));
    }

    @Test
    void firstFileThatHasNameWins() throws Exception {
        Path explicit = file(folder.resolve("explicit.toml"), "a");
        environment.put(
                "SQLCONN_SECRETS",
                file(folder.resolve("variable.toml"), "a", "b").toString());
        file(work.resolve("connections.toml"), "a", "b", "c");
        file(work.resolve(".streamlit/secrets.toml"), "c", "d");
        file(home.resolve(".config/sqlconn/connections.toml"), "d", "e");
        file(home.resolve(".streamlit/secrets.toml"), "e", "f");
        Connections connections = connections(explicit);
        assertThat(connections.names()).containsExactly("a", "b", "c", "d", "e", "f", "demo");
        StringBuilder owners = new StringBuilder();
        for (String name : connections.names()) {
            String owner = connections.profile(name).origin().description();
            owners.append(name)
                    .append(' ')
                    .append(owner.replace(folder.toString(), ""))
                    .append('\n');
        }
        assertThat(owners).hasToString("""
                        a /explicit.toml
                        b /variable.toml
                        c /project/connections.toml
                        d /project/.streamlit/secrets.toml
                        e /home/.config/sqlconn/connections.toml
                        f /home/.streamlit/secrets.toml
                        demo built in
                        """);
        assertThat(connections.places().get("a"))
                .containsExactly(explicit, folder.resolve("variable.toml"), work.resolve("connections.toml"));
    }

    @Test
    void xdgConfigHomeIsHonoured() throws Exception {
        environment.put("XDG_CONFIG_HOME", folder.resolve("xdg").toString());
        file(folder.resolve("xdg/sqlconn/connections.toml"), "x");
        assertThat(connections(null).names()).containsExactly("x", "demo");
    }

    @Test
    void demoCanBeRedefined() throws Exception {
        file(work.resolve("connections.toml"), "demo");
        assertThat(requireNonNull(connections(null).profile("demo").url()).reveal())
                .isEqualTo("sqlite:///demo.db");
    }

    static Stream<Arguments> meanings() {
        return Stream.of(
                arguments("sqlite:///dir/x.db", "x.db url"),
                arguments("sqlite://", "sqlite url"),
                arguments("postgresql+psycopg://me:a/b?c@h/db", "db url"),
                arguments("postgresql://me:a@b@h/db", "postgresql url"),
                arguments("postgresql://me:a/secret", "postgresql url"),
                arguments("postgresql://me:a@h1:5432,[::1]:5433/my-db_1?sslmode=require", "my-db_1 url"),
                arguments("postgresql://h/a%20b", "postgresql url"),
                arguments("trino://h/catalog/schema", "trino url"),
                arguments("mariadb://h:3306", "mariadb url"),
                arguments("jdbc:sqlite:x.db", "x.db url"),
                arguments("jdbc:mariadb://h/db", "db url"),
                arguments("jdbc:sqlserver://h;databaseName=db", "sqlserver url"),
                arguments("host=h password=s3cret", "postgresql url"),
                arguments("dir/x.sqlite3", "dir/x.sqlite3 file dir/x.sqlite3"),
                arguments("~/x.db", "~/x.db file HOME/x.db"),
                arguments(":memory:", ":memory: file :memory:"),
                arguments("existing", "existing file existing"),
                arguments("demo", "demo file DEMO"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("meanings")
    void urlOrPathStandsForName(String argument, String expected) throws Exception {
        Files.createFile(work.resolve("existing"));
        ConnectionProfile profile = connections(null).profile(argument);
        assertThat(profile.name()
                        + (profile.url() != null
                                ? " url"
                                : " file " + requireNonNull(profile.database()).replace(home.toString(), "HOME")))
                .isEqualTo(expected);
    }

    @Test
    void urlNeedsNoFiles() throws Exception {
        Files.writeString(work.resolve("connections.toml"), "this is no TOML");
        assertThat(connections(null).profile("sqlite:///x.db").name()).isEqualTo("x.db");
        assertThrows(ConfigException.class, () -> connections(null).profile("demo"));
    }

    @Test
    void environmentVariableNamesConnection() throws Exception {
        file(work.resolve("connections.toml"), "a");
        environment.put("WHICH", "a");
        assertThat(connections(null).profile("env:WHICH").name()).isEqualTo("a");
        assertThat(message("env:NOPE"))
                .isEqualTo("the environment variable NOPE, which should hold a connection's name or URL, is not set");
    }

    @Test
    void environmentVariableMayHoldUrl() {
        environment.put("DATABASE_URL", "postgresql://me:s3cret@h/db");
        ConnectionProfile profile = connections(null).profile("env:DATABASE_URL");
        assertThat(profile.name() + " from " + profile.origin().description())
                .isEqualTo("db from variable DATABASE_URL");
    }

    @Test
    void whatIsLeftOutIsTold() throws Exception {
        Path first = file(work.resolve("connections.toml"), "a", "demo");
        Path second = file(home.resolve(".streamlit/secrets.toml"), "b", "a", "sheet");
        Files.writeString(second, "type = 'my.module.Sheets'\n", StandardOpenOption.APPEND);
        Connections connections = connections(null);
        assertThat(connections.leftOut())
                .containsExactly(
                        "the built-in 'demo' is shadowed by the one in " + first + ":3",
                        "'a' in " + second + ":3 is shadowed by the one in " + first + ":1",
                        "'sheet' in " + second + ":5 is left out: its type is \"my.module.Sheets\", not \"sql\"");
        assertThat(connections.names()).containsExactly("a", "demo", "b");
        assertThat(message("sheet"))
                .isEqualTo(
                        "'sheet' is no SQL connection: its type is \"my.module.Sheets\" | give the database a section of"
                                + " its own, with a url");
    }

    @Test
    void unknownNameListsKnownOnes() throws Exception {
        file(work.resolve("connections.toml"), "production", "staging");
        assertThat(message("prodution"))
                .isEqualTo("unknown connection 'prodution' | did you mean 'production'? known connections: production,"
                        + " staging, demo");
        assertThat(message("zzz")).isEqualTo("unknown connection 'zzz' | known connections: production, staging, demo");
    }

    @Test
    void fileThatIsNamedMustExist() {
        assertThat(message(folder.resolve("none.toml"), "a"))
                .isEqualTo("no such file: " + folder.resolve("none.toml") + " (named by --secrets)");
        environment.put("SQLCONN_SECRETS", "none.toml");
        assertThat(message("a"))
                .isEqualTo("no such file: " + work.resolve("none.toml") + " (named by SQLCONN_SECRETS)");
    }

    private String message(String argument) {
        return message(null, argument);
    }

    private String message(@Nullable Path explicit, String argument) {
        ConfigException error =
                assertThrows(ConfigException.class, () -> connections(explicit).profile(argument));
        return error.getMessage() + error.hint().map(hint -> " | " + hint).orElse("");
    }

    private Connections connections(@Nullable Path explicit) {
        return new Connections(
                new ConfigLocator(new UserFiles(environment, home), work, explicit), () -> Path.of("DEMO"));
    }

    private static Path file(Path path, String... names) throws Exception {
        Files.createDirectories(path.getParent());
        StringBuilder text = new StringBuilder();
        for (String name : names) {
            text.append("[connections.")
                    .append(name)
                    .append("]\nurl = 'sqlite:///")
                    .append(name)
                    .append(".db'\n");
        }
        return Files.writeString(path, text);
    }
}
