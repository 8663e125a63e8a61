package sqlconn.sql;

/**
 * PostgreSQL's {@code CREATE FUNCTION … BEGIN ATOMIC … END}. As psql does, it counts CASE, which also closes with END, and
 * looks at nothing in parentheses, where both are balanced. Unlike psql it asks for ATOMIC after BEGIN, and knows that both
 * words are names behind AS or a full stop.
 */
final class AtomicBlocks extends StatementBlocks {
    private enum State {
        START,
        CREATE,
        ROUTINE,
        PLAIN
    }

    private State state = State.START;
    private Keyword previous = Keyword.OTHER;
    private boolean afterFullStop;
    private int depth;
    private int openedAt;

    @Override
    void reset() {
        state = State.START;
        previous = Keyword.OTHER;
        afterFullStop = false;
        depth = 0;
    }

    @Override
    void word(Keyword word, int parentheses, int offset) {
        switch (state) {
            case START -> state = word == Keyword.CREATE ? State.CREATE : State.PLAIN;
            case CREATE ->
                state = switch (word) {
                    case OR, REPLACE -> State.CREATE;
                    case FUNCTION, PROCEDURE -> State.ROUTINE;
                    default -> State.PLAIN;
                };
            case ROUTINE -> {
                if (parentheses == 0 && !afterFullStop && previous != Keyword.AS) {
                    routineWord(word, offset);
                }
            }
            case PLAIN -> {}
        }
        previous = word;
        afterFullStop = false;
    }

    private void routineWord(Keyword word, int offset) {
        if (depth == 0) {
            if (word == Keyword.ATOMIC && previous == Keyword.BEGIN) {
                depth = 1;
                openedAt = offset;
            }
        } else if (word == Keyword.CASE) {
            depth++;
        } else if (word == Keyword.END) {
            depth--;
        }
    }

    @Override
    void symbol(char symbol) {
        if (state == State.START && symbol != '(') {
            state = State.PLAIN;
        }
        previous = Keyword.OTHER;
        afterFullStop = symbol == '.';
    }

    @Override
    boolean holdsTerminator() {
        previous = Keyword.OTHER;
        return isOpen();
    }

    @Override
    boolean isOpen() {
        return depth > 0;
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
