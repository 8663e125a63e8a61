package sqlconn.faults;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.Run;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.TestDatabase;

/** One thing that goes wrong on this machine, drawn by lot: the output, a statement, a person, a lock, the disk. */
final class LocalFault {
    private static final String NO_WAITING = "?timeout=0";

    private enum What {
        NOTHING,
        FULL_OUTPUT,
        INTERRUPT,
        WRONG_STATEMENT,
        READER_IN_THE_WAY,
        WRITER_IN_THE_WAY,
        FULL_DISK
    }

    private final What what;
    private final int bytes;

    LocalFault(DatabaseKind kind, Random random) {
        this.what = What.values()[random.nextInt(kind == DatabaseKind.SQLITE ? 7 : 4)];
        this.bytes = random.nextInt(1500);
    }

    /** Runs the order while it goes wrong. */
    Run.Outcome run(TestDatabase database, Bank.Order order) throws SQLException {
        InterruptScope interrupts = new InterruptScope();
        return switch (what) {
            case NOTHING -> run(database, order.script()).go();
            case FULL_OUTPUT ->
                run(database, order.script())
                        .into(new Device(bytes, () -> {
                            throw new IOException("No space left on device");
                        }))
                        .go();
            case INTERRUPT ->
                run(database, order.script())
                        .into(new Device(bytes, () -> interrupts.interrupt(InterruptScope.Reason.USER)))
                        .go(interrupts);
            case WRONG_STATEMENT ->
                run(database, order.with("select * from nowhere;\n")).go();
            case READER_IN_THE_WAY -> locked(database, order, "begin", "select * from account");
            case WRITER_IN_THE_WAY -> locked(database, order, "begin exclusive", null);
            case FULL_DISK ->
                run(
                                database,
                                "pragma max_page_count = 1;\n"
                                        + order.with("create table ballast as select zeroblob(1000000) as b;\n"))
                        .go();
        };
    }

    /** In a format that has room for several results. */
    private static Run run(TestDatabase database, String script) {
        return Run.of(database, script).format("table");
    }

    private static Run.Outcome locked(TestDatabase database, Bank.Order order, String begin, @Nullable String read)
            throws SQLException {
        try (Connection other = database.connect();
                Statement statement = other.createStatement()) {
            statement.execute(begin);
            if (read != null) {
                statement.executeQuery(read).next();
            }
            return Run.at(database.url() + NO_WAITING, order.script())
                    .format("table")
                    .go();
        }
    }

    @Override
    public String toString() {
        return what + ", after " + bytes + " bytes of output if it is about those";
    }
}
