package sqlconn.dialect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;

/**
 * The words of a statement as the database reads them: in upper case, names without their quotes, no comments, but what
 * MySQL executes of a comment. So that nothing can be hidden from who looks for a word.
 */
final class PlainWords {
    private final List<String> words = new ArrayList<>();
    private boolean escapes;

    private PlainWords() {}

    /** The words, names, variables and signs of the text, without its strings and numbers. */
    static PlainWords of(SqlStatement statement, LexicalRules rules) {
        PlainWords plain = new PlainWords();
        String text = statement.text();
        for (Token token : SqlTokens.tokens(text, rules)) {
            String piece = text.substring(token.start(), token.end());
            switch (token.kind()) {
                case KEYWORD, IDENTIFIER, PARAMETER -> plain.words.add(piece.toUpperCase(Locale.ROOT));
                case QUOTED_IDENTIFIER -> {
                    plain.words.add(unquoted(piece).toUpperCase(Locale.ROOT));
                    String before = text.substring(Math.max(0, token.start() - 2), token.start());
                    plain.escapes |= (before + piece).toUpperCase(Locale.ROOT).startsWith("U&\"");
                }
                case OPERATOR, PUNCTUATION -> plain.words.add(piece);
                default -> {}
            }
        }
        return plain;
    }

    private static String unquoted(String name) {
        int open = 0;
        while (open < name.length() && "\"`[".indexOf(name.charAt(open)) < 0) {
            open++;
        }
        if (open + 2 > name.length()) {
            return name;
        }
        char quote = name.charAt(open);
        String inner = name.substring(open + 1, name.length() - 1);
        return quote == '[' ? inner : inner.replace("" + quote + quote, "" + quote);
    }

    /** Whether a name is written in the standard's Unicode escapes, which are not resolved here: {@code U&"\0061"}. */
    boolean escapes() {
        return escapes;
    }

    /** Whether a statement begins with this word. */
    boolean beginsWith(String word) {
        return !words.isEmpty() && words.get(0).equals(word);
    }

    /** Whether this is one of them. */
    boolean has(String word) {
        return words.contains(word);
    }

    /** Whether these words follow each other. */
    boolean hasPhrase(String first, String second) {
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals(second) && words.get(i - 1).equals(first)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word holds this text. */
    boolean mentions(String part) {
        for (String word : words) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    /**
     * A word that may name something.
     *
     * @param qualifier the word before its full stop, or an empty text
     */
    record Name(String qualifier, String last) {}

    /** Every word that may name something, each once. */
    Set<Name> names() {
        Set<Name> names = new LinkedHashSet<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (Character.isLetter(word.charAt(0)) || word.charAt(0) == '_' || word.length() > 1) {
                boolean qualified = i > 1 && words.get(i - 1).equals(".");
                names.add(new Name(qualified ? words.get(i - 2) : "", word));
            }
        }
        return names;
    }

    /** The names that a parenthesis follows: functions that are called, and whatever else looks like one. */
    List<String> called() {
        List<String> names = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            if (words.get(i).equals("(")) {
                names.add(words.get(i - 1));
            }
        }
        return names;
    }
}
