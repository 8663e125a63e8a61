package sqlconn.sql;

/**
 * SQLite's triggers. Once {@code CREATE TRIGGER … BEGIN} was seen, only {@code ; END} closes, as in SQLite's own
 * {@code sqlite3_complete}: the END of a CASE never follows a terminator.
 */
final class TriggerBlocks extends StatementBlocks {
    private enum State {
        START,
        CREATE,
        TRIGGER,
        BODY,
        AFTER_TERMINATOR,
        AFTER_END,
        PLAIN
    }

    private State state = State.START;
    private int openedAt;

    @Override
    void reset() {
        state = State.START;
    }

    @Override
    void word(Keyword word, int depth, int offset) {
        state = switch (state) {
            case START ->
                switch (word) {
                    case EXPLAIN, QUERY, PLAN -> State.START;
                    case CREATE -> State.CREATE;
                    default -> State.PLAIN;
                };
            case CREATE ->
                switch (word) {
                    case TEMP, TEMPORARY -> State.CREATE;
                    case TRIGGER -> State.TRIGGER;
                    default -> State.PLAIN;
                };
            case TRIGGER -> word == Keyword.BEGIN ? body(offset) : State.TRIGGER;
            case BODY, AFTER_END -> State.BODY;
            case AFTER_TERMINATOR -> word == Keyword.END ? State.AFTER_END : State.BODY;
            case PLAIN -> State.PLAIN;
        };
    }

    private State body(int offset) {
        openedAt = offset;
        return State.BODY;
    }

    @Override
    void symbol(char symbol) {
        state = switch (state) {
            case START, CREATE, PLAIN -> State.PLAIN;
            case TRIGGER -> State.TRIGGER;
            case BODY, AFTER_TERMINATOR, AFTER_END -> State.BODY;
        };
    }

    @Override
    boolean holdsTerminator() {
        if (isOpen()) {
            state = State.AFTER_TERMINATOR;
            return true;
        }
        return false;
    }

    @Override
    boolean isOpen() {
        return state == State.BODY || state == State.AFTER_TERMINATOR;
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
