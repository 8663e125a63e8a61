package sqlconn.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Many INSERTs of a script go to the database together, and nobody can tell the difference. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class GatheredInsertsTest {
    private static String inserts(int from, int to) {
        StringBuilder script = new StringBuilder();
        for (int i = from; i <= to; i++) {
            script.append("insert into t values (").append(i).append(");\n");
        }
        return script.toString();
    }

    private static void table(TestDatabase database) throws SQLException {
        database.execute("create table t (a int primary key)");
    }

    @EachDatabase
    void all_of_them_are_there_and_what_follows_sees_them(TestDatabase database) throws Exception {
        table(database);
        String script = inserts(1, 4321) + "select count(*) as n, max(a) as m from t;\n" + inserts(5000, 7500);

        assertThat(Run.of(database, script).go().toString()).isEqualTo("exit 0\nn,m\n4321,4321\n");
        assertThat(database.query("select count(*) from t")).isEqualTo(4321 + 2501 + "\n");
    }

    @EachDatabase
    void the_one_that_fails_is_told_with_its_place_and_nothing_is_kept(TestDatabase database) throws Exception {
        table(database);
        String script = inserts(1, 2500) + "insert into t values (7);\n" + inserts(2501, 6000);

        Run.Outcome outcome = Run.of(database, script).go();
        assertThat(outcome.code()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.said())
                .startsWith("error 1 script:2501:1: ")
                .contains("rolled back 2500 statements; nothing was kept");
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    /** The first fault of the script is the one that is told. */
    @EachDatabase
    void a_fault_in_the_text_behind_it_is_not_told_in_its_place(TestDatabase database) throws Exception {
        table(database);
        String failing = inserts(1, 1100) + "insert into t values (7);\n" + inserts(1101, 1700);

        for (String wrong : new String[] {"select 'never closed", ".nosuch\n"}) {
            Run.Outcome outcome = Run.of(database, failing + wrong).go();
            assertThat(outcome.said()).startsWith("error 1 script:1101:1: ");
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(failing.getBytes(UTF_8));
        bytes.write(0xFF);
        assertThat(Run.of(database, bytes.toByteArray()).go().said()).startsWith("error 1 script:1101:1: ");
    }

    /** A slow writer on the other side of a pipe does not delay the news of a failure. */
    @EachDatabase
    void a_failure_is_told_before_more_text_is_waited_for(TestDatabase database) throws Exception {
        table(database);
        try (PipedOutputStream writer = new PipedOutputStream()) {
            InputStream pipe = new PipedInputStream(writer, 1 << 20);
            writer.write((inserts(1, 1500) + "insert into t values (7);\n").getBytes(UTF_8));
            writer.flush();
            Run.Outcome outcome = Run.of(database, pipe).go();
            assertThat(outcome.said()).startsWith("error 1 script:1501:1: ");
        }
    }

    @EachDatabase
    void an_interrupt_stops_them(TestDatabase database) throws Exception {
        table(database);
        InterruptScope interrupts = new InterruptScope();
        Endless script = new Endless();
        CompletableFuture<Run.Outcome> run =
                CompletableFuture.supplyAsync(() -> Run.of(database, script).go(interrupts));
        script.awaitRead(100_000);
        interrupts.interrupt(InterruptScope.Reason.USER);
        Run.Outcome outcome = run.get();
        assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.INTERRUPTED);
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    /** INSERTs without end. */
    private static final class Endless extends InputStream {
        private byte[] now = new byte[0];
        private int at;
        private int number;
        private long read;

        synchronized void awaitRead(long count) throws InterruptedException {
            while (read < count) {
                wait();
            }
        }

        @Override
        public synchronized int read() {
            if (at == now.length) {
                number++;
                now = inserts(number, number).getBytes(UTF_8);
                at = 0;
            }
            read++;
            notifyAll();
            return now[at++];
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = Math.min(length, 1000);
            for (int i = 0; i < count; i++) {
                target[offset + i] = (byte) read();
            }
            return count;
        }

        @Override
        public int available() {
            return 1;
        }
    }
}
