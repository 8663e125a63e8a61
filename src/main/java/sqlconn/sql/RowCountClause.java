package sqlconn.sql;

/** Follows a statement's tokens to know which of its operands say a number of rows: of LIMIT, OFFSET, FETCH FIRST, TOP. */
final class RowCountClause {
    private boolean countNext;
    private boolean afterCount;

    /** Takes a token that is neither blank nor comment; tells whether it stands where a number of rows is expected. */
    boolean takes(TokenReader token) {
        boolean counts = countNext;
        countNext = false;
        switch (token.kind()) {
            case IDENTIFIER -> {
                countNext = switch (token.word()) {
                    case LIMIT, OFFSET, FIRST, NEXT, TOP -> true;
                    default -> false;
                };
                afterCount = false;
            }
            case PUNCTUATION -> {
                // TOP (:n), and MySQL's LIMIT :offset, :count.
                boolean goesOn = token.first() == '(' ? counts : token.first() == ',' && afterCount;
                countNext = goesOn;
                afterCount = false;
            }
            default -> afterCount = counts;
        }
        return counts;
    }
}
