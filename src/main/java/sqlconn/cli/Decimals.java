package sqlconn.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Measured numbers in plain decimal notation, in any locale the same. */
final class Decimals {
    private Decimals() {}

    /** Rounded to three decimals. */
    static String thousandths(double number) {
        return rounded(number, 3);
    }

    /** Rounded to six decimals. */
    static String millionths(double number) {
        return rounded(number, 6);
    }

    private static String rounded(double number, int decimals) {
        return BigDecimal.valueOf(number)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
