package sqlconn.repl;

import java.util.Locale;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/**
 * Tells texts that may hold a password, which no history may keep. Whatever has a literal and speaks of a secret counts;
 * an innocent statement that is not kept is the smaller harm.
 */
final class SecretText {
    private static final String[] WORDS = {
        "password",
        "passwd",
        "pwd",
        "identified",
        "secret",
        "credential",
        "token",
        "api_key",
        "apikey",
        "access_key",
        "private_key",
        "pragma key",
        "pragma rekey",
        "pragma hexkey",
        "passphrase",
        "encrypt",
        "decrypt"
    };

    private SecretText() {}

    /** Whether the text may hold a secret. */
    static boolean in(String text, LexicalRules rules) {
        if (hasAddressWithPassword(text)) {
            return true;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : WORDS) {
            if (lower.contains(word)) {
                return hasLiteral(text, rules);
            }
        }
        return false;
    }

    private static boolean hasLiteral(String text, LexicalRules rules) {
        for (Token token : SqlTokens.tokens(text, rules)) {
            if (token.kind() == TokenKind.STRING
                    || token.kind() == TokenKind.QUOTED_IDENTIFIER
                    || token.kind() == TokenKind.META
                    || token.kind() == TokenKind.COMMENT) {
                return true;
            }
        }
        return false;
    }

    /** {@code scheme://user:password@host}. */
    private static boolean hasAddressWithPassword(String text) {
        int scheme = text.indexOf("://");
        while (scheme >= 0) {
            boolean colon = false;
            for (int i = scheme + 3; i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != '/'; i++) {
                if (text.charAt(i) == '@' && colon) {
                    return true;
                }
                colon |= text.charAt(i) == ':';
            }
            scheme = text.indexOf("://", scheme + 3);
        }
        return false;
    }
}
