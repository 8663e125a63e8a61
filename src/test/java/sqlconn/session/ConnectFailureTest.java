package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import sqlconn.SqlconnException;
import sqlconn.config.ConnectionOptions;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/** A connection that cannot be made: exit code 4, soon, with the reason, and never with the password (T53, T66). */
class ConnectFailureTest {

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_wrong_password(TestDatabase database) {
        String url = database.url().replace(DatabaseServer.PASSWORD, "wrong-Secret");
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;

        assertThat(failure(url))
                .isEqualTo("4: cannot connect to 'test' (" + redacted(url, "wrong-Secret") + "): "
                        + (postgres
                                ? "password authentication failed for user \"" + database.user() + "\" [28P01]"
                                : "Access denied for user '" + database.user() + "'@'127.0.0.1' (using password: YES)"
                                        + " [1045 (28000)]")
                        + "\nhint: the server answered; are user, password and database right?");
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void an_unknown_database(TestDatabase database) {
        String url = database.url() + "_nowhere";
        assertThat(failure(url)).startsWith("4: cannot connect to 'test' (").doesNotContain(DatabaseServer.PASSWORD);
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void a_port_where_nobody_listens(TestDatabase database) {
        String url = database.url().replace(":" + database.server().port() + "/", ":" + TestFolders.freePort() + "/");
        assertThat(failure(url))
                .startsWith("4: cannot connect to 'test' (")
                .endsWith("\nhint: is the server running, and are host and port right?")
                .doesNotContain(DatabaseServer.PASSWORD);
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void an_unknown_host(TestDatabase database) {
        String url = database.url().replace("127.0.0.1", "no-such-host.invalid");
        assertThat(failure(url))
                .startsWith("4: cannot connect to 'test' (")
                .contains("no-such-host.invalid", "): the host's name is not known [08")
                .endsWith("\nhint: is the server running, and are host and port right?")
                .doesNotContain(DatabaseServer.PASSWORD);
    }

    private static String redacted(String url, String password) {
        return url.replace(password, "****");
    }

    /** Tries as a script and as the shell would, both soon, and says what both say. */
    private static String failure(String url) {
        String single = failure(url, Connecting::single);
        assertThat(failure(url, Connecting::pooled)).isEqualTo(single);
        return single;
    }

    private static String failure(String url, BiFunction<String, ConnectionOptions, NamedConnection> how) {
        long start = System.nanoTime();
        String text;
        try (OpenSession open = new OpenSession(how.apply(url, ConnectionOptions.DEFAULT))) {
            try {
                open.runAlone("select 1");
                text = "connected";
            } catch (SqlconnException failure) {
                text = failure.exitCode().code() + ": " + failure.getMessage() + "\nhint: "
                        + failure.hint().orElse("none");
            }
            assertThat(open.connection
                            .health(open.session, Duration.ofSeconds(5))
                            .status()
                            .word())
                    .isEqualTo("unreachable");
        }
        assertThat(System.nanoTime() - start).isLessThan(TimeUnit.SECONDS.toNanos(10));
        return text;
    }
}
