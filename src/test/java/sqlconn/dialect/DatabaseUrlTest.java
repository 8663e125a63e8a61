package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;

class DatabaseUrlTest {
    /** dialect+driver | user | password | host | port | database | query, each {@code -} when absent. */
    static Stream<Arguments> urls() {
        return Stream.of(
                arguments("postgresql://me:pw@h:5433/db", "postgresql | me | pw | h | 5433 | db | {}"),
                arguments("postgresql+psycopg2://me@h/db", "postgresql+psycopg2 | me | - | h | - | db | {}"),
                arguments("postgresql://h/db", "postgresql | - | - | h | - | db | {}"),
                arguments("postgresql://h:5432/db", "postgresql | - | - | h | 5432 | db | {}"),
                arguments("postgresql://", "postgresql | - | - | - | - | - | {}"),
                arguments("postgresql:///db", "postgresql | - | - | - | - | db | {}"),
                arguments("postgres://me:@h/db", "postgres | me |  | h | - | db | {}"),
                arguments("postgresql://:pw@h/db", "postgresql | - | pw | h | - | db | {}"),
                // the password runs to the first @, and may hold anything else raw
                arguments("postgresql://me:a:b/c?d#e f@h/db", "postgresql | me | a:b/c?d#e f | h | - | db | {}"),
                arguments("postgresql://me:p%40w%2Fx@h/db", "postgresql | me | p@w/x | h | - | db | {}"),
                arguments("postgresql://me:a+b%zz%@h/db", "postgresql | me | a+b%zz% | h | - | db | {}"),
                arguments("postgresql://me:%C3%A9€@h/db", "postgresql | me | é€ | h | - | db | {}"),
                // the user may hold an @ when there is no colon before it
                arguments("mysql://user@server:pw@h/db", "mysql | user@server | pw | h | - | db | {}"),
                arguments("mysql://user@server@h/db", "mysql | user@server | - | h | - | db | {}"),
                arguments("mysql://u%3Aser@h/db", "mysql | u:ser | - | h | - | db | {}"),
                // hosts
                arguments("postgresql://me@[::1]:5432/db", "postgresql | me | - | ::1 | 5432 | db | {}"),
                arguments("postgresql://[fe80::1%25eth0]/db", "postgresql | - | - | fe80::1%25eth0 | - | db | {}"),
                arguments("postgresql://me@h1:1,h2:2/db", "postgresql | me | - | h1:1,h2:2 | - | db | {}"),
                arguments("postgresql://%2Fvar%2Frun/db", "postgresql | - | - | %2Fvar%2Frun | - | db | {}"),
                // databases
                arguments("postgresql://h/a%20b+c", "postgresql | - | - | h | - | a b+c | {}"),
                arguments("postgresql://h/a/b#c", "postgresql | - | - | h | - | a/b#c | {}"),
                arguments("postgresql://h/db\n", "postgresql | - | - | h | - | db\n | {}"),
                arguments("sqlite://", "sqlite | - | - | - | - | - | {}"),
                arguments("sqlite:///rel/x.db", "sqlite | - | - | - | - | rel/x.db | {}"),
                arguments("sqlite:////abs/x.db", "sqlite | - | - | - | - | /abs/x.db | {}"),
                arguments("sqlite:///C:\\x.db", "sqlite | - | - | - | - | C:\\x.db | {}"),
                arguments("sqlite:///a@b:c.db", "sqlite | - | - | - | - | a@b:c.db | {}"),
                arguments("sqlite:///:memory:", "sqlite | - | - | - | - | :memory: | {}"),
                // queries
                arguments(
                        "postgresql://h/db?a=1&b=x+y&a=2&blank=&none&c=%2B;d",
                        "postgresql | - | - | h | - | db | {a=[1, 2], b=[x y], c=[+;d]}"),
                arguments(
                        "postgresql://h/db?options=-csearch_path%3Dfoo",
                        "postgresql | - | - | h | - | db | {options=[-csearch_path=foo]}"),
                arguments("postgresql://h?x=1", "postgresql | - | - | h | - | - | {x=[1]}"),
                arguments("postgresql://me@h/db?x=a@b", "postgresql | me | - | h | - | db | {x=[a@b]}"),
                arguments("postgresql://h/db?x=a@b", "postgresql | - | - | h | - | db | {x=[a@b]}"),
                // libpq
                arguments(
                        "host=h port=5433 user=me password='it\\'s a \\\\' dbname=db sslmode=require",
                        "postgresql | me | it's a \\ | h | 5433 | db | {sslmode=[require]}"),
                arguments("host = h user= me", "postgresql | me | - | h | - | - | {}"),
                arguments("dbname=db", "postgresql | - | - | - | - | db | {}"),
                arguments("host=a,b port=1,2", "postgresql | - | - | a,b | - | - | {port=[1,2]}"),
                arguments("hostaddr=10.0.0.1 password=''", "postgresql | - |  | 10.0.0.1 | - | - | {}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("urls")
    void takesUrlApart(String url, String expected) {
        assertThat(describe(DatabaseUrl.parse(url))).isEqualTo(expected);
    }

    static Stream<Arguments> jdbcUrls() {
        return Stream.of(
                arguments("jdbc:sqlite:x.db", "sqlite | - | - | jdbc:sqlite:x.db | {}"),
                arguments(
                        "jdbc:postgresql://h/db?user=me&password=p%40w&ssl=true",
                        "postgresql | me | p@w | jdbc:postgresql://h/db?ssl=true | {}"),
                arguments("jdbc:postgresql://me:p%40w@h/db", "postgresql | me | p@w | jdbc:postgresql://h/db | {}"),
                // MariaDB's driver takes values as they are
                arguments(
                        "jdbc:mariadb://h/db?user=me&password=p%20w",
                        "mariadb | me | p%20w | jdbc:mariadb://h/db | {}"),
                arguments(
                        "jdbc:sqlserver://h:1433;databaseName=db;user=me;password=pw;encrypt=true",
                        "mssql | me | pw | jdbc:sqlserver://h:1433;databaseName=db;encrypt=true | {}"),
                arguments(
                        "jdbc:derby:db;create=true;user=me;password=p%w",
                        "derby | me | p%w | jdbc:derby:db;create=true | {}"),
                arguments("jdbc:other:x;password=pw", "other | - | pw | jdbc:other:x | {}"),
                arguments(
                        "jdbc:postgresql://h/db?options=a;b&password=pw",
                        "postgresql | - | pw | jdbc:postgresql://h/db?options=a;b | {}"),
                arguments(
                        "jdbc:trino://h/c?accessToken=abc", "trino | - | - | jdbc:trino://h/c | {accessToken=[abc]}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jdbcUrls")
    void takesSecretsOutOfJdbcUrl(String url, String expected) {
        ConnectionParts parts = DatabaseUrl.parse(url);
        assertThat(parts.dialect() + " | " + (parts.username() == null ? "-" : parts.username()) + " | "
                        + password(parts) + " | " + parts.jdbcUrl() + " | " + parts.query())
                .isEqualTo(expected);
    }

    static Stream<Arguments> wrongUrls() {
        return Stream.of(
                arguments("shop", "this is not a database URL"),
                arguments("jdbc:x", "the JDBC URL names no database"),
                arguments(" postgresql://h", "the URL does not begin with the kind of database"),
                arguments("my-sql://h", "the URL does not begin with the kind of database"),
                arguments("://h", "the URL does not begin with the kind of database"),
                arguments("Postgresql://h", "the URL's scheme 'Postgresql' has capital letters"),
                arguments("postgresql://me:s3cr@t@h/db", "the host of the URL has an '@' in it, at character 21"),
                arguments("postgresql://h:/db", "the port of the URL is not a number from 1 to 65535"),
                arguments("postgresql://h:x/db", "the port of the URL is not a number from 1 to 65535"),
                arguments("postgresql://h:65536/db", "the port of the URL is not a number from 1 to 65535"),
                arguments("mysql://h1:1,h2:2/db", "the port of the URL is not a number from 1 to 65535"),
                arguments("postgresql://[::1/db", "the address of the URL has a '[' without a ']'"),
                arguments("postgresql://us/er:s3cret@h/db", "the user name of the URL ends at a '/', at character 16"),
                arguments(
                        "postgresql://h:5432/db?mail=a@b",
                        "the URL can be read in two ways because of the '@' at character 30"),
                arguments("host=h password", "the connection string has a word without '='"),
                arguments("host=h password='x", "a quote in the connection string is not closed"),
                arguments("port=x", "the port of the connection string is not a number from 1 to 65535"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongUrls")
    void T66_refusesWithoutRepeatingIt(String url, String message) {
        ConfigException error = assertThrows(ConfigException.class, () -> DatabaseUrl.parse(url));
        assertThat(error.getMessage()).isEqualTo(message);
        assertThat(error.getCause()).isNull();
    }

    private static String describe(ConnectionParts parts) {
        return parts.dialect() + (parts.driver() == null ? "" : "+" + parts.driver()) + " | "
                + (parts.username() == null ? "-" : parts.username()) + " | " + password(parts) + " | "
                + (parts.host() == null ? "-" : parts.host()) + " | "
                + (parts.port() == null ? "-" : parts.port().toString()) + " | "
                + (parts.database() == null ? "-" : parts.database()) + " | " + parts.query();
    }

    private static String password(ConnectionParts parts) {
        return parts.password() == null ? "-" : parts.password().reveal();
    }
}
