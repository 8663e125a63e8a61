package sqlconn.sql;

import java.util.Arrays;

/** Where the parentheses that are still open stand. */
final class OpenParentheses {
    private int[] offsets = new int[16];
    private int depth;

    int depth() {
        return depth;
    }

    void open(int offset) {
        if (depth == offsets.length) {
            offsets = Arrays.copyOf(offsets, depth * 2);
        }
        offsets[depth] = offset;
        depth++;
    }

    /** Closes one; a closing parenthesis too many closes nothing, and is the database's to complain about. */
    void close() {
        if (depth > 0) {
            depth--;
        }
    }

    int innermost() {
        return offsets[depth - 1];
    }

    void reset() {
        depth = 0;
    }

    /** Tells that every offset became smaller. */
    void moved(int shift) {
        for (int i = 0; i < depth; i++) {
            offsets[i] -= shift;
        }
    }
}
