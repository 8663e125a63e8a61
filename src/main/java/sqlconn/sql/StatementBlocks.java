package sqlconn.sql;

/**
 * Follows a statement's tokens to know which terminators stand inside a block of statements and do not end it. One subclass
 * for each {@link BlockStyle}.
 */
abstract class StatementBlocks {
    static StatementBlocks of(BlockStyle style) {
        return switch (style) {
            case NONE -> new NoBlocks();
            case TRIGGER -> new TriggerBlocks();
            case ATOMIC -> new AtomicBlocks();
            case COMPOUND -> new CompoundBlocks(false);
            case COMPOUND_PLSQL -> new CompoundBlocks(true);
            case SLASH -> new SlashBlocks();
            case BATCH -> new BatchBlocks();
        };
    }

    /** Starts with a new statement. */
    abstract void reset();

    /**
     * Takes a word without quotes.
     *
     * @param word the word
     * @param depth how many parentheses it stands in
     * @param offset where it stands
     */
    abstract void word(Keyword word, int depth, int offset);

    /**
     * Takes any other token that is neither blank nor comment.
     *
     * @param symbol its last character; {@code '} for every string, {@code "} for a name in quotes, {@code 0} for a number,
     *     {@code @} for a parameter or variable
     */
    void symbol(char symbol) {}

    /** Takes a terminator; true when it belongs to the statement, false when the statement ends with it. */
    abstract boolean holdsTerminator();

    /** Whether a block is open. */
    abstract boolean isOpen();

    /** Where the outermost open block began; below 0 means that it began with the statement. */
    int openedAt() {
        return -1;
    }

    /** Whether the end of the text ends the statement although a block looks open. */
    boolean endsWithText() {
        return !isOpen();
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {}

    private static final class NoBlocks extends StatementBlocks {
        @Override
        void reset() {}

        @Override
        void word(Keyword word, int depth, int offset) {}

        @Override
        boolean holdsTerminator() {
            return false;
        }

        @Override
        boolean isOpen() {
            return false;
        }
    }
}
