package sqlconn.sql;

/** A quick look whether a text may speak of something, before anybody reads it as SQL. */
public final class TextSearch {
    private TextSearch() {}

    /** Whether a text holds a word, in large or small letters, also as a part of another one. */
    public static boolean mentions(String text, String word) {
        char upper = Character.toUpperCase(word.charAt(0));
        char lower = Character.toLowerCase(word.charAt(0));
        int last = text.length() - word.length();
        for (int i = 0; i <= last; i++) {
            char c = text.charAt(i);
            if ((c == upper || c == lower) && text.regionMatches(true, i, word, 0, word.length())) {
                return true;
            }
        }
        return false;
    }
}
