package sqlconn.config;

import org.jspecify.annotations.Nullable;

/** Asks the person at the terminal for a password, without showing what is typed. */
@FunctionalInterface
public interface PasswordPrompt {
    /**
     * Asks once.
     *
     * @param label what to print before the cursor, such as {@code Password for 'shop': }
     * @return the password, or null when there is no terminal, or the person gave none
     */
    @Nullable
    Secret ask(String label);
}
