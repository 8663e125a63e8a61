package sqlconn.config;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Finds the word that somebody probably meant. */
public final class Spelling {
    private Spelling() {}

    /**
     * The candidate that is nearest to a word, if one is near enough to be meant: about a third of the letters may differ.
     * Case does not count. Of equally near candidates the first wins.
     */
    public static @Nullable String nearest(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        String best = null;
        int bestDistance = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance < bestDistance && distance < candidate.length()) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The first candidate of which the word is the beginning, or that is the word's own; null without one. */
    static @Nullable String beginningAlike(String word, Collection<String> candidates) {
        String wanted = word.toLowerCase(Locale.ROOT);
        for (String candidate : candidates) {
            if (wanted.length() > 1 && (candidate.startsWith(wanted) || wanted.startsWith(candidate))) {
                return candidate;
            }
        }
        return null;
    }

    /** Fewest insertions, deletions, replacements and swaps of neighbours that turn one word into the other. */
    private static int distance(String a, String b) {
        int[] beforePrevious = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int best = Math.min(replace, Math.min(previous[j], current[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    best = Math.min(best, beforePrevious[j - 2] + 1);
                }
                current[j] = best;
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[b.length()];
    }
}
