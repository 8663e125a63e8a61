package sqlconn.testing;

/** Keys that are not text, with what an xterm sends for them. */
public enum Key {
    ENTER("\r"),
    TAB("\t"),
    ESCAPE("\u001b"),
    BACKSPACE("\u007f"),
    UP("\u001b[A"),
    DOWN("\u001b[B"),
    CTRL_A("\u0001"),
    CTRL_C("\u0003"),
    CTRL_D("\u0004"),
    CTRL_L("\f"),
    CTRL_R("\u0012"),
    CTRL_Z("\u001a");

    private final String sequence;

    Key(String sequence) {
        this.sequence = sequence;
    }

    String sequence() {
        return sequence;
    }
}
