package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Passwords;
import sqlconn.config.Secret;
import sqlconn.config.UserFiles;

/** The files and variables that psql, and the clients of MySQL and MariaDB, would use are used here too. */
class ClientFilesTest {
    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    static Stream<Arguments> passwordLines() {
        return Stream.of(
                arguments("h:5432:db:me:pw", "postgresql://me@h/db", "pw"),
                arguments("h:5432:db:me:pw", "postgresql://me@h:5433/db", "-"),
                arguments("h:5432:db:me:pw", "postgresql://me:own@h/db", "own"),
                arguments("# comment\nx:*:*:*:no\n*:*:*:me:yes\n*:*:*:*:late", "postgresql://me@h/db", "yes"),
                arguments("h\\:x:*:*:*:a\\:b\\\\c:ignored", "postgresql://me@h/db", "-"),
                arguments("*:*:*:*:a\\:b\\\\c", "postgresql://me@h/db", "a:b\\c"),
                arguments("localhost:*:me:me:pw", "postgresql://me@/", "pw"),
                arguments("broken", "postgresql://me@h/db", "-"));
    }

    @ParameterizedTest(name = "{0} for {1}")
    @MethodSource("passwordLines")
    void pgpassGivesPassword(String lines, String url, String expected) throws Exception {
        write(".pgpass", lines, "rw-------");
        assertThat(password(target(url))).isEqualTo(expected);
    }

    @Test
    void pgpassThatOthersCanReadIsNotUsed() throws Exception {
        Path file = write(".pgpass", "*:*:*:*:pw", "rw-r-----");
        JdbcTarget target = target("postgresql://me@h/db");
        assertThat(password(target)).isEqualTo("-");
        assertThat(target.warnings())
                .containsExactly(file + " is not used because other users can read it; run: chmod 600 " + file);
    }

    @Test
    void passfileCanBeNamed() throws Exception {
        write("one", "*:*:*:*:one", "rw-------");
        write("two", "*:*:*:*:two", "rw-------");
        environment.put("PGPASSFILE", home.resolve("one").toString());
        assertThat(password(target("postgresql://me@h/db"))).isEqualTo("one");
        assertThat(password(target("postgresql://me@h/db?passfile=" + home.resolve("two"))))
                .isEqualTo("two");
    }

    @Test
    void serviceFillsWhatIsOpen() throws Exception {
        write(
                ".pg_service.conf",
                "# services\n[other]\nhost=no\n[shop]\nhost = s\nport=7\nuser=su\npassword=sp\nsslmode=require\n[x]\nport=1\n",
                "rw-------");
        JdbcTarget target = target("postgresql://me@/db?service=shop");
        assertThat(target.url() + " " + target.properties() + " " + password(target))
                .isEqualTo("jdbc:postgresql://s:7/db {user=me, sslmode=require, connectTimeout=10, loginTimeout=10,"
                        + " ApplicationName=sqlconn} sp");
        environment.put("PGSERVICE", "none");
        ConfigException error = assertThrows(ConfigException.class, () -> target("postgresql://h/db"));
        assertThat(error.getMessage()).isEqualTo("there is no PostgreSQL service 'none'");
    }

    @Test
    void variablesFillWhatIsOpen() {
        environment.put("PGHOST", "vh");
        environment.put("PGPORT", "7");
        environment.put("PGUSER", "vu");
        environment.put("PGPASSWORD", "vp");
        environment.put("PGDATABASE", "vd");
        environment.put("PGSSLMODE", "disable");
        JdbcTarget open = target("postgresql://");
        assertThat(open.url() + " " + open.properties().get("user") + " " + password(open) + " "
                        + open.properties().get("sslmode"))
                .isEqualTo("jdbc:postgresql://vh:7/vd vu vp disable");
        JdbcTarget given = target("postgresql://me:pw@h:1/db?sslmode=prefer");
        assertThat(given.url() + " " + given.properties().get("user") + " " + password(given) + " "
                        + given.properties().get("sslmode"))
                .isEqualTo("jdbc:postgresql://h:1/db me pw prefer");
    }

    static Stream<Arguments> optionFiles() {
        String file = "[mysqld]\nuser=server\n[client]\nuser = me # comment\npassword=\"p#w\\\\x\"\n[mysql]\nno-beep\n";
        return Stream.of(
                arguments(file, "mariadb://h/db", "jdbc:mariadb://h:3306/db me p#w\\x"),
                arguments(file, "mysql://me@h/db", "jdbc:mariadb://h:3306/db me p#w\\x"),
                arguments(file, "mysql://you@h/db", "jdbc:mariadb://h:3306/db you -"),
                arguments(file, "mysql://you:own@h/db", "jdbc:mariadb://h:3306/db you own"),
                arguments(file + "host=fh\nport=7\n", "mysql:///db", "jdbc:mariadb://fh:7/db me p#w\\x"),
                // the password is for another server
                arguments(file + "host=fh\n", "mysql://h/db", "jdbc:mariadb://h:3306/db null -"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("optionFiles")
    void optionFileGivesUserAndPassword(String file, String url, String expected) throws Exception {
        write(".my.cnf", file, "rw-------");
        JdbcTarget target = target(url);
        assertThat(target.url() + " " + target.properties().get("user") + " " + password(target))
                .isEqualTo(expected);
    }

    private Path write(String name, String text, String mode) throws Exception {
        Path file = Files.writeString(home.resolve(name), text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private JdbcTarget target(String url) {
        UserFiles user = new UserFiles(environment, home);
        return new TargetResolver(user)
                .resolve(
                        ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url),
                        new Passwords(user, label -> null, Duration.ofSeconds(1)));
    }

    private static String password(JdbcTarget target) {
        Secret password = target.secretProperties().get("password");
        return password == null ? "-" : password.reveal();
    }
}
