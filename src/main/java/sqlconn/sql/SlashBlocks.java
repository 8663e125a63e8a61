package sqlconn.sql;

/**
 * Oracle's PL/SQL: a block, or the creation of something that holds code, goes on up to a line of one slash, whatever
 * terminators it has.
 */
final class SlashBlocks extends StatementBlocks {
    private enum State {
        START,
        CREATE,
        PLAIN,
        CODE
    }

    private State state = State.START;
    private Keyword previous = Keyword.OTHER;

    @Override
    void reset() {
        state = State.START;
        previous = Keyword.OTHER;
    }

    @Override
    void word(Keyword word, int depth, int offset) {
        state = switch (state) {
            case START ->
                switch (word) {
                    case BEGIN, DECLARE -> State.CODE;
                    case CREATE -> State.CREATE;
                    case WITH -> State.START;
                    case FUNCTION, PROCEDURE -> previous == Keyword.WITH ? State.CODE : State.PLAIN;
                    default -> State.PLAIN;
                };
            case CREATE ->
                switch (word) {
                    case OR, REPLACE, EDITIONABLE, NONEDITIONABLE, AND -> State.CREATE;
                    case FUNCTION, PROCEDURE, TRIGGER, PACKAGE, TYPE, JAVA -> State.CODE;
                    // CREATE AND COMPILE JAVA
                    default -> previous == Keyword.AND ? State.CREATE : State.PLAIN;
                };
            case PLAIN -> State.PLAIN;
            case CODE -> State.CODE;
        };
        previous = word;
    }

    @Override
    void symbol(char symbol) {
        if (state == State.START && symbol == '<') {
            // A label: <<name>> stands only before a block.
            state = State.CODE;
        } else if (state == State.START || state == State.CREATE) {
            state = State.PLAIN;
        }
    }

    @Override
    boolean holdsTerminator() {
        return isOpen();
    }

    @Override
    boolean isOpen() {
        return state == State.CODE;
    }

    @Override
    boolean endsWithText() {
        return true;
    }
}
