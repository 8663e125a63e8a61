package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import sqlconn.SourcePosition;
import sqlconn.dialect.TransactionMark;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** What became of each statement, on real databases. */
class LedgerTest {
    private static String shown(Ledger ledger) {
        StringBuilder text = new StringBuilder();
        for (Ledger.Entry entry : ledger.entries()) {
            text.append(entry.number()).append(' ').append(entry.text()).append(' ');
            text.append(entry.rows()).append(' ').append(entry.fate()).append('\n');
        }
        return text.toString();
    }

    @EachDatabase
    void a_transaction_settles_what_was_done_in_it(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("insert into t values (1), (2)");
            open.run("begin");
            open.run("insert into t values (3)");
            open.run("select a from t");
            open.run("commit");
            open.run("begin");
            open.run("delete from t");
            assertThat(open.session.ledger().changedRows()).isEqualTo(6);
            open.run("rollback");
            assertThat(shown(open.session.ledger())).isEqualTo("""
                    1 insert into t values (1), (2) 2 COMMITTED
                    2 begin -1 OK
                    3 insert into t values (3) 1 COMMITTED
                    4 select a from t 3 OK
                    5 commit -1 OK
                    6 begin -1 OK
                    7 delete from t 3 ROLLED_BACK
                    8 rollback -1 OK
                    """);
            assertThat(open.session.ledger().changedRows()).isEqualTo(3);
        }
    }

    @EachDatabase
    void a_savepoint_settles_what_was_done_since(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("savepoint a");
            open.run("insert into t values (2)");
            open.run("savepoint \"B\"".replace("\"", database.kind() == DatabaseKind.MARIADB ? "`" : "\""));
            open.run("insert into t values (3)");
            open.run("rollback to savepoint A");
            open.run("insert into t values (4)");
            open.run("release savepoint a");
            open.run("commit");
            assertThat(shown(open.session.ledger()).replace('`', '"')).isEqualTo("""
                    1 begin -1 OK
                    2 insert into t values (1) 1 COMMITTED
                    3 savepoint a -1 OK
                    4 insert into t values (2) 1 ROLLED_BACK
                    5 savepoint "B" -1 OK
                    6 insert into t values (3) 1 ROLLED_BACK
                    7 rollback to savepoint A -1 OK
                    8 insert into t values (4) 1 COMMITTED
                    9 release savepoint a -1 OK
                    10 commit -1 OK
                    """);
        }
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n4\n");
    }

    @EachDatabase
    void a_failure_is_told_from_what_it_takes_with_it(TestDatabase database) throws SQLException {
        database.execute("create table t (a int primary key)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            assertThat(open.failure(() -> open.run("insert into t values (1)"))).startsWith("1: ");
            open.failure(() -> open.run("commit"));
            String fate = database.kind() == DatabaseKind.POSTGRESQL ? "ROLLED_BACK" : "COMMITTED";
            assertThat(shown(open.session.ledger()))
                    .startsWith("1 begin -1 OK\n2 insert into t values (1) 1 " + fate
                            + "\n3 insert into t values (1) -1 FAILED\n");
        }
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void the_server_commits_around_ddl(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.run("begin");
            open.run("insert into t values (1)");
            open.run("create table u (a int)");
            open.run("insert into t values (2)");
            assertThat(shown(open.session.ledger())).isEqualTo("""
                    1 begin -1 OK
                    2 insert into t values (1) 1 COMMITTED
                    3 create table u (a int) -1 COMMITTED
                    4 insert into t values (2) 1 COMMITTED
                    """);
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void what_is_gone_with_the_connection_is_told_once(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (OpenSession open = OpenSession.pooled(database)) {
            open.runAlone("insert into t values (0)");
            open.run("begin");
            open.run("insert into t values (1), (2)");
            open.run("select a from t");
            open.run("update t set a = 9 where a = 2");
            kill(database, open.session.backendId());
            assertThat(open.failure(() -> open.run("insert into t values (3)"))).startsWith("4: ");
            Ledger.Loss loss =
                    java.util.Objects.requireNonNull(open.session.ledger().takeLoss());
            assertThat(loss.fate()).isEqualTo(Fate.GONE);
            assertThat(loss.statements()).isEqualTo(2);
            assertThat(loss.changedRows()).isEqualTo(3);
            assertThat(loss.entries())
                    .extracting(Ledger.Entry::text)
                    .containsExactly("insert into t values (1), (2)", "update t set a = 9 where a = 2");
            assertThat(open.session.ledger().takeLoss()).isNull();
            assertThat(open.session.ledger().entries())
                    .extracting(Ledger.Entry::fate)
                    .containsExactly(Fate.COMMITTED, Fate.OK, Fate.GONE, Fate.OK, Fate.GONE, Fate.FAILED);
        }
        assertThat(database.query("select a from t")).isEqualTo("0\n");
    }

    private static void kill(TestDatabase database, String backend) throws SQLException {
        String sql = database.kind() == DatabaseKind.POSTGRESQL
                ? "select pg_terminate_backend(" + backend + ", 60000)"
                : "kill " + backend;
        try (var admin = database.server().connectAsAdmin();
                var statement = admin.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void what_was_in_doubt_is_settled_when_the_server_tells() {
        Ledger ledger = new Ledger();
        SqlStatement insert =
                new SqlStatement("insert into t values (1)", StatementKind.WRITE, new SourcePosition("test", 1, 1));
        ledger.succeeded(insert, 1, -1, 1);
        ledger.settle(Fate.UNKNOWN);
        ledger.failed(insert, 1, Fate.UNKNOWN);
        ledger.resolve(TransactionMark.Fate.UNKNOWN);
        assertThat(ledger.entries()).extracting(Ledger.Entry::fate).containsExactly(Fate.UNKNOWN, Fate.UNKNOWN);
        ledger.resolve(TransactionMark.Fate.COMMITTED);
        assertThat(ledger.entries())
                .as("the statement after it was no part of that transaction")
                .extracting(Ledger.Entry::fate)
                .containsExactly(Fate.COMMITTED, Fate.UNKNOWN);
    }

    @Test
    void many_statements_take_no_more_memory_than_a_thousand() {
        Ledger ledger = new Ledger();
        String text = "insert into t values ('" + "x".repeat(5000) + "')";
        SqlStatement insert = new SqlStatement(text, StatementKind.WRITE, new SourcePosition("test", 1, 1));
        for (int i = 0; i < 100_000; i++) {
            ledger.succeeded(insert, 1, -1, 1);
        }
        assertThat(ledger.statements()).isEqualTo(100_000);
        assertThat(ledger.changedRows()).isEqualTo(100_000);
        ledger.settle(Fate.ROLLED_BACK);
        assertThat(ledger.changedRows()).isZero();
        assertThat(ledger.entries()).hasSize(Ledger.KEPT).allSatisfy(entry -> {
            assertThat(entry.text()).hasSizeLessThanOrEqualTo(201).endsWith("…");
            assertThat(entry.fate()).isEqualTo(Fate.ROLLED_BACK);
        });
        assertThat(ledger.entries().get(0).number()).isEqualTo(100_000 - Ledger.KEPT + 1);
    }
}
