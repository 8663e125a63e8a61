package sqlconn.config;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a connection's section says beyond how to reach the database.
 *
 * @param connectTimeout how long connecting may take
 * @param statementTimeout how long one statement may run, or null for no limit
 * @param readOnly whether every write is refused
 * @param initSql statements that run on each new physical connection, in order
 * @param commit when work is committed
 * @param autocommit whether a script commits each statement by itself, as the option {@code --autocommit} does
 * @param isolation isolation level of transactions, or null for the database's own default
 * @param pool limits of the pool
 * @param label a word for the prompt, such as {@code production}
 * @param color colour of the prompt's name, one of {@link ConnectionKeys#COLORS}
 * @param maxAffected how many rows one statement may change, or null for any number
 * @param undo whether the shell sets savepoints, so that a write in an open transaction can be taken back
 * @param echo whether each statement is told before it runs
 */
public record ConnectionOptions(
        Duration connectTimeout,
        @Nullable Duration statementTimeout,
        boolean readOnly,
        List<String> initSql,
        CommitMode commit,
        boolean autocommit,
        @Nullable Isolation isolation,
        PoolOptions pool,
        @Nullable String label,
        @Nullable String color,
        @Nullable Integer maxAffected,
        boolean undo,
        boolean echo) {
    /** What holds for a connection that says nothing: ten seconds to connect, no other limit, read and write. */
    public static final ConnectionOptions DEFAULT = new ConnectionOptions(
            Duration.ofSeconds(10),
            null,
            false,
            List.of(),
            CommitMode.AUTO,
            false,
            null,
            PoolOptions.DEFAULT,
            null,
            null,
            null,
            true,
            false);

    public ConnectionOptions {
        initSql = List.copyOf(initSql);
    }

    /** These options, and every write is refused. */
    public ConnectionOptions asReadOnly() {
        return new ConnectionOptions(
                connectTimeout,
                statementTimeout,
                true,
                initSql,
                commit,
                autocommit,
                isolation,
                pool,
                label,
                color,
                maxAffected,
                undo,
                echo);
    }

    /** These options, and work is committed at other times. */
    public ConnectionOptions withCommit(CommitMode mode) {
        return new ConnectionOptions(
                connectTimeout,
                statementTimeout,
                readOnly,
                initSql,
                mode,
                autocommit,
                isolation,
                pool,
                label,
                color,
                maxAffected,
                undo,
                echo);
    }

    /** These options with another limit of rows that one statement may change. */
    public ConnectionOptions withMaxAffected(int rows) {
        return new ConnectionOptions(
                connectTimeout,
                statementTimeout,
                readOnly,
                initSql,
                commit,
                autocommit,
                isolation,
                pool,
                label,
                color,
                rows,
                undo,
                echo);
    }

    /** These options with other statements for new connections. */
    public ConnectionOptions withInitSql(List<String> statements) {
        return new ConnectionOptions(
                connectTimeout,
                statementTimeout,
                readOnly,
                statements,
                commit,
                autocommit,
                isolation,
                pool,
                label,
                color,
                maxAffected,
                undo,
                echo);
    }

    /** These options with another pool. */
    public ConnectionOptions withPool(PoolOptions limits) {
        return new ConnectionOptions(
                connectTimeout,
                statementTimeout,
                readOnly,
                initSql,
                commit,
                autocommit,
                isolation,
                limits,
                label,
                color,
                maxAffected,
                undo,
                echo);
    }
}
