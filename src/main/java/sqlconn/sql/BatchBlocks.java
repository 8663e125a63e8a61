package sqlconn.sql;

/**
 * SQL Server's batches. A plain statement ends with its terminator; what declares variables, which live as long as their
 * batch, what controls the flow, and the modules that have to fill their batch go on up to a line of GO.
 */
final class BatchBlocks extends StatementBlocks {
    private enum State {
        START,
        BEGIN,
        CREATE,
        PLAIN,
        BATCH
    }

    private State state = State.START;

    @Override
    void reset() {
        state = State.START;
    }

    @Override
    void word(Keyword word, int depth, int offset) {
        state = switch (state) {
            case START ->
                switch (word) {
                    case DECLARE, IF, WHILE -> State.BATCH;
                    case BEGIN -> State.BEGIN;
                    case CREATE, ALTER -> State.CREATE;
                    default -> State.PLAIN;
                };
            case BEGIN ->
                switch (word) {
                    case TRAN, TRANSACTION, DISTRIBUTED -> State.PLAIN;
                    default -> State.BATCH;
                };
            case CREATE ->
                switch (word) {
                    case OR, ALTER -> State.CREATE;
                    case PROC, PROCEDURE, FUNCTION, TRIGGER -> State.BATCH;
                    default -> State.PLAIN;
                };
            case PLAIN -> State.PLAIN;
            case BATCH -> State.BATCH;
        };
    }

    @Override
    void symbol(char symbol) {
        if (state == State.START || state == State.CREATE) {
            state = State.PLAIN;
        } else if (state == State.BEGIN) {
            state = State.BATCH;
        }
    }

    @Override
    boolean holdsTerminator() {
        return isOpen();
    }

    @Override
    boolean isOpen() {
        return state == State.BATCH;
    }

    @Override
    boolean endsWithText() {
        return true;
    }
}
