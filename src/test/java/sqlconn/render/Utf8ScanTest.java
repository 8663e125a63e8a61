package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as UTF-8, compared with the strict decoder of the JDK. */
class Utf8ScanTest {
    @Test
    void readsEveryCodePoint() {
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                assertThat(Utf8Scan.size(utf8, 0, utf8.length)).isEqualTo(utf8.length);
                assertThat(Utf8Scan.codePoint(utf8, 0, utf8.length)).isEqualTo(codePoint);
                if (utf8.length > 1) {
                    assertThat(Utf8Scan.size(utf8, 0, utf8.length - 1)).isZero();
                }
            }
        }
    }

    @Test
    void agreesWithTheJdkAboutWhatIsValid() {
        qt().withExamples(200_000)
                .forAll(lists().of(integers().between(0x70, 0xFF)).ofSizeBetween(1, 4))
                .check(Utf8ScanTest::agrees);
    }

    @Test
    void agreesWithTheJdkAboutTheLimits() {
        int[] limits = {
            0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        };
        for (int first : limits) {
            for (int second : limits) {
                for (int third : limits) {
                    for (int fourth : limits) {
                        assertThat(agrees(List.of(first, second, third, fourth)))
                                .as("%x %x %x %x", first, second, third, fourth)
                                .isTrue();
                    }
                }
            }
        }
    }

    private static boolean agrees(List<Integer> bytes) {
        byte[] utf8 = new byte[bytes.size()];
        for (int i = 0; i < utf8.length; i++) {
            utf8[i] = (byte) (int) bytes.get(i);
        }
        boolean valid = true;
        for (int at = 0; at < utf8.length; ) {
            int size = Utf8Scan.size(utf8, at, utf8.length);
            valid &= size > 0;
            at += Math.max(size, 1);
        }
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8));
            return valid;
        } catch (CharacterCodingException e) {
            return !valid;
        }
    }
}
