package sqlconn.dialect;

import java.util.Locale;

/** Tells by its name whether an argument of a driver holds a secret. */
final class SecretNames {
    private SecretNames() {}

    /** Whether the value of an argument of this name must not be shown, and must not stand in a URL. */
    static boolean isSecret(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
        if (lower.endsWith("file") || lower.endsWith("path") || lower.endsWith("url")) {
            return false;
        }
        return lower.contains("password")
                || lower.contains("passphrase")
                || lower.contains("passwd")
                || lower.contains("token")
                || lower.contains("secret")
                || lower.contains("apikey")
                || lower.contains("privatekey")
                || lower.contains("credential")
                || lower.equals("pwd")
                || lower.equals("odbcconnect")
                || lower.equals("passcode");
    }
}
