package sqlconn.sql;

import java.util.Locale;

/**
 * Tells texts that may hold a password, which no history may keep and no log may show. Whatever has a literal and speaks of a secret counts;
 * an innocent statement that is not kept is the smaller harm.
 */
public final class SecretText {
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
    public static boolean in(String text, LexicalRules rules) {
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

    /** The text as others may see it: where it may hold a secret, each literal and comment in it is {@code ****}. */
    public static String masked(String text, LexicalRules rules) {
        if (!in(text, rules)) {
            return text;
        }
        StringBuilder masked = new StringBuilder();
        int copied = 0;
        for (Token token : SqlTokens.tokens(text, rules)) {
            if (isLiteral(token)) {
                masked.append(text, copied, token.start()).append("****");
                copied = token.end();
            }
        }
        return masked.append(text, copied, text.length()).toString();
    }

    private static boolean hasLiteral(String text, LexicalRules rules) {
        for (Token token : SqlTokens.tokens(text, rules)) {
            if (isLiteral(token)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isLiteral(Token token) {
        return token.kind() == TokenKind.STRING
                || token.kind() == TokenKind.QUOTED_IDENTIFIER
                || token.kind() == TokenKind.META
                || token.kind() == TokenKind.COMMENT;
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
