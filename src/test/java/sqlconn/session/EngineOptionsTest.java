package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import sqlconn.config.CommitMode;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.Isolation;
import sqlconn.config.PoolOptions;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** What {@code create_engine_kwargs} asks for is what the server sees. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EngineOptionsTest {
    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void isolation_level(TestDatabase database) {
        boolean postgres = database.kind() == DatabaseKind.POSTGRESQL;
        String question = postgres ? "select current_setting('transaction_isolation')" : "select @@tx_isolation";
        ConnectionOptions options = options(Isolation.SERIALIZABLE, PoolOptions.DEFAULT);
        for (NamedConnection connection :
                List.of(Connecting.single(database, options), Connecting.pooled(database, options))) {
            try (OpenSession open = new OpenSession(connection)) {
                assertThat(open.runAlone(question)).isEqualToIgnoringCase("serializable\n");
                open.run("begin");
                assertThat(open.run(question)).isEqualToIgnoringCase("serializable\n");
                open.run("rollback");
            }
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void pool_pre_ping(TestDatabase database) throws Exception {
        database.execute("create table t (a int)");
        PoolOptions pool = new PoolOptions(2, PoolOptions.DEFAULT.timeout(), PoolOptions.DEFAULT.maxLifetime(), true);
        try (OpenSession open = new OpenSession(Connecting.pooled(database, options(null, pool)))) {
            String backend = open.runAlone("select pg_backend_pid()").strip();
            try (Connection admin = database.server().connectAsAdmin();
                    Statement statement = admin.createStatement()) {
                statement.execute("select pg_terminate_backend(" + backend + ", 60000)");
            }
            // a write is never tried again: it succeeds because the dead connection was seen before
            assertThat(open.runAlone("insert into t values (1)")).isEqualTo("1 changed\n");
        }
    }

    private static ConnectionOptions options(@Nullable Isolation isolation, PoolOptions pool) {
        return new ConnectionOptions(
                Duration.ofSeconds(10),
                null,
                false,
                List.of(),
                CommitMode.AUTO,
                false,
                isolation,
                pool,
                null,
                null,
                null,
                true,
                false);
    }
}
