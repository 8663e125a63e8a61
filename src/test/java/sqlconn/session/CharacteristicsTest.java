package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.UsageException;
import sqlconn.config.Isolation;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.TransactionCharacteristics;
import sqlconn.dialect.TransactionMode;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Transactions of a certain kind: how they are begun, and what the session says that they are. */
class CharacteristicsTest {
    @ParameterizedTest(name = "{0}: {1} {2} {3} {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            postgresql | -               | -     | false | -         | BEGIN
            postgresql | SERIALIZABLE    | true  | true  | -         | BEGIN ISOLATION LEVEL SERIALIZABLE, READ ONLY, DEFERRABLE
            postgresql | REPEATABLE_READ | false | false | -         | BEGIN ISOLATION LEVEL REPEATABLE READ, READ WRITE
            postgresql | -               | true  | true  | -         | error: only a serializable transaction that is read only can be deferrable
            postgresql | -               | -     | false | IMMEDIATE | error: PostgreSQL has no immediate transactions
            mariadb    | -               | -     | false | -         | START TRANSACTION
            mariadb    | READ_COMMITTED  | true  | false | -         | SET TRANSACTION ISOLATION LEVEL READ COMMITTED; START TRANSACTION READ ONLY
            mariadb    | -               | -     | true  | -         | error: MariaDB and MySQL have no deferrable transactions
            mariadb    | -               | -     | false | EXCLUSIVE | error: MariaDB and MySQL have no exclusive transactions
            sqlite     | -               | -     | false | -         | BEGIN
            sqlite     | SERIALIZABLE    | -     | false | IMMEDIATE | BEGIN IMMEDIATE
            sqlite     | READ_COMMITTED  | -     | false | -         | error: SQLite has no isolation levels: its transactions are serializable
            sqlite     | -               | true  | false | -         | error: SQLite has no read-only transactions
            """)
    void beginnings(
            String dialect,
            @Nullable Isolation isolation,
            @Nullable Boolean readOnly,
            boolean deferrable,
            @Nullable String lock,
            String expected) {
        TransactionMode mode = new TransactionMode(isolation, readOnly, deferrable, lock);
        String seen;
        try {
            List<String> statements = Dialects.named(dialect).transactions().beginning(mode);
            seen = String.join("; ", statements);
        } catch (UsageException lacking) {
            seen = "error: " + lacking.getMessage();
        }
        assertThat(seen).isEqualTo(expected);
    }

    private static String is(OpenSession open) {
        TransactionCharacteristics is = open.session.characteristics();
        return is == null ? "unknown" : is.describe() + " " + is.unusual();
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void postgresql_is_asked(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            assertThat(is(open)).isEqualTo("unknown");
            open.run("begin");
            assertThat(is(open)).isEqualTo("read committed []");
            open.run("set transaction isolation level repeatable read, read only");
            assertThat(is(open)).isEqualTo("repeatable read, read only [repeatable read, read only]");
            database.execute("insert into t values (1)");
            assertThat(open.run("select a from t"))
                    .as("asking has taken no snapshot")
                    .isEqualTo("1\n");
            database.execute("insert into t values (2)");
            assertThat(open.run("select a from t")).isEqualTo("1\n");
            open.failure(() -> open.run("select 1/0"));
            assertThat(is(open)).isEqualTo("repeatable read, read only [repeatable read, read only]");
            open.run("rollback");
            assertThat(is(open)).isEqualTo("read committed []");
        }
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void mariadb_says_its_habit_and_the_statements_the_rest(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            assertThat(is(open)).isEqualTo("repeatable read []");
            open.run("commit");
            open.run("set transaction isolation level read committed");
            open.run("start transaction read only");
            assertThat(is(open)).isEqualTo("read committed, read only [read committed, read only]");
            open.run("commit");
            open.run("set session transaction isolation level serializable");
            assertThat(is(open)).isEqualTo("serializable []");
            open.run("set transaction isolation level read uncommitted");
            open.runAlone("select 1");
            open.run("start transaction with consistent snapshot");
            assertThat(is(open))
                    .as("what was announced held for the statement between")
                    .isEqualTo("serializable, consistent snapshot [consistent snapshot]");
            open.run("rollback");
        }
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void sqlite_is_serializable_and_locks_early_or_late(TestDatabase database) {
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            assertThat(is(open)).isEqualTo("serializable []");
            open.run("rollback");
            open.run("begin immediate transaction");
            assertThat(is(open)).isEqualTo("serializable, immediate [immediate]");
            open.run("rollback");
        }
    }
}
