package sqlconn.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.TransactionMark;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * What a session has run, and what became of it. It keeps the last {@value #KEPT} statements, each cut to the beginning of
 * its text, and counts them all, so that a script of a million statements costs no more memory than one of a thousand.
 */
public final class Ledger {
    /** How many statements are kept. */
    public static final int KEPT = 1000;

    /** How much of a statement's text is kept, in characters. */
    private static final int KEPT_TEXT = 200;

    private final ArrayDeque<Line> lines = new ArrayDeque<>();
    private long statements;
    private long changedRows;

    /** The last statement before the open transaction, and how much was changed before it. */
    private Mark transaction = new Mark(0, 0, 0);

    private long changes;
    private @Nullable Loss loss;

    /** The statements of the transaction whose COMMIT got no answer stand behind the first and up to the second. */
    private Mark doubtFrom = new Mark(0, 0, 0);

    private Mark doubtTo = doubtFrom;

    /**
     * A statement that was run.
     *
     * @param number its place in the session, from 1
     * @param text the beginning of its text, on one line
     * @param rows how many rows it changed or returned, or -1 where there is no such number
     * @param time from its sending to its last row
     * @param fate what became of it
     */
    public record Entry(long number, String text, long rows, Duration time, Fate fate) {}

    /**
     * Work that was lost with the connection, or may have been.
     *
     * @param fate {@link Fate#GONE} or {@link Fate#UNKNOWN}
     * @param statements how many statements it was that changed something
     * @param changedRows how many rows they changed
     * @param entries the last of them, oldest first
     */
    public record Loss(Fate fate, long statements, long changedRows, List<Entry> entries) {}

    /**
     * A point between two statements.
     *
     * @param number how many statements were before it
     * @param changes how many of them changed something, or may have
     * @param changedRows how many rows those have changed
     */
    record Mark(long number, long changes, long changedRows) {}

    private static final class Line {
        final long number;
        final String text;
        final boolean changes;
        final long rows;
        final long nanos;
        Fate fate;

        Line(long number, String text, boolean changes, long rows, long nanos, Fate fate) {
            this.number = number;
            this.text = text;
            this.changes = changes;
            this.rows = rows;
            this.nanos = nanos;
            this.fate = fate;
        }

        Entry entry() {
            return new Entry(number, beginning(text), rows, Duration.ofNanos(nanos), fate);
        }
    }

    /**
     * A statement succeeded; if it changed something, that is in the open transaction until {@link #settle}.
     *
     * @param changed how many rows it changed, or -1
     * @param returned how many rows it returned, or -1
     */
    void succeeded(SqlStatement statement, long changed, long returned, long nanos) {
        boolean changing = mayChange(statement.kind());
        changes += changing ? 1 : 0;
        changedRows += Math.max(0, changed);
        add(statement, changing, changed >= 0 ? changed : returned, nanos, Fate.OK);
    }

    /** Statements succeeded together; of each of them it is not known how many rows it changed. */
    void succeeded(List<SqlStatement> statements, long changed, long nanos) {
        for (SqlStatement statement : statements) {
            succeeded(statement, -1, -1, nanos);
        }
        changedRows += changed;
    }

    /**
     * A statement failed.
     *
     * @param fate {@link Fate#FAILED}, or {@link Fate#UNKNOWN} when the connection was lost while it ran by itself
     */
    void failed(SqlStatement statement, long nanos, Fate fate) {
        add(statement, mayChange(statement.kind()), -1, nanos, fate);
        if (fate == Fate.UNKNOWN) {
            loss = new Loss(fate, 1, 0, List.of(lines.getLast().entry()));
        }
    }

    private void add(SqlStatement statement, boolean changing, long rows, long nanos, Fate fate) {
        if (lines.size() == KEPT) {
            lines.removeFirst();
        }
        statements++;
        lines.addLast(new Line(statements, kept(statement.text()), changing, rows, nanos, fate));
    }

    /** Of a long text, one character more than will be shown: so it can be seen that it was cut. */
    private static String kept(String text) {
        return text.length() <= KEPT_TEXT ? text : text.substring(0, KEPT_TEXT + 1);
    }

    /** Whether a rollback takes back anything of a statement of this kind. */
    static boolean mayChange(StatementKind kind) {
        return switch (kind) {
            case WRITE, DDL, PROCEDURE_BLOCK, COPY_FROM_STDIN, NON_TRANSACTIONAL -> true;
            default -> false;
        };
    }

    /** The beginning of a text on one line; made when somebody asks, which of most statements of a script nobody does. */
    private static String beginning(String text) {
        int length = Math.min(text.length(), KEPT_TEXT);
        StringBuilder line = new StringBuilder(length + 1);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            boolean blank = c <= ' ';
            if (!blank || (line.length() > 0 && line.charAt(line.length() - 1) != ' ')) {
                line.append(blank ? ' ' : c);
            }
        }
        return length < text.length() ? line.append('…').toString() : line.toString();
    }

    /** The point behind the last statement. */
    Mark mark() {
        return new Mark(statements, changes, changedRows);
    }

    /** Whether anything was changed since this point. */
    boolean changedSince(Mark mark) {
        return changes > mark.changes();
    }

    /**
     * What the open transaction has changed so far.
     *
     * @param counted as in {@link PendingWork}
     * @param mayStay as in {@link PendingWork}
     */
    PendingWork pending(long counted, boolean mayStay) {
        List<Entry> entries = new ArrayList<>();
        for (Line line : lines) {
            if (line.number > transaction.number() && line.changes && line.fate == Fate.OK) {
                entries.add(line.entry());
            }
        }
        return new PendingWork(
                changes - transaction.changes(), changedRows - transaction.changedRows(), entries, counted, mayStay);
    }

    /** The open transaction has ended, or a statement outside of one: this became of what it changed. */
    void settle(Fate fate) {
        long open = changes - transaction.changes();
        long rows = changedRows - transaction.changedRows();
        List<Entry> settled = settleSince(transaction, fate);
        if (open > 0 && (fate == Fate.GONE || fate == Fate.UNKNOWN)) {
            loss = new Loss(fate, open, rows, settled);
        }
        if (open > 0 && fate == Fate.UNKNOWN) {
            doubtFrom = transaction;
            doubtTo = mark();
        }
        transaction = mark();
    }

    /**
     * What was changed since this point was taken back, and the transaction goes on.
     *
     * @return the statements whose changes they were, as far as they are kept
     */
    List<Entry> takenBack(Mark mark, Fate fate) {
        return settleSince(mark, fate);
    }

    /** What the open transaction has changed so far may have been taken back, or not. */
    void doubt() {
        settleSince(transaction, Fate.UNKNOWN);
    }

    private List<Entry> settleSince(Mark mark, Fate fate) {
        if (changes == mark.changes()) {
            return List.of();
        }
        List<Entry> settled = new ArrayList<>();
        Iterator<Line> latest = lines.descendingIterator();
        while (latest.hasNext()) {
            Line line = latest.next();
            if (line.number <= mark.number()) {
                break;
            }
            if (line.changes && line.fate == Fate.OK) {
                line.fate = fate;
                if (fate != Fate.COMMITTED) {
                    settled.add(line.entry());
                }
            }
        }
        Collections.reverse(settled);
        if (fate == Fate.COMMITTED || fate == Fate.UNKNOWN) {
            return settled;
        }
        changes = mark.changes();
        changedRows = mark.changedRows();
        return settled;
    }

    /** The server has told what became of the transaction whose COMMIT got no answer. */
    void resolve(TransactionMark.Fate outcome) {
        Fate fate = switch (outcome) {
            case COMMITTED -> Fate.COMMITTED;
            case ROLLED_BACK -> Fate.GONE;
            case RUNNING, UNKNOWN -> Fate.UNKNOWN;
        };
        for (Line line : lines) {
            boolean inDoubt = line.number > doubtFrom.number() && line.number <= doubtTo.number();
            if (inDoubt && line.fate == Fate.UNKNOWN) {
                line.fate = fate;
            }
        }
    }

    /** How many statements were run. */
    public long statements() {
        return statements;
    }

    /** How many rows were changed by what was committed, or is in the open transaction. */
    public long changedRows() {
        return changedRows;
    }

    /** The last statements, oldest first. */
    public List<Entry> entries() {
        List<Entry> entries = new ArrayList<>(lines.size());
        for (Line line : lines) {
            entries.add(line.entry());
        }
        return entries;
    }

    /** What was lost with the connection since this was asked last; null when nothing was. */
    public @Nullable Loss takeLoss() {
        Loss told = loss;
        loss = null;
        return told;
    }
}
