package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TestDatabase;

/** The exit code of a script whose COMMIT got no answer is the truth about its work. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class LostCommitIT {
    private static Outcome run(TestDatabase database, Reaction reaction) throws Exception {
        database.execute("create table t (a int)");
        try (FaultProxy proxy = FaultProxy.before(database)) {
            proxy.once("COMMIT", reaction);
            return Program.sqlconn("query", proxy.url(database), "insert into t values (1)")
                    .run();
        }
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_commit_that_the_server_confirms_later_is_success(TestDatabase database) throws Exception {
        Outcome outcome = run(database, Reaction.LOSE_ANSWER);
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.stderr())
                .matches(
                        "sqlconn: the connection was lost during COMMIT; asking the server what became of it, for up to"
                                + " 30 s\nsqlconn: the server has committed: transaction \\d+, 1 statement\n");
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }

    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_commit_that_never_arrived_is_a_lost_connection(TestDatabase database) throws Exception {
        Outcome outcome = run(database, Reaction.CUT);
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(4);
        assertThat(outcome.stderr())
                .contains("the connection was lost during COMMIT, and the server has rolled back: transaction ");
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void a_commit_that_nobody_can_tell_of_is_unknown(TestDatabase database) throws Exception {
        Outcome outcome = run(database, Reaction.LOSE_ANSWER);
        assertThat(outcome).isEqualTo(new Outcome(6, "", """
                sqlconn: the connection was lost during COMMIT, and it is not known whether the server committed: Socket error
                  hint: look at the data before you run it again
                sqlconn: it is not known what became of 1 write, 1 changed row
                  insert into t values (1)  (1 row)
                """));
        assertThat(database.query("select a from t")).isEqualTo("1\n");
    }
}
