package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What counts as UTF-8, compared with the strict decoder of the JDK. */
class Utf8ScanTest {
    @Test
    void readsEveryCodePoint() {
        List<Integer> misread = new ArrayList<>();
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                byte[] utf8 = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8);
                int size = Utf8Scan.size(utf8, 0, utf8.length);
                if (size != utf8.length
                        || Utf8Scan.codePoint(utf8, 0, size) != codePoint
                        || (size > 1 && Utf8Scan.size(utf8, 0, size - 1) != 0)) {
                    misread.add(codePoint);
                }
            }
        }
        assertThat(misread).isEmpty();
    }

    @Test
    void agreesWithTheJdkAboutWhatIsValid() {
        qt().withExamples(50_000)
                .forAll(lists().of(integers().between(0x70, 0xFF)).ofSizeBetween(1, 4))
                .check(Utf8ScanTest::agrees);
    }

    @Test
    void agreesWithTheJdkAboutTheLimits() {
        int[] limits = {
            0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0,
            0xF1, 0xF3, 0xF4, 0xF5, 0xFF
        };
        int[] edges = {0x7F, 0x80, 0xBF, 0xC0};
        List<List<Integer>> misread = new ArrayList<>();
        for (int first : limits) {
            for (int second : limits) {
                for (int third : edges) {
                    for (int fourth : edges) {
                        if (!agrees(List.of(first, second, third, fourth))) {
                            misread.add(List.of(first, second, third, fourth));
                        }
                    }
                }
            }
        }
        assertThat(misread).isEmpty();
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
