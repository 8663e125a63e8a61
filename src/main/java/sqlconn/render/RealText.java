package sqlconn.render;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/**
 * How a double is written: with the fewest digits that read back as the same double, and always recognisable as a real.
 *
 * <p>Whole numbers keep {@code .0}; magnitudes from 0.0001 up to (not including) 1e17 are plain decimals, others look like
 * {@code 1e-320} and {@code 1.5e+20}, as in PostgreSQL and Python; {@code -0.0}, {@code NaN}, {@code Infinity},
 * {@code -Infinity}.
 *
 * <p>The digits come from Jackson's copy of Raffaello Giulietti's Schubfach, because {@code Double.toString} is not shortest
 * before JDK 19: for 2e23, JDK 17.0.15 prints {@code 1.9999999999999998E23}.
 */
final class RealText {
    private static final double EXACT_INTEGERS = 1L << 53;
    private static final int SMALLEST_PLAIN = -4;
    private static final int LARGEST_PLAIN = 16;

    private RealText() {}

    static void append(double value, Utf8Sink out) {
        if (Math.abs(value) < EXACT_INTEGERS && value == (long) value && !isNegativeZero(value)) {
            out.integer((long) value);
            out.text(".0");
        } else if (Double.isNaN(value) || Double.isInfinite(value)) {
            out.text(Double.toString(value));
        } else {
            appendDecimal(shortest(value), out);
        }
    }

    private static boolean isNegativeZero(double value) {
        return Double.doubleToRawLongBits(value) == Long.MIN_VALUE;
    }

    /** Jackson, like JDK 19, prefers two digits where one is enough; that shows at the two smallest magnitudes only. */
    private static String shortest(double value) {
        double magnitude = Math.abs(value);
        if (magnitude == Double.MIN_VALUE) {
            return value < 0 ? "-5.0E-324" : "5.0E-324";
        }
        if (magnitude == 2 * Double.MIN_VALUE) {
            return value < 0 ? "-1.0E-323" : "1.0E-323";
        }
        return DoubleToDecimal.toString(value);
    }

    /** @param java the form of {@code Double.toString}: {@code 12.5}, or {@code 1.25E10} with one digit before the point */
    private static void appendDecimal(String java, Utf8Sink out) {
        int e = java.indexOf('E');
        if (e < 0) {
            out.text(java);
            return;
        }
        int start = 0;
        if (java.charAt(0) == '-') {
            out.ascii('-');
            start = 1;
        }
        int exponent = Integer.parseInt(java.substring(e + 1));
        String fraction = java.substring(start + 2, e);
        if (fraction.equals("0")) {
            fraction = "";
        }
        char first = java.charAt(start);
        if (exponent < SMALLEST_PLAIN || exponent > LARGEST_PLAIN) {
            appendScientific(first, fraction, exponent, out);
        } else if (exponent < 0) {
            out.text("0.");
            appendZeros(-exponent - 1, out);
            out.ascii(first);
            out.text(fraction);
        } else {
            int whole = Math.min(exponent, fraction.length());
            out.ascii(first);
            out.text(fraction.substring(0, whole));
            appendZeros(exponent - whole, out);
            out.ascii('.');
            out.text(whole < fraction.length() ? fraction.substring(whole) : "0");
        }
    }

    private static void appendScientific(char first, String fraction, int exponent, Utf8Sink out) {
        out.ascii(first);
        if (!fraction.isEmpty()) {
            out.ascii('.');
            out.text(fraction);
        }
        out.text(exponent < 0 ? "e-" : "e+");
        int magnitude = Math.abs(exponent);
        if (magnitude < 10) {
            out.ascii('0');
        }
        out.integer(magnitude);
    }

    private static void appendZeros(int count, Utf8Sink out) {
        for (int i = 0; i < count; i++) {
            out.ascii('0');
        }
    }
}
