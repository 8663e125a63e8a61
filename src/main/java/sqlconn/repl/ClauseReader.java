package sqlconn.repl;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import sqlconn.repl.CompletionRequest.Kind;
import sqlconn.repl.StatementWords.Word;

/** Reads the words before the cursor, and knows at their end which clause of which subquery the cursor is in. */
final class ClauseReader {
    private static final String WORDS =
            "SELECT DISTINCT WHERE ON HAVING BY SET AND OR NOT WHEN THEN ELSE CASE RETURNING "
                    + "VALUES IN LIKE ILIKE BETWEEN USING LIMIT OFFSET CHECK FILTER";

    private static final Set<String> BEFORE_EXPRESSION = Set.of(WORDS.split(" "));
    private static final Set<String> OBJECTS = Set.of("TABLE", "VIEW", "INDEX", "TRIGGER", "SEQUENCE", "SCHEMA");

    /** What a comma leads back to. */
    private enum Clause {
        START,
        EXPRESSION,
        TABLES,
        COLUMNS,
        OTHER
    }

    /**
     * What is expected inside one pair of parentheses.
     *
     * @param clause the clause
     * @param afterItem whether an expression or a name has just ended
     */
    private record Level(Clause clause, boolean afterItem) {}

    private final List<Word> words;
    private final Deque<Level> outer = new ArrayDeque<>();
    private Level now = new Level(Clause.START, false);
    private boolean newName;

    ClauseReader(List<Word> words) {
        this.words = words;
        for (int i = 0; i < words.size(); i++) {
            read(i);
        }
    }

    private void read(int index) {
        Word word = words.get(index);
        newName = false;
        if (word.isMark("(")) {
            outer.push(new Level(now.clause(), true));
            now = new Level(afterInto(index) ? Clause.COLUMNS : Clause.EXPRESSION, false);
        } else if (word.isMark(")")) {
            now = outer.isEmpty() ? new Level(Clause.OTHER, true) : outer.pop();
        } else if (word.isKeyword()) {
            keyword(index, word);
        } else if (word.isName()) {
            now = new Level(now.clause() == Clause.START ? Clause.OTHER : now.clause(), true);
        } else {
            boolean value = !word.isMark(",") && !word.isMark(".") && isLiteral(word);
            now = new Level(now.clause(), value);
        }
    }

    private static boolean isLiteral(Word word) {
        return switch (word.token().kind()) {
            case STRING, NUMBER, PARAMETER -> true;
            default -> false;
        };
    }

    private void keyword(int index, Word word) {
        String keyword = word.keyword();
        if (keyword.equals("AS")) {
            newName = !words.get(0).is("CREATE") && !words.get(0).is("WITH");
            now = new Level(now.clause(), false);
        } else if (words.get(0).is("CREATE") && OBJECTS.contains(keyword) && outer.isEmpty()) {
            newName = true;
            now = new Level(Clause.OTHER, false);
        } else if (TableReference.followsAt(words, index) || (OBJECTS.contains(keyword) && index == 1)) {
            now = new Level(Clause.TABLES, false);
        } else if (BEFORE_EXPRESSION.contains(keyword)) {
            now = new Level(Clause.EXPRESSION, false);
        } else if (keyword.equals("NULL")
                || keyword.equals("TRUE")
                || keyword.equals("FALSE")
                || keyword.equals("END")) {
            now = new Level(now.clause(), true);
        } else if (now.clause() == Clause.START) {
            now = new Level(Clause.OTHER, false);
        }
    }

    /** Whether a parenthesis opens the list of columns of INSERT INTO. */
    private boolean afterInto(int index) {
        if (now.clause() != Clause.TABLES || !now.afterItem()) {
            return false;
        }
        for (int i = index - 1; i >= 0; i--) {
            if (words.get(i).is("INTO") || words.get(i).is("REFERENCES")) {
                return true;
            }
            if (words.get(i).isKeyword()) {
                return false;
            }
        }
        return false;
    }

    /** What fits for a word without a dot before it. */
    Set<Kind> kinds() {
        if (newName) {
            return EnumSet.noneOf(Kind.class);
        }
        return switch (now.clause()) {
            case START, OTHER -> EnumSet.of(Kind.KEYWORD);
            case EXPRESSION -> now.afterItem() ? EnumSet.of(Kind.KEYWORD) : EnumSet.of(Kind.COLUMN, Kind.KEYWORD);
            case TABLES -> now.afterItem() ? EnumSet.of(Kind.KEYWORD) : EnumSet.of(Kind.TABLE, Kind.SCHEMA);
            case COLUMNS -> now.afterItem() ? EnumSet.noneOf(Kind.class) : EnumSet.of(Kind.COLUMN);
        };
    }

    /** What fits behind a name and a dot. */
    Set<Kind> kindsBehindDot() {
        return now.clause() == Clause.TABLES ? EnumSet.of(Kind.TABLE) : EnumSet.of(Kind.COLUMN, Kind.TABLE);
    }
}
