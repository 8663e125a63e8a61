package sqlconn.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * Routines of SQL/PSM, as MySQL, MariaDB, Trino and Db2 write them, without any change of delimiter. Blocks open with BEGIN,
 * CASE, IF … THEN, LOOP, WHILE, REPEAT and FOR … IN, and all close with END. Most of these words are also functions or may
 * be names of columns, so what stands before and behind them counts. Nothing in parentheses is looked at: there everything
 * is balanced.
 *
 * <p>PL/SQL, as MariaDB takes it with {@code sql_mode = ORACLE}, differs in that BEGIN always opens a block, which may have
 * declarations before it, from AS, IS or DECLARE on, and in that all loops are of LOOP … END LOOP.
 */
final class CompoundBlocks extends StatementBlocks {
    private enum State {
        START,
        /** BEGIN came first: a transaction, or a block if ATOMIC or DECLARE follows. */
        BEGIN,
        /** CREATE or ALTER came first. */
        CREATE,
        /** EXECUTE or WITH came first. */
        PREFIX,
        PLAIN,
        /** What holds blocks. */
        ROUTINE
    }

    /** The word of a condition whose THEN comes next, in one frame. */
    private static final class Frame {
        Keyword opener;
        Keyword condition = Keyword.OTHER;

        Frame(Keyword opener) {
            this.opener = opener;
        }
    }

    private final boolean plsql;
    private State state = State.START;
    private final List<Frame> frames = new ArrayList<>();
    private Frame frame = new Frame(Keyword.OTHER);
    private Keyword previous = Keyword.OTHER;
    private char previousSymbol;
    private boolean repeat;
    private int forWords;
    private boolean forStarts;
    private Keyword verb = Keyword.OTHER;
    private int openedAt;
    /** Whether the head of a PL/SQL routine was read, behind which AS or IS begins its declarations. */
    private boolean head;
    /** Whether the last two symbols were closing angle brackets, as behind a PL/SQL label. */
    private boolean behindLabel;

    CompoundBlocks(boolean plsql) {
        this.plsql = plsql;
    }

    @Override
    void reset() {
        state = State.START;
        frames.clear();
        frame = new Frame(Keyword.OTHER);
        previous = Keyword.OTHER;
        previousSymbol = 0;
        repeat = false;
        forWords = 0;
        verb = Keyword.OTHER;
        head = false;
        behindLabel = false;
    }

    @Override
    void word(Keyword word, int depth, int offset) {
        switch (state) {
            case START -> first(word, offset);
            case BEGIN -> afterBegin(word, offset);
            case CREATE -> state = afterCreate(word, offset);
            case PREFIX -> state = word == Keyword.BLOCK || word == Keyword.FUNCTION ? State.ROUTINE : State.PLAIN;
            case PLAIN -> {}
            case ROUTINE -> {
                if (depth == 0) {
                    routineWord(word, offset);
                }
            }
        }
        previous = word;
        previousSymbol = 0;
    }

    private void first(Keyword word, int offset) {
        if (previousSymbol == '<') {
            // A label's name: <<name>>.
            return;
        }
        switch (word) {
            case CREATE, ALTER -> state = State.CREATE;
            case BEGIN, DECLARE -> {
                if (plsql) {
                    state = State.ROUTINE;
                    open(word, offset);
                } else {
                    state = word == Keyword.BEGIN ? State.BEGIN : State.PLAIN;
                }
            }
            case EXECUTE, WITH -> state = State.PREFIX;
            case IF, CASE, LOOP, WHILE, REPEAT, FOR -> {
                state = State.ROUTINE;
                routineWord(word, offset);
            }
            default -> state = State.PLAIN;
        }
    }

    private void afterBegin(Keyword word, int offset) {
        if (word == Keyword.ATOMIC || word == Keyword.DECLARE) {
            state = State.ROUTINE;
            open(Keyword.BEGIN, offset);
        } else if (word != Keyword.NOT) {
            state = State.PLAIN;
        }
    }

    private State afterCreate(Keyword word, int offset) {
        return switch (word) {
            case FUNCTION, PROCEDURE -> {
                head = plsql;
                yield State.ROUTINE;
            }
            case TRIGGER, EVENT -> State.ROUTINE;
            case PACKAGE -> {
                open(Keyword.PACKAGE, offset);
                yield State.ROUTINE;
            }
            case TABLE, VIEW, INDEX, DATABASE, SCHEMA, USER, ROLE, SERVER, TABLESPACE -> State.PLAIN;
            default -> State.CREATE;
        };
    }

    private void routineWord(Keyword word, int offset) {
        settleRepeat(offset);
        if (previous == Keyword.END && closesByName(word)) {
            return;
        }
        boolean starts = atStatementStart();
        if (starts) {
            verb = word;
        }
        if (plsql) {
            declarations(word, starts, offset);
        } else {
            countFor(word, starts, offset);
        }
        switch (word) {
            case BEGIN -> {
                if (plsql && (frame.opener == Keyword.DECLARE || frame.opener == Keyword.PACKAGE)) {
                    frame.opener = word;
                } else if (starts || frames.isEmpty() || verb == Keyword.DECLARE || frame.opener == Keyword.PACKAGE) {
                    open(word, offset);
                }
            }
            case CASE, LOOP, WHILE -> {
                if (!isName() && !(plsql && word == Keyword.WHILE)) {
                    open(word, offset);
                }
            }
            case REPEAT -> repeat = !isName();
            case IF -> {
                // Anywhere else it is a function, or IF EXISTS.
                if (starts || frames.isEmpty()) {
                    frame.condition = word;
                }
            }
            case ELSEIF, WHEN -> frame.condition = word;
            case THEN -> {
                if (frame.condition == Keyword.IF) {
                    open(Keyword.IF, offset);
                }
            }
            case UNTIL -> frame.condition = word;
            case END -> {
                if (closes(starts)) {
                    close();
                }
            }
            default -> {}
        }
    }

    private void declarations(Keyword word, boolean starts, int offset) {
        switch (word) {
            case PROCEDURE, FUNCTION -> head |= starts;
            case AS, IS -> {
                if (head) {
                    head = false;
                    open(Keyword.DECLARE, offset);
                }
            }
            case DECLARE -> {
                if (starts || frames.isEmpty()) {
                    open(word, offset);
                }
            }
            default -> {}
        }
    }

    /**
     * FOR name IN (MariaDB) and FOR name AS (Db2) open a loop. FOR EACH ROW, FOR UPDATE, FOR SYSTEM_TIME AS OF, and the FOR of
     * a cursor or handler do not: they start no statement.
     */
    private void countFor(Keyword word, boolean starts, int offset) {
        if (word == Keyword.FOR) {
            forWords = starts || frames.isEmpty() ? 1 : 0;
            forStarts = starts;
        } else if (forWords == 1) {
            forWords = 2;
        } else {
            if (forWords == 2 && (word == Keyword.IN || (word == Keyword.AS && forStarts))) {
                open(Keyword.FOR, offset);
            }
            forWords = 0;
        }
    }

    private static boolean closesByName(Keyword word) {
        return switch (word) {
            case IF, CASE, LOOP, WHILE, REPEAT, FOR -> true;
            default -> false;
        };
    }

    /** Whether the word before, or the full stop, makes this word a name. */
    private boolean isName() {
        return previousSymbol == '.' || previous == Keyword.AS;
    }

    private boolean atStatementStart() {
        return switch (previousSymbol) {
            case ';', ':' -> true;
            case '>' -> plsql && behindLabel;
            case 0 ->
                switch (previous) {
                    case BEGIN, THEN, ELSE, DO, LOOP, REPEAT, ATOMIC -> true;
                    case AS, IS, DECLARE -> plsql;
                    default -> false;
                };
            default -> false;
        };
    }

    private boolean closes(boolean starts) {
        if (frames.isEmpty() || isName()) {
            return false;
        }
        return switch (frame.opener) {
            // In an expression: a column of that name would stand where a value is expected.
            case CASE -> starts || !expectsValue();
            case REPEAT -> starts || frame.condition == Keyword.UNTIL;
            default -> starts;
        };
    }

    private boolean expectsValue() {
        return switch (previousSymbol) {
            case 0 ->
                switch (previous) {
                    case CASE, WHEN, THEN, ELSE, AND, OR, NOT, LIKE, IS, IN -> true;
                    default -> false;
                };
            case ')', ']', '\'', '"' -> false;
            case '0', '@' -> false;
            default -> true;
        };
    }

    private void open(Keyword opener, int offset) {
        if (frames.isEmpty()) {
            openedAt = offset;
        }
        if (opener != Keyword.CASE) {
            // A CASE may stand in a condition, whose THEN is still to come.
            frame.condition = Keyword.OTHER;
        }
        frames.add(frame);
        frame = new Frame(opener);
        verb = Keyword.OTHER;
    }

    private void close() {
        frame = frames.remove(frames.size() - 1);
    }

    /** REPEAT( is a function, any other REPEAT a loop. */
    private void settleRepeat(int offset) {
        if (repeat) {
            repeat = false;
            open(Keyword.REPEAT, offset);
        }
    }

    @Override
    void symbol(char symbol) {
        switch (state) {
            case START -> state = plsql && (symbol == '<' || symbol == '>') ? State.START : State.PLAIN;
            case PREFIX, BEGIN -> state = State.PLAIN;
            case CREATE, PLAIN -> {}
            case ROUTINE -> {
                if (symbol == '(') {
                    repeat = false;
                }
            }
        }
        previous = Keyword.OTHER;
        behindLabel = symbol == '>' && previousSymbol == '>';
        previousSymbol = symbol;
    }

    @Override
    boolean holdsTerminator() {
        head = false;
        frame.condition = Keyword.OTHER;
        previous = Keyword.OTHER;
        previousSymbol = ';';
        verb = Keyword.OTHER;
        forWords = 0;
        return isOpen();
    }

    @Override
    boolean isOpen() {
        return !frames.isEmpty();
    }

    @Override
    int openedAt() {
        return openedAt;
    }

    @Override
    void moved(int shift) {
        openedAt -= shift;
    }
}
