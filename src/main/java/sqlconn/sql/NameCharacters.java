package sqlconn.sql;

import sqlconn.sql.LexicalRules.Feature;

/** Which characters a name without quotes is made of. */
final class NameCharacters {
    private final boolean hash;

    NameCharacters(LexicalRules rules) {
        hash = rules.has(Feature.HASH_IN_NAMES);
    }

    boolean canStart(char c) {
        return isLetter(c) || (c == '#' && hash);
    }

    boolean canContinue(char c) {
        return isLetter(c) || isDigit(c) || c == '$' || ((c == '#' || c == '@') && hash);
    }

    /** A letter, an underscore, or any character beyond ASCII: databases take those as parts of names. */
    static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
