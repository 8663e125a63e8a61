package sqlconn.sql;

/** What ends a statement: a semicolon, or what a DELIMITER line says. */
final class Delimiter {
    /** What ends a statement while nothing else was said. */
    static final String STANDARD = ";";

    private final NameCharacters names;
    private String text = STANDARD;
    private boolean word;

    Delimiter(NameCharacters names) {
        this.names = names;
    }

    void set(String newText) {
        text = newText;
        word = names.canStart(newText.charAt(0));
    }

    String text() {
        return text;
    }

    boolean isStandard() {
        return text.equals(STANDARD);
    }

    /** Whether it may stand directly behind a name, as in {@code END$$}. */
    boolean canFollowName() {
        return !word && !isStandard();
    }

    int length() {
        return text.length();
    }

    /** Its length when it stands at the offset, 0 when it does not, below 0 when more text is needed to tell. */
    int lengthAt(Cursor cursor, int at) {
        if (cursor.chars[at] != text.charAt(0)) {
            return 0;
        }
        int length = text.length();
        for (int i = 1; i < length; i++) {
            if (at + i == cursor.limit) {
                return cursor.ended ? 0 : -1;
            }
            if (cursor.chars[at + i] != text.charAt(i)) {
                return 0;
            }
        }
        return word ? wordLengthAt(cursor, at + length) : length;
    }

    /** A delimiter that is a word, as "go", ends a statement only as a whole word. */
    private int wordLengthAt(Cursor cursor, int end) {
        if (end == cursor.limit) {
            return cursor.ended ? text.length() : -1;
        }
        return names.canContinue(cursor.chars[end]) ? 0 : text.length();
    }
}
