package sqlconn.sql;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.strings;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.InputException;

@Timeout(60)
class Utf8ReaderTest {
    private static final String MARK = "\uFEFF";

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a\r\nb", "grün", "名前", "x\uD83D\uDE00y", "\uFFFF\u0001", "a\uFEFFb"})
    void T14_readsWhatIsThere(String text) throws IOException {
        assertThat(read(text.getBytes(UTF_8), 64)).isEqualTo(text);
        assertThat(read(text.getBytes(UTF_8), 1)).isEqualTo(text);
        assertThat(read((MARK + text).getBytes(UTF_8), 64)).isEqualTo(text);
    }

    @Test
    void T14_onlyTheFirstByteOrderMarkIsDropped() throws IOException {
        assertThat(read((MARK + MARK + "a").getBytes(UTF_8), 64)).isEqualTo(MARK + "a");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "'a lone continuation byte', '61 0A 62 80 63', 'a\nb', 'not UTF-8: byte 0x80 at byte offset 3', 2, 2",
        "'Latin 1', '67 72 FC 6E', 'gr', 'not UTF-8: byte 0xfc at byte offset 2', 1, 3",
        "'an overlong form', 'C0 AF', '', 'not UTF-8: byte 0xc0 at byte offset 0', 1, 1",
        "'an overlong form of three', 'E0 80 80', '', 'not UTF-8: byte 0xe0 at byte offset 0', 1, 1",
        "'a surrogate', '61 ED A0 80', 'a', 'not UTF-8: byte 0xed at byte offset 1', 1, 2",
        "'beyond Unicode', 'F4 90 80 80', '', 'not UTF-8: byte 0xf4 at byte offset 0', 1, 1",
        "'cut at the end', '61 C3', 'a', 'not UTF-8: byte 0xc3 at byte offset 1', 1, 2",
        "'cut inside', 'F0 9F 98 61', '', 'not UTF-8: byte 0xf0 at byte offset 0', 1, 1",
        "'behind wide characters', 'F0 9F 98 80 C3 A4 FF', '\uD83D\uDE00ä', 'not UTF-8: byte 0xff at byte offset 6', 1, 3",
        "'NUL', '61 00 62', 'a', 'a NUL byte at byte offset 1', 1, 2",
        "'behind a byte order mark', 'EF BB BF 61 FF', 'a', 'not UTF-8: byte 0xff at byte offset 4', 1, 2",
    })
    void T14_saysWhereAFaultIs(String name, String hex, String before, String message, int line, int column)
            throws IOException {
        Utf8Reader reader = reader(HexFormat.ofDelimiter(" ").parseHex(hex));
        StringBuilder text = new StringBuilder();
        InputException fault = readToFault(reader, text);
        assertThat(text).hasToString(before);
        assertThat(fault).hasMessage(message);
        assertThat(fault.position()).hasToString("test.sql:" + line + ":" + column);
    }

    @Test
    void T14_knowsUtf16() throws IOException {
        InputException fault =
                readToFault(reader("\uFEFFselect 1".getBytes(StandardCharsets.UTF_16LE)), new StringBuilder());
        assertThat(fault).hasMessage("not UTF-8: byte 0xff at byte offset 0");
        assertThat(fault.hint()).hasValue("it starts as UTF-16 does: convert it with iconv -f UTF-16 -t UTF-8");
    }

    @Test
    void aFaultBehindTheFirstBufferHasItsOffset() throws IOException {
        byte[] bytes = "abcdefghi\n".repeat(20_000).getBytes(UTF_8);
        bytes[150_003] = (byte) 0xFF;
        InputException fault = readToFault(reader(bytes), new StringBuilder());
        assertThat(fault).hasMessage("not UTF-8: byte 0xff at byte offset 150003");
        assertThat(fault.position()).hasToString("test.sql:15001:4");
    }

    @Test
    void doesNotWaitForMoreThanIsThere() throws IOException {
        InputStream neverEnding = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("waited for more");
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                throw new AssertionError("waited for more");
            }
        };
        InputStream first = new ByteArrayInputStream("select 1;\n".getBytes(UTF_8));
        char[] buffer = new char[100];
        try (Utf8Reader reader = new Utf8Reader(new SequenceInputStream(first, neverEnding), "test.sql")) {
            assertThat(reader.read(buffer, 0, 100)).isEqualTo(10);
        }
    }

    @Test
    void anyTextInPiecesOfAnySizeIsReadUnchanged() {
        qt().forAll(
                        strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 300),
                        integers().between(1, 7),
                        integers().between(1, 5))
                .check((text, piece, buffer) -> {
                    String valid = new String(text.replace("\0", "").getBytes(UTF_8), UTF_8) + "\uD83D\uDE00";
                    if (valid.startsWith(MARK)) {
                        return true;
                    }
                    byte[] bytes = valid.getBytes(UTF_8);
                    List<InputStream> pieces = new ArrayList<>();
                    for (int i = 0; i < bytes.length; i += piece) {
                        pieces.add(new ByteArrayInputStream(
                                Arrays.copyOfRange(bytes, i, Math.min(bytes.length, i + piece))));
                    }
                    try {
                        return valid.equals(read(new SequenceInputStream(Collections.enumeration(pieces)), buffer));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private static Utf8Reader reader(byte[] bytes) {
        return new Utf8Reader(new ByteArrayInputStream(bytes), "test.sql");
    }

    private static String read(byte[] bytes, int bufferSize) throws IOException {
        return read(new ByteArrayInputStream(bytes), bufferSize);
    }

    private static String read(InputStream in, int bufferSize) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Utf8Reader reader = new Utf8Reader(in, "test.sql")) {
            char[] buffer = new char[bufferSize];
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }

    private static InputException readToFault(Utf8Reader reader, StringBuilder text) throws IOException {
        char[] buffer = new char[64];
        try (reader) {
            for (int count = reader.read(buffer); count >= 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        } catch (InputException e) {
            return e;
        }
        throw new AssertionError("no fault was found");
    }
}
