package sqlconn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Reaction;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** The program is killed with SIGKILL in the middle of a transfer: nothing of it is there, or all. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ClientKillIT {
    private static final int KILLED = 128 + 9;

    @EachDatabase
    void killed_before_the_commit(TestDatabase database) throws Exception {
        Bank bank = new Bank(database);
        Random random = new Random(1);
        Bank.Order order = bank.order(random, false);
        try (RunningProgram running = Program.sqlconn("query", database.url(), "--format", "table")
                .openStdin()
                .start()) {
            // The input is left open, so that the program waits for more of it instead of committing.
            String script = order.script() + "select 'all done' as state;\n";
            running.stdin().write(script.getBytes(StandardCharsets.UTF_8));
            running.stdin().flush();
            running.awaitUntil(() -> running.stdout().contains("all done"));
            running.signal("KILL");
            assertThat(running.await().exitCode()).isEqualTo(KILLED);
        }
        bank.told(order, ExitCode.FAILED, "killed before the commit");

        Bank.Order next = bank.order(random, false);
        int code = Program.sqlconn("query", database.url(), "--format", "table")
                .stdin(next.script())
                .run()
                .exitCode();
        assertThat(code).isZero();
        bank.told(next, ExitCode.OK, "after the killed one");
        assertThat(bank.lies()).isEmpty();
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void killed_while_the_commit_is_on_its_way(TestDatabase database) throws Exception {
        Bank bank = new Bank(database);
        Random random = new Random(2);
        for (Reaction reaction : new Reaction[] {Reaction.STALL, Reaction.HOLD_ANSWER}) {
            Bank.Order order = bank.order(random, false);
            try (FaultProxy proxy = FaultProxy.before(database)) {
                proxy.once("COMMIT", reaction);
                try (RunningProgram running = Program.sqlconn("query", proxy.url(database), "--format", "table")
                        .stdin(order.script())
                        .start()) {
                    proxy.awaitRequest();
                    running.signal("KILL");
                    assertThat(running.await().exitCode()).isEqualTo(KILLED);
                }
            }
            bank.told(order, ExitCode.UNKNOWN_OUTCOME, "killed during the commit, " + reaction);
        }
        assertThat(bank.lies()).isEmpty();
    }
}
