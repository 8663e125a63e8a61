package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Appending to buffers and outputs. */
class Utf8SinkTest {
    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 99, 100, 999_999_999_999L, Long.MAX_VALUE, Long.MIN_VALUE})
    void writesIntegers(long value) {
        assertThat(integer(value)).isEqualTo(Long.toString(value));
    }

    @Test
    void writesEveryInteger() {
        qt().forAll(longs().all()).check(value -> integer(value).equals(Long.toString(value)));
    }

    @Test
    void writesEveryCodePointAsUtf8() {
        qt().forAll(integers().between(0, Character.MAX_CODE_POINT))
                .assuming(codePoint -> codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE)
                .check(codePoint -> {
                    var buffer = new Utf8Buffer(4);
                    buffer.codePoint(codePoint);
                    return new String(buffer.toByteArray(), StandardCharsets.UTF_8)
                            .equals(Character.toString(codePoint));
                });
    }

    @Test
    void aBufferGrowsAndForgets() {
        var buffer = new Utf8Buffer(1);
        buffer.text("kept ");
        buffer.bytes("é".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        assertThat(buffer.length()).isEqualTo(4_000_005);
        buffer.truncate(5);
        buffer.hex(new byte[] {0, 0x7F, (byte) 0xA0});
        assertThat(new String(buffer.toByteArray(), StandardCharsets.UTF_8)).isEqualTo("kept 007fa0");
        buffer.clear();
        assertThat(buffer.length()).isZero();
        assertThat(buffer.array()).hasSizeLessThanOrEqualTo(1 << 20);
    }

    @Test
    void anOutputPassesEverythingOnInOrderAndCounts() throws IOException {
        var stream = new ByteArrayOutputStream();
        var output = new Utf8Output(stream);
        var expected = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            output.integer(i);
            output.ascii(' ');
            expected.append(i).append(' ');
            if (i % 10_000 == 0) {
                output.text("ü".repeat(50_000));
                expected.append("ü".repeat(50_000));
            }
        }
        assertThat(output.count()).isEqualTo(expected.toString().getBytes(StandardCharsets.UTF_8).length);
        output.flush();
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString());
    }

    @Test
    void anOutputWritesNothingBeforeItMust() throws IOException {
        var stream = new ByteArrayOutputStream();
        var output = new Utf8Output(stream);
        output.text("x".repeat(65_536));
        assertThat(stream.size()).isZero();
        output.ascii('y');
        assertThat(stream.size()).isEqualTo(65_536);
        output.flush();
        assertThat(stream.size()).isEqualTo(65_537);
    }

    @Test
    void theFirstFailureOfTheStreamIsKeptAndThrown() throws IOException {
        var full = new IOException("No space left on device");
        var output = new Utf8Output(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw full;
            }
        });
        output.text("x".repeat(200_000));
        assertThatThrownBy(output::check).isSameAs(full);
        assertThatThrownBy(output::flush).isSameAs(full);
    }

    private static String integer(long value) {
        var buffer = new Utf8Buffer(32);
        buffer.integer(value);
        return new String(buffer.toByteArray(), StandardCharsets.UTF_8);
    }
}
