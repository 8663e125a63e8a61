package sqlconn.session;

import org.jspecify.annotations.Nullable;

/**
 * One step of a health probe: what was tried, how long it took, and what came of it.
 *
 * @param kind what was tried
 * @param outcome what came of it
 * @param millis how long it took, or -1 where that says nothing
 * @param detail what was found, or what is wrong: a phrase without a full stop
 * @param hint what to try when it is wrong, or null
 */
public record HealthStep(
        Kind kind,
        Outcome outcome,
        double millis,
        String detail,
        @Nullable String hint) {
    /** What a probe tries, in the order in which it is told. */
    public enum Kind {
        /** The section of the connection can be read, and its secrets are there. Told only when it fails. */
        CONFIGURATION("configuration"),
        /** The database file is there, is the one that is open, and can be written. */
        FILE("file"),
        /** The host's name leads to an address. */
        NAME("name resolution"),
        /** Something accepts connections at the address. */
        TCP("tcp"),
        /** The connection is encrypted, with a certificate that stays valid. */
        TLS("tls"),
        /** The driver gets in. Where its socket cannot be watched, its own way to the server is part of the time. */
        LOGIN("login"),
        /** The driver opens a connection, where it is not known how it gets there, or no network is on the way. */
        OPEN("open"),
        /** A small statement goes to the server and back, several times. */
        ROUND_TRIP("round trip"),
        /** The server says what it is. */
        SERVER("server"),
        /** The server takes writes, or is not expected to. */
        ROLE("role"),
        /** The server's clock and this machine's agree. */
        CLOCK("clock"),
        /** How a database file keeps its changes. */
        JOURNAL("journal"),
        /** A database file has no damage. Tried only on request. */
        INTEGRITY("integrity"),
        /** A connection is free, or can be made. */
        POOL("pool"),
        /** The session's own connection answers, and its transaction can go on. */
        SESSION("session");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** The step's name for people. */
        public String words() {
            return words;
        }

        /** The step's name for programs: lower case, with underscores. */
        public String key() {
            return words.replace(' ', '_');
        }
    }

    /** What can come of a step. */
    public enum Outcome {
        /** It is as it should be. */
        OK("ok"),
        /** It works, but somebody should know of it: the connection is degraded. */
        WARNING("warning"),
        /** It does not work, and no statement would: the connection is unreachable. */
        FAILED("failed"),
        /** It was not tried; the detail says why. */
        SKIPPED("skipped");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** The outcome in one word. */
        public String word() {
            return word;
        }
    }
}
