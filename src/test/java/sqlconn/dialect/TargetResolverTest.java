package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;

class TargetResolverTest {
    private static final String PG = "{connectTimeout=10, loginTimeout=10, ApplicationName=sqlconn}";
    private static final String PG_HERE =
            "{connectTimeout=10, loginTimeout=10, ApplicationName=sqlconn, sslmode=allow}";

    private static final String MARIADB = "{connectTimeout=10000, sslMode=allow, tlsSocketType=sqlconn}";

    private static final UserFiles USER = new UserFiles(Map.of(), Path.of("/nowhere"));
    private static final Passwords PASSWORDS = new Passwords(USER, label -> null, Duration.ofSeconds(30));

    static Stream<Arguments> urls() {
        return Stream.of(
                // SQLite
                arguments("sqlite:///rel/x.db", "jdbc:sqlite:rel/x.db {busy_timeout=5000}"),
                arguments("sqlite:////abs/x.db", "jdbc:sqlite:/abs/x.db {busy_timeout=5000}"),
                arguments("sqlite:///~/x.db", "jdbc:sqlite:~/x.db {busy_timeout=5000}"),
                arguments("sqlite+aiosqlite:///x.db", "jdbc:sqlite:x.db {busy_timeout=5000}"),
                arguments("sqlite://", "jdbc:sqlite::memory: {busy_timeout=5000} single"),
                arguments("sqlite:///", "jdbc:sqlite::memory: {busy_timeout=5000} single"),
                arguments("sqlite:///:memory:", "jdbc:sqlite::memory: {busy_timeout=5000} single"),
                arguments("jdbc:sqlite::memory:", "jdbc:sqlite::memory: {busy_timeout=5000} single"),
                arguments("sqlite:///x.db?timeout=0.25", "jdbc:sqlite:x.db {busy_timeout=250}"),
                arguments(
                        "sqlite:///x.db?check_same_thread=false&foreign_keys=on",
                        "jdbc:sqlite:x.db {busy_timeout=5000, foreign_keys=on}"),
                arguments("sqlite:///what%3F%25.db", "jdbc:sqlite:file:what%3f%25.db {busy_timeout=5000}"),
                arguments("sqlite:///file:x.db", "jdbc:sqlite:./file:x.db {busy_timeout=5000}"),
                arguments("sqlite:///file:x.db?mode=rw&uri=true", "jdbc:sqlite:file:x.db?mode=rw {busy_timeout=5000}"),
                arguments(
                        "sqlite:///file:x.db?mode=ro&uri=true",
                        "jdbc:sqlite:file:x.db?mode=ro {busy_timeout=5000, open_mode=1} read-only"),
                arguments(
                        "jdbc:sqlite:file:x.db?mode=ro",
                        "jdbc:sqlite:file:x.db?mode=ro {busy_timeout=5000, open_mode=1} read-only"),
                // PostgreSQL
                arguments("postgresql://h/db", "jdbc:postgresql://h:5432/db " + PG),
                arguments("postgres://h:5433/db", "jdbc:postgresql://h:5433/db " + PG),
                arguments("postgresql:///db", "jdbc:postgresql://localhost:5432/db " + PG_HERE),
                arguments("postgresql://h/a%20b%2Bc%2Fd%3Fe", "jdbc:postgresql://h:5432/a%20b%2Bc%2Fd%3Fe " + PG),
                arguments("postgresql://[::1]/db", "jdbc:postgresql://[::1]:5432/db " + PG_HERE),
                arguments("postgresql://a,b:2/db", "jdbc:postgresql://a:5432,b:2/db " + PG),
                arguments("postgresql:///db?host=a:1&host=b", "jdbc:postgresql://a:1,b:5432/db " + PG),
                arguments("postgresql:///db?host=a,b&port=1,2", "jdbc:postgresql://a:1,b:2/db " + PG),
                arguments("host=a,b port=7 dbname=db", "jdbc:postgresql://a:7,b:7/db " + PG),
                arguments(
                        "postgresql://h/db?connect_timeout=3&application_name=x&target_session_attrs=read-write",
                        "jdbc:postgresql://h:5432/db {connectTimeout=3, loginTimeout=3, ApplicationName=x,"
                                + " targetServerType=primary}"),
                arguments(
                        "postgresql://h/db?sslmode=require&sslrootcert=/ca.pem&keepalives=1",
                        "jdbc:postgresql://h:5432/db {sslmode=verify-ca, sslrootcert=/ca.pem, tcpKeepAlive=true,"
                                + " connectTimeout=10, loginTimeout=10, ApplicationName=sqlconn}"),
                arguments(
                        "postgresql://h/db?sslrootcert=system",
                        "jdbc:postgresql://h:5432/db {sslmode=verify-full,"
                                + " sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory, connectTimeout=10,"
                                + " loginTimeout=10, ApplicationName=sqlconn}"),
                arguments(
                        "postgresql+asyncpg://h/db?ssl=verify-full",
                        "jdbc:postgresql://h:5432/db {sslmode=verify-full, connectTimeout=10, loginTimeout=10,"
                                + " ApplicationName=sqlconn}"),
                arguments(
                        "postgresql://h/db?client_encoding=utf8",
                        "jdbc:postgresql://h:5432/db " + PG
                                + " ! without effect in the PostgreSQL driver: client_encoding"),
                arguments(
                        "postgresql:///db?host=/run/pg&port=5433",
                        "jdbc:postgresql://localhost:5433/db {connectTimeout=10, loginTimeout=10,"
                                + " ApplicationName=sqlconn, socketFactory=sqlconn.dialect.UnixSocketFactory,"
                                + " socketFactoryArg=/run/pg/.s.PGSQL.5433, sslmode=disable, gssEncMode=disable}"),
                arguments(
                        "postgresql://%2Frun%2Fpg/db?sslmode=require",
                        "jdbc:postgresql://localhost:5432/db {sslmode=disable, connectTimeout=10, loginTimeout=10,"
                                + " ApplicationName=sqlconn, socketFactory=sqlconn.dialect.UnixSocketFactory,"
                                + " socketFactoryArg=/run/pg/.s.PGSQL.5432, gssEncMode=disable}"
                                + " ! a Unix socket has no TLS: sslmode is without effect, as in libpq"),
                arguments(
                        "postgresql://h/db?gssencmode=disable&channel_binding=require&options=-csearch_path%3Dfoo"
                                + "&load_balance_hosts=random&target_session_attrs=prefer-standby&require_auth=scram-sha-256",
                        "jdbc:postgresql://h:5432/db {gssEncMode=disable, channelBinding=require,"
                                + " options=-csearch_path=foo, loadBalanceHosts=true, targetServerType=preferSecondary,"
                                + " requireAuth=scram-sha-256, connectTimeout=10, loginTimeout=10, ApplicationName=sqlconn}"),
                // MariaDB and MySQL
                arguments(
                        "mysql+mysqlconnector://h/db?allow_local_infile=1&compress=true&collation=utf8mb4_bin"
                                + "&connection_timeout=1.5&ssl_disabled=True",
                        "jdbc:mariadb://h:3306/db {allowLocalInfile=true, useCompression=true,"
                                + " connectionCollation=utf8mb4_bin, connectTimeout=1500, sslMode=disable}"),
                arguments(
                        "mysql://h/db?ssl_cert=/c.pem&ssl_key=/k.pem",
                        "jdbc:mariadb://h:3306/db {clientCertificate=/c.pem, clientKey=/k.pem, tlsSocketType=sqlconn,"
                                + " sslMode=trust, connectTimeout=10000}"),
                arguments(
                        "mysql://h/db?sql_mode=ANSI",
                        "jdbc:mariadb://h:3306/db " + MARIADB + " init [SET SESSION sql_mode = 'ANSI']"),
                arguments("mariadb://h/db", "jdbc:mariadb://h:3306/db " + MARIADB),
                arguments("mysql+pymysql://h:3307/db", "jdbc:mariadb://h:3307/db " + MARIADB),
                arguments("mariadb:///", "jdbc:mariadb://localhost:3306/ " + MARIADB),
                arguments("mariadb://h/a%20b", "jdbc:mariadb://h:3306/a b " + MARIADB),
                arguments("mariadb://h/a%3Fb", "jdbc:mariadb://h:3306/ " + MARIADB + " init [USE `a?b`]"),
                arguments("jdbc:mysql://h/db?x=1", "jdbc:mariadb://h/db?x=1 " + MARIADB),
                arguments(
                        "jdbc:mysql://h/db?sslMode=REQUIRED",
                        "jdbc:mariadb://h/db?sslMode=REQUIRED {connectTimeout=10000}"),
                arguments("jdbc:mariadb://h/db?x=1", "jdbc:mariadb://h/db?x=1 {connectTimeout=10000}"),
                arguments(
                        "mysql://h/db?charset=utf8mb4&connect_timeout=2&read_timeout=3&unix_socket=/s",
                        "jdbc:mariadb://h:3306/db {connectTimeout=2000, localSocket=/s, socketTimeout=3000, sslMode=disable}"),
                arguments(
                        "mysql://h/db?ssl_ca=/ca.pem",
                        "jdbc:mariadb://h:3306/db {serverSslCert=/ca.pem, sslMode=verify-ca, deferCertificateValidation=false, connectTimeout=10000}"),
                arguments(
                        "mysql://h/db?ssl_ca=/ca.pem&ssl_check_hostname=true",
                        "jdbc:mariadb://h:3306/db {serverSslCert=/ca.pem, sslMode=verify-full, deferCertificateValidation=false,"
                                + " connectTimeout=10000}"),
                arguments(
                        "mysql://h/db?init_command=set%20x%3D1",
                        "jdbc:mariadb://h:3306/db " + MARIADB + " init [set x=1]"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("urls")
    void buildsTarget(String url, String expected) {
        assertThat(describe(target(url))).isEqualTo(expected);
    }

    static Stream<Arguments> wrongUrls() {
        return Stream.of(
                arguments("postgre://h/db", "unknown kind of database 'postgre'"),
                arguments("sqlite://x.db", "a SQLite URL has no host"),
                arguments(
                        "sqlite+pysqlcipher://:pw@/x.db",
                        "sqlite+pysqlcipher is an encrypted database, which the" + " SQLite driver cannot open"),
                arguments("sqlite:///x.db?mode=ro", "the argument 'mode' works only with a file: URI"),
                arguments("sqlite:///x.db?timeuot=1", "SQLite has no argument 'timeuot'"),
                arguments("sqlite:///x.db?timeout=s3cret", "the argument 'timeout' is not a number of seconds"),
                arguments("postgresql://h/db?ssl_mode=require", "PostgreSQL has no argument 'ssl_mode'"),
                arguments(
                        "postgresql://h/db?sslmode=on",
                        "the argument 'sslmode' is not one of disable, allow, prefer, require, verify-ca,"
                                + " verify-full"),
                arguments(
                        "postgresql://h/db?sslcrl=/x",
                        "the argument 'sslcrl' cannot be honoured: the PostgreSQL driver has no counterpart, and"
                                + " without it the connection would be less safe"),
                arguments("postgresql:///db?host=/var/run,h", "a list of hosts cannot hold a Unix socket"),
                arguments(
                        "postgresql:///db?host=@abstract", "the host is an abstract socket, which Java does not have"),
                arguments("mysql://%2Fvar%2Frun/db", "the host is a Unix socket"),
                arguments(
                        "postgresql:///db?host=a,b,c&port=1,2",
                        "the list of ports has 2 entries and the list of hosts 3"),
                arguments("mysql://h/db?ssl_caa=x", "MariaDB has no argument 'ssl_caa'"),
                arguments(
                        "mysql://h/db?ssl_disabled=true&ssl_ca=x", "the arguments both demand TLS and switch it off"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongUrls")
    void refusesWhatCannotBeHonoured(String url, String message) {
        ConfigException error = assertThrows(ConfigException.class, () -> target(url));
        assertThat(error.getMessage()).isEqualTo(message);
    }

    static Stream<Arguments> redacted() {
        return Stream.of(
                arguments("postgresql://me:s3cret@h:5432/db", "postgresql://me:****@h:5432/db"),
                arguments(
                        "postgresql+psycopg2://m%40e@h/db?sslmode=disable",
                        "postgresql+psycopg2://m%40e@h/db?sslmode=disable"),
                arguments("postgresql://h/db?sslpassword=s3cret", "postgresql://h/db?sslpassword=****"),
                arguments("jdbc:postgresql://h/db?user=me&password=s3cret", "jdbc:postgresql://h/db"),
                arguments("sqlite:////abs/x.db", "sqlite:////abs/x.db"),
                arguments("postgresql://[::1]:1/db", "postgresql://[::1]:1/db"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("redacted")
    void T66_showsAddressWithoutSecrets(String url, String expected) {
        JdbcTarget target = target(url);
        assertThat(target.redactedUrl()).isEqualTo(expected);
        assertThat(target.toString()).doesNotContain("s3cret");
        if (url.contains("s3cret")) {
            assertThat(target.driverProperties().values()).asString().contains("s3cret");
        }
    }

    private static JdbcTarget target(String url) {
        return new TargetResolver(USER).resolve(ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url), PASSWORDS);
    }

    private static String describe(JdbcTarget target) {
        return target.url() + " " + target.properties()
                + (target.options().readOnly() ? " read-only" : "")
                + (target.options().pool().size() == 1 ? " single" : "")
                + (target.options().initSql().isEmpty()
                        ? ""
                        : " init " + target.options().initSql())
                + (target.warnings().isEmpty() ? "" : " ! " + String.join("; ", target.warnings()));
    }
}
