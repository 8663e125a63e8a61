package sqlconn.config;

import java.util.List;

/** When what a statement changed is committed, outside an explicit session. */
public enum CommitMode {
    /** Each statement is a session of its own, committed when it succeeds. */
    AUTO("auto"),
    /** Statements collect in one open session until a commit or a rollback is asked for. */
    MANUAL("manual"),
    /** As {@link #AUTO}, but nothing that was written is committed before somebody has agreed; in scripts, too. */
    CONFIRM("confirm");

    private final String word;

    CommitMode(String word) {
        this.word = word;
    }

    /** The words that stand for them, in order. */
    static List<String> words() {
        return List.of(AUTO.word, MANUAL.word, CONFIRM.word);
    }

    /** The one that this word stands for. */
    static CommitMode of(String word) {
        for (CommitMode mode : values()) {
            if (mode.word.equals(word)) {
                return mode;
            }
        }
        throw new IllegalArgumentException(word);
    }

    /** The word that stands for it in a connections file. */
    public String word() {
        return word;
    }
}
