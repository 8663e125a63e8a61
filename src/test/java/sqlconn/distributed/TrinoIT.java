package sqlconn.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.distributed.InstalledHere.sqlconn;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.Key;
import sqlconn.testing.Outcome;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TerminalSession;

/** The program on a real Trino: one-shot, script, cancel, time limit, health and shell. */
@Tag("distributed")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TrinoIT {
    private static final String PROMPT = "trino> ";

    /** Minutes of work for any machine; the word in it finds it among the server's queries. */
    private static String endless(String word) {
        return "select count(*) as " + word + " from tpch.sf1000.lineitem l, tpch.sf1000.orders o"
                + " where l.orderkey + o.orderkey = l.suppkey";
    }

    private static TrinoCluster trino;

    @BeforeAll
    static void start() {
        trino = TrinoCluster.shared();
        InstalledHere.install("trino");
    }

    private static Outcome query(String path, String... arguments) {
        String[] all = new String[arguments.length + 2];
        all[0] = "query";
        all[1] = trino.url(path);
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        return sqlconn(all).run();
    }

    @Test
    void a_one_shot_reads() {
        assertThat(query("tpch/tiny", "select name, regionkey from nation order by nationkey limit 2"))
                .isEqualTo(new Outcome(0, "name,regionkey\nALGERIA,0\nARGENTINA,1\n", ""));
    }

    @Test
    void a_script_creates_writes_and_reads_in_another_catalog() {
        String script = """
                create table memory.default.script (a bigint, b varchar);
                insert into memory.default.script values (1, 'one'), (2, null);
                select a, b from memory.default.script order by a;
                drop table memory.default.script;
                """;
        assertThat(sqlconn("query", trino.url("tpch/tiny")).stdin(script).run())
                .isEqualTo(new Outcome(0, "a,b\n1,one\n2,\n", ""));
    }

    @Test
    void values_are_exact() {
        Outcome outcome = query(
                "tpch/tiny",
                "select cast('12345678901234567890.123456789' as decimal(38,9)) as d,"
                        + " timestamp '2026-02-03 04:05:06.123456789' as t, x'00ff' as b,"
                        + " map(array['k'], array[1]) as m, cast(row(1, 'x') as row(a int, b varchar)) as r,"
                        + " array[1, null] as l, 9223372036854775807 as i, cast(null as varchar) as n",
                "--format",
                "json");
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.stdout())
                .contains("12345678901234567890.123456789")
                .contains("2026-02-03 04:05:06.123456789")
                .contains("9223372036854775807")
                .contains("\"m\":{\"k\":1}")
                .contains("\"r\":{\"a\":1,\"b\":\"x\"}")
                .contains("\"l\":[1,null]")
                .contains("\"n\":null");
    }

    @Test
    void an_error_is_marked_where_the_server_says() {
        assertThat(query("tpch/tiny", "select name\n  , nope from nation")).isEqualTo(new Outcome(1, "", """
                        <argument>:2:5: Column 'nope' cannot be resolved
                            , nope from nation
                              ^
                        """));
    }

    @Test
    void a_server_that_is_not_there_is_no_fault_of_the_statement() {
        assertThat(sqlconn("query", "trino://tester@127.0.0.1:1/tpch/tiny", "select 1")
                        .run())
                .isEqualTo(new Outcome(4, "", """
                        sqlconn: cannot connect: Failed to connect to 127.0.0.1:1
                          hint: is the server running, and are host and port right?
                        """));
    }

    @Test
    void an_interrupt_cancels_on_the_server() {
        try (RunningProgram running =
                sqlconn("query", trino.url("tpch/tiny"), endless("interrupted")).start()) {
            trino.awaitRunning("interrupted");
            running.signal("INT");
            assertThat(running.await().exitCode()).isEqualTo(130);
        }
        trino.awaitEnded("interrupted");
    }

    @Test
    void a_time_limit_cancels_on_the_server() {
        Outcome outcome = query("tpch/tiny", endless("limited"), "--timeout", "2s");
        assertThat(outcome.exitCode()).as(outcome.toString()).isEqualTo(5);
        assertThat(outcome.stderr()).contains("the statement was cancelled: it ran longer than 2 s");
        trino.awaitEnded("limited");
    }

    @Test
    void a_typed_transaction_is_carried_out() {
        String script = "start transaction read only; select count(*) as n from nation; commit;";
        assertThat(sqlconn("query", trino.url("tpch/tiny"), script).run()).isEqualTo(new Outcome(0, "n\n25\n", ""));
    }

    @Test
    void health_goes_the_whole_way() {
        Outcome outcome = sqlconn("health", trino.url("tpch/tiny")).run();
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
        assertThat(outcome.stdout()).startsWith("trino: healthy\n").contains("Trino 476");
    }

    @Test
    void the_shell_describes_completes_and_shows_progress() throws InterruptedException {
        try (TerminalSession terminal = sqlconn(trino.url("tpch/tiny")).onTerminal(100, 40)) {
            terminal.enter(PROMPT, ".driver");
            terminal.awaitShown("Trino 476");
            terminal.enter(PROMPT, ".describe tpch.sf1.region");
            terminal.awaitShown("varchar(152)");
            terminal.enter(PROMPT, ".describe memory.default.none");
            terminal.awaitShown("there is no table or view 'memory.default.none'");

            completed(terminal, "select * from tpch.sf1.cust", "select * from tpch.sf1.customer ");
            completed(terminal, ".describe tpch.sf100.reg", ".describe tpch.sf100.region ");

            terminal.awaitPrompt(PROMPT);
            terminal.type(endless("watched") + ";");
            terminal.press(Key.ENTER);
            terminal.awaitShown(" splits, ");
            terminal.press(Key.CTRL_C);
            terminal.awaitShown("interrupted");
            terminal.awaitPrompt(PROMPT);
            assertThat(terminal.screen()).doesNotContain(" splits, ");
            trino.awaitEnded("watched");

            terminal.enter(PROMPT, "select count(*) as n from nation;");
            terminal.awaitShown("(1 row)");
            terminal.enter(PROMPT, ".quit");
            assertThat(terminal.awaitExit()).isZero();
        }
    }

    /** The catalog is read in the background, and a Tab before it is there does nothing: it is pressed until it does. */
    private static void completed(TerminalSession terminal, String typed, String expected) throws InterruptedException {
        terminal.awaitPrompt(PROMPT);
        terminal.type(typed);
        terminal.awaitPrompt(PROMPT + typed);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (!terminal.screen().contains(PROMPT + expected.strip()) && System.nanoTime() < end) {
            terminal.press(Key.TAB);
            // A further Tab behind a word that is complete would list everything.
            for (int i = 0; i < 50 && !terminal.screen().contains(PROMPT + expected.strip()); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        terminal.awaitPrompt(PROMPT + expected);
        terminal.press(Key.CTRL_C);
    }
}
