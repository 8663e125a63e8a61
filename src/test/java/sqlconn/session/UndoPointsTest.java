package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import sqlconn.sql.SqlStatement;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Taking back the last write of an open transaction. */
class UndoPointsTest {
    /** A session in which every statement is one that a person has typed. */
    private record Typing(OpenSession open, UndoPoints points) implements AutoCloseable {
        static Typing on(TestDatabase database) {
            OpenSession open = OpenSession.pooled(database);
            return new Typing(open, new UndoPoints(open.session));
        }

        String run(String sql) {
            SqlStatement statement = open.statement(sql);
            if (!statement.kind().isTransactionVerb()) {
                points.before(statement.kind());
            }
            return open.run(sql);
        }

        String undo() {
            StringBuilder text = new StringBuilder();
            UndoReport report = points.undo();
            report.entries().forEach(entry -> text.append(entry.text()).append('\n'));
            return text + (report.mended() ? "mended\n" : "");
        }

        @Override
        public void close() {
            open.close();
        }
    }

    @EachDatabase
    void each_undo_takes_back_one_write_more(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            typing.run("select a from t");
            typing.run("insert into t values (1)");
            typing.run("insert into t values (2)");
            typing.run("insert into t values (3)");
            typing.run("select a from t");
            assertThat(typing.undo()).isEqualTo("insert into t values (3)\n");
            assertThat(typing.undo()).isEqualTo("insert into t values (2)\n");
            assertThat(typing.run("select a from t")).isEqualTo("1\n");
            typing.run("insert into t values (4)");
            assertThat(typing.undo()).isEqualTo("insert into t values (4)\n");
            typing.run("insert into t values (5)");
            typing.run("commit");
            assertThat(typing.open.failure(typing::undo)).startsWith("2: there is nothing to undo: no transaction");
        }
        assertThat(database.query("select a from t order by a")).isEqualTo("1\n5\n");
    }

    @EachDatabase
    void nothing_is_left_to_undo(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            assertThat(typing.open.failure(typing::undo)).startsWith("2: there is nothing to undo in");
            typing.run("insert into t values (1)");
            assertThat(typing.undo()).isEqualTo("insert into t values (1)\n");
            assertThat(typing.open.failure(typing::undo)).startsWith("2: there is nothing to undo in");
            assertThat(typing.open.state()).isEqualTo("ACTIVE 0");
        }
    }

    @EachDatabase
    void a_savepoint_of_the_user_takes_later_ones_with_it(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            typing.run("insert into t values (1)");
            typing.run("savepoint mine");
            typing.run("insert into t values (2)");
            typing.run("insert into t values (3)");
            typing.run("rollback to savepoint mine");
            assertThat(typing.undo()).isEqualTo("insert into t values (1)\n");
            assertThat(typing.run("select count(*) from t")).isEqualTo("0\n");
            typing.run("rollback");
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_failed_transaction_goes_on_from_before_what_failed(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            typing.run("insert into t values (1)");
            typing.open.failure(() -> typing.run("select 1/0"));
            assertThat(typing.open.state()).isEqualTo("FAILED 1");
            assertThat(typing.undo()).isEqualTo("mended\n");
            assertThat(typing.open.state()).isEqualTo("ACTIVE 1");
            assertThat(typing.run("select a from t")).isEqualTo("1\n");
            typing.open.failure(() -> typing.run("insert into nope values (1)"));
            assertThat(typing.undo()).isEqualTo("mended\n");
            typing.run("commit");
        }
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void no_savepoint_stands_before_what_sets_the_transaction_up(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            typing.run("set transaction isolation level serializable");
            typing.run("insert into t values (1)");
            assertThat(typing.run("show transaction_isolation")).isEqualTo("serializable\n");
            typing.run("rollback");
        }
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void what_the_server_has_committed_cannot_be_undone(TestDatabase database) throws SQLException {
        database.execute("create table t (a int)");
        try (Typing typing = Typing.on(database)) {
            typing.run("begin");
            typing.run("insert into t values (1)");
            typing.run("create table u (a int)");
            assertThat(typing.open.failure(typing::undo)).startsWith("2: there is nothing to undo: no transaction");
        }
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }
}
