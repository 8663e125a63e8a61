package sqlconn.sql;

import java.util.Arrays;

/** A text with some of its parts replaced, which still knows where each of its characters came from. */
final class RewrittenText {
    private final String original;
    private final StringBuilder text;
    private int done;
    private int changes;
    // For each change: where it begins in the original and ends there, and where it ends in the new text.
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] newEnds = new int[8];

    RewrittenText(String original) {
        this.original = original;
        this.text = new StringBuilder();
    }

    /** Replaces a part that lies behind all that was replaced before. */
    void replace(int start, int end, String replacement) {
        if (changes == starts.length) {
            starts = Arrays.copyOf(starts, changes * 2);
            ends = Arrays.copyOf(ends, changes * 2);
            newEnds = Arrays.copyOf(newEnds, changes * 2);
        }
        text.append(original, done, start).append(replacement);
        done = end;
        starts[changes] = start;
        ends[changes] = end;
        newEnds[changes] = text.length();
        changes++;
    }

    /** The same parts of the original replaced by other texts. */
    RewrittenText replacedBy(Replacement replacement) {
        RewrittenText other = new RewrittenText(original);
        for (int i = 0; i < changes; i++) {
            other.replace(starts[i], ends[i], replacement.of(original.charAt(starts[i])));
        }
        return other;
    }

    /** Says what takes the place of a part. */
    interface Replacement {
        String of(char first);
    }

    /** The new text. */
    String text() {
        return changes == 0 ? original : text + original.substring(done);
    }

    /** Where an offset of the new text came from; what lies inside a replacement came from the start of what it replaced. */
    int offsetInOriginal(int offset) {
        int low = 0;
        int high = changes;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (newEnds[middle] <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int from = low == 0 ? offset : ends[low - 1] + (offset - newEnds[low - 1]);
        return low == changes ? from : Math.min(from, starts[low]);
    }
}
