package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.Program;
import sqlconn.testing.TerminalSession;
import sqlconn.testing.TestDatabase;
import sqlconn.testing.TestFolders;

/** A shell that is told to end while a statement runs cancels it, rolls back, and leaves the terminal as it was. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class ShellSignalsIT {
    /** Without the first line, which has the speed: a terminal of this kind has none, and JLine does not keep it. */
    private static final String AS_BEFORE = "stty -a | tail -n +2 >before; \"$@\"; echo \"ended with $?\";"
            + " stty -a | tail -n +2 >after; cmp before after && echo 'terminal as before'; read wait";

    @ParameterizedTest(name = "T62 SIG{1} on {0}")
    @CsvSource({"SQLITE, TERM", "POSTGRESQL, TERM", "POSTGRESQL, HUP", "MARIADB, TERM"})
    void a_signal_ends_the_shell(DatabaseKind kind, String signal) throws Exception {
        try (TestDatabase database = TestDatabase.create(kind)) {
            database.execute("create table t (a int)");
            String name = kind == DatabaseKind.SQLITE ? "test.db" : database.user();
            String sqlconn =
                    TestFolders.project().resolve("bin").resolve("sqlconn").toString();
            try (TerminalSession terminal = Program.command("sh", "-c", AS_BEFORE, "sh", sqlconn, database.url())
                    .onTerminal()) {
                terminal.enter(name + "> ", "begin;");
                terminal.enter(name + "*> ", "insert into t values (1);");
                terminal.enter(name + "*> ", endless(kind));
                terminal.awaitPrompt("");
                while (kind != DatabaseKind.SQLITE && !database.busy()) {
                    Thread.sleep(10);
                }
                ProcessHandle shell = ProcessHandle.of(terminal.pid())
                        .orElseThrow()
                        .children()
                        .findFirst()
                        .orElseThrow();
                new ProcessBuilder("kill", "-" + signal, Long.toString(shell.pid()))
                        .start()
                        .onExit()
                        .join();
                terminal.awaitShown("ended with " + (signal.equals("HUP") ? 129 : 143));
                terminal.awaitShown("terminal as before");
            }
            if (kind != DatabaseKind.SQLITE) {
                assertThat(database.busy()).isFalse();
            }
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
        }
    }

    private static String endless(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE -> "with recursive r(i) as (select 1 union all select i + 1 from r) select max(i) from r;";
            case POSTGRESQL -> "select pg_sleep(600);";
            case MARIADB -> "select sleep(600);";
        };
    }
}
