package sqlconn.render;

import java.nio.charset.StandardCharsets;

/**
 * How many columns of a terminal text takes. Counted by what a reader sees as one character: a letter with its combining
 * marks, an emoji joined from several, a flag of two letters.
 *
 * <p>For valid UTF-8 without control characters, as {@link CellText} makes it.
 */
public final class DisplayWidth {
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private final byte[] utf8;
    private final int limit;
    private int at;
    private int width;
    private int clusterStart;
    private int clusterWidth;
    private int base;
    private boolean joining;
    private boolean halfFlag;

    private DisplayWidth(byte[] utf8, int from, int limit) {
        this.utf8 = utf8;
        this.at = from;
        this.clusterStart = from;
        this.limit = limit;
    }

    /** The columns that the text takes. */
    public static int of(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return of(utf8, 0, utf8.length);
    }

    /** The columns that the text from one offset up to another takes. */
    static int of(byte[] utf8, int from, int to) {
        if (isAscii(utf8, from, to)) {
            return to - from;
        }
        var text = new DisplayWidth(utf8, from, Integer.MAX_VALUE);
        text.scan(to);
        return text.width + text.clusterWidth;
    }

    /** The offset up to which the text fits in so many columns, without cutting a character. */
    static int fitting(byte[] utf8, int from, int to, int columns) {
        var text = new DisplayWidth(utf8, from, columns);
        text.scan(to);
        return text.width + text.clusterWidth > columns ? text.clusterStart : to;
    }

    /** Whether some of the text is written from right to left. */
    static boolean hasRightToLeft(byte[] utf8, int from, int to) {
        if (isAscii(utf8, from, to)) {
            return false;
        }
        for (int i = from; i < to; ) {
            int size = Utf8Scan.size(utf8, i, to);
            int codePoint = Utf8Scan.codePoint(utf8, i, size);
            if (codePoint >= 0x590) {
                byte direction = Character.getDirectionality(codePoint);
                if (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || direction == Character.DIRECTIONALITY_ARABIC_NUMBER) {
                    return true;
                }
            }
            i += size;
        }
        return false;
    }

    private static boolean isAscii(byte[] utf8, int from, int to) {
        int all = 0;
        for (int i = from; i < to; i++) {
            all |= utf8[i];
        }
        return all >= 0;
    }

    /** Reads on until the end, or until the character at {@code clusterStart} does not fit. */
    private void scan(int to) {
        while (at < to && width + clusterWidth <= limit) {
            int size = Utf8Scan.size(utf8, at, to);
            take(Utf8Scan.codePoint(utf8, at, size));
            at += size;
        }
    }

    private void take(int codePoint) {
        if (codePoint < 0x300) {
            begin(codePoint, 1, false);
        } else if (isZeroWidth(codePoint)) {
            joining = codePoint == ZERO_WIDTH_JOINER && isPictograph(base);
            if (codePoint == EMOJI_PRESENTATION && clusterWidth == 1 && canBecomeEmoji(base)) {
                clusterWidth = 2;
            }
        } else if (isRegionalIndicator(codePoint)) {
            if (halfFlag) {
                halfFlag = false;
            } else {
                begin(codePoint, 2, true);
            }
        } else if (isPictograph(codePoint) && (joining || (isSkinTone(codePoint) && isPictograph(base)))) {
            joining = false;
        } else {
            begin(codePoint, WideCharacters.contains(codePoint) ? 2 : 1, false);
        }
    }

    private void begin(int codePoint, int columns, boolean flag) {
        width += clusterWidth;
        clusterStart = at;
        clusterWidth = columns;
        base = codePoint;
        joining = false;
        halfFlag = flag;
    }

    private static boolean isZeroWidth(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            case Character.FORMAT -> !isVisibleFormat(codePoint);
            default -> isJoiningJamo(codePoint);
        };
    }

    /** Signs that are drawn although they are of the category Format: those around Arabic, Syriac and Kaithi numbers. */
    private static boolean isVisibleFormat(int codePoint) {
        return (codePoint >= 0x600 && codePoint <= 0x605)
                || codePoint == 0x6DD
                || codePoint == 0x70F
                || codePoint == 0x890
                || codePoint == 0x891
                || codePoint == 0x8E2
                || codePoint == 0x110BD
                || codePoint == 0x110CD;
    }

    /** Vowels and final consonants that are drawn into the Hangul syllable before them, and the fillers in their place. */
    private static boolean isJoiningJamo(int codePoint) {
        return (codePoint >= 0x1160 && codePoint <= 0x11FF)
                || (codePoint >= 0xD7B0 && codePoint <= 0xD7FF)
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    private static boolean isRegionalIndicator(int codePoint) {
        return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    /** The blocks that hold what emoji sequences are made of. */
    private static boolean isPictograph(int codePoint) {
        return (codePoint >= 0x1F000 && codePoint <= 0x1FAFF)
                || (codePoint >= 0x2600 && codePoint <= 0x27BF)
                || (codePoint >= 0x2190 && codePoint <= 0x21FF)
                || (codePoint >= 0x2300 && codePoint <= 0x23FF)
                || (codePoint >= 0x25A0 && codePoint <= 0x25FF)
                || (codePoint >= 0x2900 && codePoint <= 0x297F)
                || (codePoint >= 0x2B00 && codePoint <= 0x2BFF);
    }

    private static boolean canBecomeEmoji(int codePoint) {
        return isPictograph(codePoint)
                || (codePoint >= '0' && codePoint <= '9')
                || codePoint == '#'
                || codePoint == '*'
                || codePoint == 0xA9
                || codePoint == 0xAE
                || codePoint == 0x203C
                || codePoint == 0x2049
                || codePoint == 0x2122
                || codePoint == 0x2139
                || codePoint == 0x24C2;
    }
}
