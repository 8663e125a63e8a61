package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.longs;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The spelling of doubles. */
class RealTextTest {
    @ParameterizedTest(name = "T34 {0}")
    @CsvSource({
        "0x1.3333333333334p-2, 0.30000000000000004",
        "1e-320, 1e-320",
        "-0.0, -0.0",
        "0, 0.0",
        "1e15, 1000000000000000.0",
        "1, 1.0",
        "-1, -1.0",
        "0.1, 0.1",
        "1.5, 1.5",
        "-123.25, -123.25",
        "0.001, 0.001",
        "0.00012, 0.00012",
        "0.0001, 0.0001",
        "0.00001, 1e-05",
        "-0.0000123, -1.23e-05",
        "9999999, 9999999.0",
        "10000000, 10000000.0",
        "12345678.9, 12345678.9",
        "123456789012.34, 123456789012.34",
        "9007199254740993, 9007199254740992.0",
        "1e16, 10000000000000000.0",
        "12345678901234567, 12345678901234568.0",
        "99999999999999990, 99999999999999980.0",
        "1e17, 1e+17",
        "1.5e17, 1.5e+17",
        "1e20, 1e+20",
        "2e23, 2e+23",
        "1e100, 1e+100",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "2.2250738585072014e-308, 2.2250738585072014e-308",
        "4.9e-324, 5e-324",
        "-4.9e-324, -5e-324",
        "9.9e-324, 1e-323",
        "1.5e-323, 1.5e-323",
        "NaN, NaN",
        "Infinity, Infinity",
        "-Infinity, -Infinity",
    })
    void writesTheFewestDigitsThatReadBackTheSame(double value, String expected) {
        assertThat(write(value)).isEqualTo(expected);
    }

    @Test
    void everyDoubleReadsBackAsItself() {
        qt().withExamples(20_000).forAll(longs().all()).check(RealTextTest::readsBack);
    }

    @Test
    void everyPlainDecimalReadsBackAsItself() {
        qt().withExamples(20_000)
                .forAll(longs().between(-99_999_999_999_999L, 99_999_999_999_999L))
                .check(digits -> readsBack(Double.doubleToRawLongBits(digits / 1e4)));
    }

    private static boolean readsBack(long bits) {
        double value = Double.longBitsToDouble(bits);
        return Double.compare(Double.parseDouble(write(value)), value) == 0;
    }

    private static String write(double value) {
        var buffer = new Utf8Buffer(32);
        RealText.append(value, buffer);
        return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }
}
