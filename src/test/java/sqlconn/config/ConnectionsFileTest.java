package sqlconn.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;

class ConnectionsFileTest {
    private static final Map<String, String> ENVIRONMENT =
            Map.of("PW", "p@ss:w/rd%", "PORT", "5433", "EMPTY", "", "WHOLE", "postgresql://me:x@h/db");

    @TempDir
    Path folder;

    @Test
    void readsEveryKey() throws Exception {
        ConnectionProfile profile = profile("""
                [connections.x]
                type = "sql"
                dialect = "postgresql"
                driver = "psycopg2"
                username = "me"
                password = "${PW}"
                host = "h"
                port = "${PORT}"
                database = "${EMPTY:-db}"
                query = { sslmode = "require", host = ["a", "b"], keepalives = 1 }
                connect_timeout = "500ms"
                statement_timeout = 1.5
                read_only = true
                max_affected = 50
                init_sql = "set x to '$${'"
                commit = "manual"
                undo = false
                echo = true
                label = "production"
                color = "red"
                pool = { size = 2, timeout = 3, max_lifetime = "1h" }
                [connections.x.create_engine_kwargs]
                pool_pre_ping = true
                isolation_level = "SERIALIZABLE"
                connect_args = { connect_timeout = 3, ssl = { ca = "/ca.pem" } }
                """);
        assertThat(((LiteralPassword) requireNonNull(profile.password()))
                        .secret()
                        .reveal())
                .isEqualTo("p@ss:w/rd%");
        assertThat(profile.query())
                .hasToString("{sslmode=[require], host=[a, b], keepalives=[1], connect_timeout=[3], ssl.ca=[/ca.pem]}");
        assertThat(List.of(
                        profile.name(),
                        profile.dialect(),
                        profile.driver(),
                        profile.username(),
                        profile.host(),
                        profile.port(),
                        profile.database()))
                .hasToString("[x, postgresql, psycopg2, me, h, 5433, db]");
        assertThat(profile.options())
                .isEqualTo(new ConnectionOptions(
                        Duration.ofMillis(500),
                        Duration.ofMillis(1500),
                        true,
                        List.of("set x to '${'"),
                        CommitMode.MANUAL,
                        false,
                        Isolation.SERIALIZABLE,
                        new PoolOptions(2, Duration.ofSeconds(3), Duration.ofHours(1), true),
                        "production",
                        "red",
                        50,
                        false,
                        true));
        assertThat(profile.toString()).doesNotContain("p@ss");
    }

    static Stream<Arguments> protections() {
        return Stream.of(
                arguments("protected = true", "CONFIRM PROTECTED red"),
                arguments("protected = true\nlabel = 'production'\ncolor = 'yellow'", "CONFIRM production yellow"),
                arguments("protected = true\ncommit = 'auto'", "AUTO PROTECTED red"),
                arguments("protected = false", "AUTO null null"),
                arguments("commit = 'confirm'", "CONFIRM null null"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("protections")
    void protectedStandsForSeveralKeys(String keys, String expected) throws Exception {
        ConnectionOptions options =
                profile("[connections.x]\nurl = 'sqlite://'\n" + keys + "\n").options();
        assertThat(options.commit() + " " + options.label() + " " + options.color())
                .isEqualTo(expected);
    }

    static Stream<Arguments> urls() {
        return Stream.of(
                arguments("postgresql://me:${PW}@h/db", "postgresql://me:p%40ss%3Aw%2Frd%25@h/db"),
                arguments("${WHOLE}", "postgresql://me:x@h/db"),
                arguments("postgresql://me@h:${PORT}/${NONE:-d}", "postgresql://me@h:5433/d"),
                arguments("postgresql://me:${NONE:-a@b}@h", "postgresql://me:a%40b@h"),
                arguments("jdbc:postgresql://h/db?password=${PW}", "jdbc:postgresql://h/db?password=p@ss:w/rd%"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("urls")
    void putsEnvironmentIntoUrl(String url, String expected) throws Exception {
        ConnectionProfile profile = profile("[connections.x]\nurl = '" + url + "'\n");
        assertThat(requireNonNull(profile.url()).reveal()).isEqualTo(expected);
    }

    static Stream<Arguments> engineArguments() {
        return Stream.of(
                arguments("pool_size = 3\nmax_overflow = 4", "7 30s 30m false false null []"),
                arguments("pool_size = 3", "13 30s 30m false false null []"),
                arguments("max_overflow = -1", "1000 30s 30m false false null []"),
                arguments("pool_timeout = 2.5\npool_recycle = 3600", "5 2500ms 1h false false null []"),
                arguments("pool_recycle = -1", "5 30s 0s false false null []"),
                arguments(
                        "pool_recycle = 5",
                        "5 30s 30s false false null [create_engine_kwargs.pool_recycle is 5 s: the pool takes no age"
                                + " under 30 s, which is used]"),
                arguments("isolation_level = 'AUTOCOMMIT'", "5 30s 30m false true null []"),
                arguments("isolation_level = 'repeatable_read'", "5 30s 30m false false REPEATABLE_READ []"),
                arguments("isolation_level = 'READ COMMITTED'", "5 30s 30m false false READ_COMMITTED []"),
                arguments(
                        "echo = true\nfuture = true",
                        "5 30s 30m false false null [create_engine_kwargs: without effect here: future]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("engineArguments")
    void translatesEngineArguments(String arguments, String expected) throws Exception {
        ConnectionProfile profile =
                profile("[connections.x]\nurl='sqlite://'\n[connections.x.create_engine_kwargs]\n" + arguments);
        PoolOptions pool = profile.options().pool();
        assertThat(pool.size() + " " + Durations.format(pool.timeout()) + " " + Durations.format(pool.maxLifetime())
                        + " " + pool.alwaysValidate() + " " + profile.options().autocommit() + " "
                        + profile.options().isolation() + " " + profile.warnings())
                .isEqualTo(expected);
    }

    static Stream<Arguments> wrongSections() {
        return Stream.of(
                arguments(
                        "type = 'sql'",
                        "1:1 neither 'url' nor 'dialect' is given | add one, such as url = \"sqlite:///shop.db\""),
                arguments("urll = 's3cret'", "2:1 unknown key 'urll' | did you mean 'url'?"),
                arguments("user = 'u'", "2:1 unknown key 'user' | did you mean 'username'?"),
                arguments("pass = 's3cret'", "2:1 unknown key 'pass' | did you mean 'password'?"),
                arguments("hostname = 'h'", "2:1 unknown key 'hostname' | did you mean 'host'?"),
                arguments(
                        "pool = { sise = 1 }\nurl = 's3cret'",
                        "2:10 unknown key 'pool.sise' | did you mean 'pool.size'?"),
                arguments("url = 5", "2:1 'url' is a number: expected text in quotes"),
                arguments("password = 1.5\nurl = 'x'", "2:1 'password' is a number: expected text in quotes"),
                arguments("dialect = 'x'\nport = 'a'", "3:1 'port' is \"a\": expected a whole number from 1 to 65535"),
                arguments(
                        "dialect = 'x'\nport = 70000", "3:1 'port' is 70000: expected a whole number from 1 to 65535"),
                arguments("dialect = 'x'\nport = 1.5", "3:1 'port' is 1.5: expected a whole number from 1 to 65535"),
                arguments("url = 'x'\nread_only = 'yes'", "3:1 'read_only' is \"yes\": expected true or false"),
                arguments(
                        "url = 'x'\nconnect_timeout = '5 parsecs'",
                        "3:1 'connect_timeout' is \"5 parsecs\": expected a time such as \"10s\", \"500ms\" or \"5m\","
                                + " or a number of seconds"),
                arguments("url = 'x'\nconnect_timeout = 0", "3:1 'connect_timeout' is zero: expected a longer time"),
                arguments(
                        "url = 'x'\ncommit = 'manuel'",
                        "3:1 'commit' is \"manuel\": expected one of auto, manual, confirm | did you mean \"manual\"?"),
                arguments(
                        "url = 'x'\ninit_sql = [1]",
                        "3:1 'init_sql' holds a number: expected text in quotes, or a list of texts"),
                arguments("url = 'x'\nquery = 's3cret'", "3:1 'query' is text: expected a table"),
                arguments(
                        "url = 'x://me:${NOPE}@h'",
                        "2:1 'url' needs the environment variable NOPE, which is not set | set it, or give a default:"
                                + " ${NOPE:-default}"),
                arguments(
                        "url = 'x://me:${NOPE@h'",
                        "2:1 'url' has a ${ that is not the start of ${VARIABLE} | write $${ for the two characters"
                                + " themselves"),
                arguments(
                        "url = 'x'\npool = { max_lifetime = 3 }",
                        "3:10 'pool.max_lifetime' is under 30 seconds | 0 means never"),
                arguments(
                        "url = 'x'\ncreate_engine_kwargs = { pool_sise = 3 }",
                        "3:26 create_engine has no argument 'pool_sise' | did you mean 'pool_size'?"),
                arguments(
                        "url = 'x'\ncreate_engine_kwargs = { poolclass = 'NullPool' }",
                        "3:26 'poolclass' takes a Python object, which no file can hold | remove it"),
                arguments(
                        "url = 'x'\ncreate_engine_kwargs = { isolation_level = 'SERIALISABLE' }",
                        "3:26 'create_engine_kwargs.isolation_level' is \"SERIALISABLE\": expected one of AUTOCOMMIT,"
                                + " READ UNCOMMITTED, READ COMMITTED, REPEATABLE READ, SERIALIZABLE"
                                + " | did you mean \"SERIALIZABLE\"?"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongSections")
    void namesPlaceKeyAndExpectation(String section, String expected) {
        String path = folder.resolve("connections.toml").toString();
        ConfigException error =
                assertThrows(ConfigException.class, () -> profile("[connections.x]\n" + section + "\n"));
        assertThat(describe(error)).isEqualTo(path + ":" + expected.replaceFirst(" ", " connection 'x': "));
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments(
                        "[connection.x]\nurl='x'\n",
                        "1:1 unknown key 'connection' at the top level | did you mean" + " 'connections'?"),
                arguments("[shop]\nurl='x'\n", "1:1 unknown key 'shop' at the top level | write [connections.shop]"),
                arguments(
                        "title = 1\n",
                        "1:1 unknown key 'title' at the top level | connections.toml holds nothing but"
                                + " [connections.NAME] sections"),
                arguments(
                        "connections = 1\n",
                        "1:1 'connections' is not a table | sections are written" + " [connections.NAME]"),
                arguments(
                        "[connections]\nx = 1\n",
                        "2:1 'connections.x' is not a table | sections are written" + " [connections.NAME]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void namesPlaceInWrongFile(String text, String expected) {
        String path = folder.resolve("connections.toml").toString();
        ConfigException error = assertThrows(ConfigException.class, () -> profile(text));
        assertThat(describe(error)).isEqualTo(path + ":" + expected);
    }

    @Test
    void ignoresWhateverElseStreamlitKeeps() throws Exception {
        Path file = Files.writeString(
                folder.resolve("secrets.toml"), "api_key = 's'\n[aws]\nx = 1\n[connections.x]\nurl = 'sqlite://'\n");
        assertThat(ConnectionsFile.read(new ConfigLocator.Found(file, true)).names())
                .containsExactly("x");
    }

    @Test
    void refusesTextThatIsNotUtf8() throws Exception {
        Path file = Files.write(folder.resolve("connections.toml"), new byte[] {'#', '\n', 'a', (byte) 0xE9, '\n'});
        ConfigException error =
                assertThrows(ConfigException.class, () -> ConnectionsFile.read(new ConfigLocator.Found(file, true)));
        assertThat(describe(error)).isEqualTo(file + ":2:1 the file is not UTF-8 text | save it as UTF-8");
    }

    @Test
    void dropsByteOrderMark() throws Exception {
        assertThat(profile("\uFEFF[connections.x]\nurl = 'sqlite://'\n").name()).isEqualTo("x");
    }

    @Test
    void warnsOfPasswordThatOthersCanRead() throws Exception {
        Path file = Files.writeString(folder.resolve("connections.toml"), """
                [connections.open]
                url = 'sqlite://'
                [connections.variable]
                url = 'postgresql://me:${PW}@h/db'
                [connections.secret]
                url = 'postgresql://me:pw@h/db'
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        ConnectionsFile read = ConnectionsFile.read(new ConfigLocator.Found(file, true));
        assertThat(read.profile("open", user(Map.of())).warnings()).isEmpty();
        assertThat(read.profile("variable", user(ENVIRONMENT)).warnings()).isEmpty();
        assertThat(read.profile("secret", user(Map.of())).warnings())
                .containsExactly(file + " holds a password and can be read by other users; run: chmod 600 " + file);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(read.profile("secret", user(Map.of())).warnings()).isEmpty();
    }

    private ConnectionProfile profile(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("connections.toml"), text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return ConnectionsFile.read(new ConfigLocator.Found(file, true)).profile("x", user(ENVIRONMENT));
    }

    private static UserFiles user(Map<String, String> environment) {
        return new UserFiles(environment, Path.of("/home/me"));
    }

    private static String describe(ConfigException error) {
        return error.position() + " " + error.getMessage()
                + error.hint().map(hint -> " | " + hint).orElse("");
    }
}
