package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The columns that text takes; the expected numbers are those of Python's wcwidth 0.9.4 unless the row says otherwise. */
class DisplayWidthTest {
    static List<Arguments> widths() {
        return List.of(
                Arguments.of("empty", "", 0),
                Arguments.of("ASCII", "plain text", 10),
                Arguments.of("Latin, composed", "naïve", 5),
                Arguments.of("Latin, combining", "nai\u0308ve", 5),
                Arguments.of("several marks on one letter", "Z\u0337\u031B\u031Dx", 2),
                Arguments.of("CJK", "日本語", 6),
                Arguments.of("fullwidth and halfwidth", "ＡＢｱ", 5),
                Arguments.of("CJK of plane 2", "𠮷", 2),
                Arguments.of("Hangul syllables", "한국", 4),
                Arguments.of("Hangul jamo", "각", 2),
                Arguments.of("Hangul filler", "a\u3164", 1),
                Arguments.of("Hebrew", "עברית", 5),
                Arguments.of("Arabic with marks", "مَرْحَبًا", 5),
                Arguments.of("Thai", "ไทย ภาษา", 8),
                Arguments.of("soft hyphen", "a\u00ADb", 3),
                Arguments.of("zero width space", "\u200Bx", 1),
                Arguments.of("emoji", "😀", 2),
                Arguments.of("family", "👩\u200D👩\u200D👧", 2),
                Arguments.of("family and text", "👩\u200D👩\u200D👧ab", 4),
                Arguments.of("skin tone", "👍🏽", 2),
                Arguments.of("skin tone and profession", "👩🏽\u200D🚀", 2),
                Arguments.of("skin tone and sign", "🤷🏻\u200D♀\uFE0F", 2),
                Arguments.of("skin tone alone", "🏽", 2),
                Arguments.of("arrow joined", "🏃\u200D➡\uFE0F", 2),
                Arguments.of("rainbow flag", "🏳\uFE0F\u200D🌈", 2),
                Arguments.of("flag of two letters", "🇩🇪", 2),
                Arguments.of("two flags", "🇩🇪🇫🇷", 4),
                Arguments.of("half a flag", "🇩x", 3),
                Arguments.of("flag of tags", "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F", 2),
                Arguments.of("text presentation by default", "❤", 1),
                Arguments.of("emoji presentation asked for", "❤\uFE0F", 2),
                Arguments.of("keycap", "1\uFE0F\u20E3", 2),
                Arguments.of("copyright as emoji", "©\uFE0F", 2),
                Arguments.of("a selector that changes nothing", "a\uFE0F", 1),
                // wcwidth joins these two letters, no terminal does.
                Arguments.of("joiner between letters", "a\u200Db", 2));
    }

    @ParameterizedTest(name = "T45 {0}")
    @MethodSource("widths")
    void countsColumns(String name, String text, int width) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(DisplayWidth.of(utf8, 0, utf8.length)).isEqualTo(width);
    }

    static List<Arguments> cuts() {
        return List.of(
                Arguments.of("abc", 3, "abc"),
                Arguments.of("abc", 2, "ab"),
                Arguments.of("abc", 0, ""),
                Arguments.of("日本語", 5, "日本"),
                Arguments.of("日本語", 4, "日本"),
                Arguments.of("日本語", 1, ""),
                Arguments.of("e\u0301a\u0300", 1, "e\u0301"),
                Arguments.of("x👩\u200D👩\u200D👧y", 3, "x👩\u200D👩\u200D👧"),
                Arguments.of("x👩\u200D👩\u200D👧y", 2, "x"),
                Arguments.of("🇩🇪🇫🇷", 3, "🇩🇪"),
                Arguments.of("x❤\uFE0F", 2, "x"),
                Arguments.of("x❤\uFE0F", 3, "x❤\uFE0F"));
    }

    @ParameterizedTest(name = "T45 {0} in {1}")
    @MethodSource("cuts")
    void cutsBetweenCharactersOnly(String text, int columns, String expected) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int end = DisplayWidth.fitting(utf8, 0, utf8.length, columns);
        assertThat(new String(utf8, 0, end, StandardCharsets.UTF_8)).isEqualTo(expected);
    }

    @Test
    void measuresAPartOfTheBytes() {
        byte[] utf8 = "日本語".getBytes(StandardCharsets.UTF_8);
        assertThat(DisplayWidth.of(utf8, 3, 6)).isEqualTo(2);
        assertThat(DisplayWidth.fitting(utf8, 3, 9, 2)).isEqualTo(6);
    }

    @ParameterizedTest
    @MethodSource("directions")
    void knowsTextFromRightToLeft(String text, boolean expected) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        assertThat(DisplayWidth.hasRightToLeft(utf8, 0, utf8.length)).isEqualTo(expected);
    }

    static List<Arguments> directions() {
        return List.of(
                Arguments.of("abc", false),
                Arguments.of("日本é", false),
                Arguments.of("x א", true),
                Arguments.of("مرحبا", true),
                Arguments.of("٣", true));
    }
}
