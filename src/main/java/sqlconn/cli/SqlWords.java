package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** SQL among the words of a command line. */
final class SqlWords {
    private static final Set<String> TAKE_A_VALUE = Set.of(
            "-p",
            "--param",
            "--param-json",
            "--set",
            "-f",
            "--file",
            "--null",
            "--format",
            "--output",
            "--secrets",
            "--timeout",
            "--max-affected",
            "--allow");

    private SqlWords() {}

    /**
     * A statement may begin with a comment, {@code --}, and then looks like an option. No option has blank space in it, so
     * such a word is moved behind everything else, where it is the last positional parameter: the SQL.
     */
    static List<String> behindOptions(List<String> words) {
        List<String> ordered = new ArrayList<>(words.size() + 1);
        String sql = null;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (word.equals("--")) {
                return words;
            }
            boolean isValue = i > 0 && TAKE_A_VALUE.contains(words.get(i - 1));
            if (word.startsWith("-") && !isValue && sql == null && hasBlank(word)) {
                sql = word;
            } else {
                ordered.add(word);
            }
        }
        if (sql != null) {
            ordered.add("--");
            ordered.add(sql);
        }
        return ordered;
    }

    /** Up to an equals sign, behind which an option's own value may hold anything. */
    private static boolean hasBlank(String word) {
        for (int i = 0; i < word.length() && word.charAt(i) != '='; i++) {
            if (Character.isWhitespace(word.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
