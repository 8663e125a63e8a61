package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.quicktheories.core.Gen;
import sqlconn.UsageException;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** CSV, whole. */
class CsvFormatTest {
    static final String NOT_TEXT =
            "some text holds bytes that cannot be written as text; they are shown as \\x and two digits";

    @Test
    void writesEveryKindOfValue() {
        assertThat(csv(
                        columns("int", "real", "number", "bool", "text", "json", "blob", "null"),
                        row(
                                Long.MIN_VALUE,
                                0.1 + 0.2,
                                new NumberValue("18446744073709551615"),
                                new BooleanValue(true),
                                "naïve 日本",
                                new JsonValue(TextValue.of("{\"a\": 1}")),
                                new byte[] {0, (byte) 0xFF, (byte) 0x80},
                                NULL)))
                .isEqualTo("""
                        int,real,number,bool,text,json,blob,null
                        -9223372036854775808,0.30000000000000004,18446744073709551615,true,naïve 日本,"{""a"": 1}",\\x00ff80,
                        """);
    }

    @Test
    void t28NoRowsAreTheHeaderAlone() {
        assertThat(csv(columns("a", "b"))).isEqualTo("a,b\n");
    }

    @Test
    void t28WithoutColumnsEachRowIsAnEmptyLineBelowTheEmptyHeader() {
        assertThat(csv(columns(), row(), row())).isEqualTo("\n\n\n");
    }

    @Test
    void t29NullAndWhatLooksLikeItAreFourDifferentThings() {
        assertThat(csv(columns("a", "b", "c", "d"), row(NULL, "", "NULL", "null")))
                .isEqualTo("a,b,c,d\n,\"\",NULL,null\n");
    }

    @Test
    void t29TheTextForNullCanBeSet() {
        assertThat(Rendering.of(
                                "csv",
                                RenderOptions.FILE.withNullText("NULL"),
                                columns("a", "b", "c", "d"),
                                row(NULL, "", "NULL", "null"))
                        .text())
                .isEqualTo("a,b,c,d\nNULL,\"\",\"NULL\",null\n");
    }

    @Test
    void t29NoValueOfAnyKindCanPassForTheNullText() {
        assertThat(Rendering.of(
                                "csv",
                                RenderOptions.FILE.withNullText("0"),
                                columns("a", "b", "c"),
                                row(NULL, 0, new NumberValue("0")),
                                row(1, "0", new NumberValue("0.0")))
                        .text())
                .isEqualTo("a,b,c\n0,\"0\",\"0\"\n1,\"0\",0.0\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "a\"", "\n", "\r"})
    void t29AnullTextThatWouldNeedQuotesIsRefused(String nullText) {
        assertThatThrownBy(() -> Rendering.of("csv", RenderOptions.FILE.withNullText(nullText), columns("a")))
                .isInstanceOf(UsageException.class)
                .hasMessage("the text for NULL cannot hold a comma, a quote or a line break in the format csv");
    }

    static List<Arguments> t30() {
        return List.of(
                Arguments.of("a,b", "\"a,b\""),
                Arguments.of("a\"b", "\"a\"\"b\""),
                Arguments.of("\"", "\"\"\"\""),
                Arguments.of("a\nb", "\"a\nb\""),
                Arguments.of("a\rb", "\"a\rb\""),
                Arguments.of("a\r\nb", "\"a\r\nb\""),
                Arguments.of(" a", "\" a\""),
                Arguments.of("a ", "\"a \""),
                Arguments.of(" ", "\" \""),
                Arguments.of("\ta", "\"\ta\""),
                Arguments.of("a\t", "\"a\t\""),
                Arguments.of("\\.", "\"\\.\""),
                Arguments.of("\\.x", "\\.x"),
                Arguments.of("a b", "a b"),
                Arguments.of("a\tb", "a\tb"),
                Arguments.of("a;b'c", "a;b'c"));
    }

    @ParameterizedTest(name = "T30 {0}")
    @MethodSource("t30")
    void quotesWhatAReaderCouldMistake(String cell, String expected) {
        assertThat(csv(columns("x"), row(cell))).isEqualTo("x\n" + expected + "\n");
        assertThat(csv(columns(cell))).isEqualTo(expected + "\n");
    }

    @Test
    void t37BytesThatAreNoTextAreWrittenVisiblyAndAnnounced() {
        Rendering csv = Rendering.of(
                "csv",
                RenderOptions.FILE,
                columns("x"),
                row(text('a', 0xFF, 'b')),
                row(text('a', 0, 'b')),
                row(text(0xED, 0xA0, 0x80)),
                row(text(0xE2, 0x82)),
                row(text('"', 0xC0, 0x80)));
        assertThat(csv.text()).isEqualTo("x\na\\xffb\na\\x00b\n\\xed\\xa0\\x80\n\\xe2\\x82\n\"\"\"\\xc0\\x80\"\n");
        assertThat(csv.notices()).containsExactly(NOT_TEXT);
    }

    @Test
    void t44ColumnsOfOneNameKeepIt() {
        assertThat(csv(columns("a", "a"), row(1, 2))).isEqualTo("a,a\n1,2\n");
    }

    @Test
    void t46ControlCharactersAreRawInAFile() {
        assertThat(csv(columns("x"), row("\u001B]52;c;\u0007"), row("\u001B[2J"), row("\u202Eabc\u2069")))
                .isEqualTo("x\n\u001B]52;c;\u0007\n\u001B[2J\n\u202Eabc\u2069\n");
    }

    @Test
    void t46ControlCharactersAreSymbolsOnATerminal() {
        assertThat(Rendering.of(
                                "csv",
                                RenderOptions.TERMINAL,
                                columns("x"),
                                row("\u001B]52;c;\u0007"),
                                row("a\rb"),
                                row("\u202Eabc\u0085"),
                                row("tab\tline\nbreak"),
                                row(text('a', 0)),
                                row("\u007F"))
                        .text())
                .isEqualTo("x\n␛]52;c;␇\n\"a␍b\"\n<U+202E>abc<U+0085>\n\"tab\tline\nbreak\"\na␀\n␡\n");
    }

    @Test
    void whateverIsWrittenReadsBackTheSame() {
        Gen<String> texts = strings().basicMultilingualPlaneAlphabet().ofLengthBetween(0, 6);
        Gen<String> awkward = strings().betweenCodePoints(' ', ',').ofLengthBetween(0, 3);
        qt().forAll(texts.mix(awkward), awkward)
                .assuming((a, b) -> isPlainText(a))
                .check((a, b) ->
                        readLine(secondLine(csv(columns("x", "y"), row(a, b)))).equals(List.of(a, b)));
    }

    private static boolean isPlainText(String text) {
        return text.indexOf('\0') < 0 && text.chars().noneMatch(c -> Character.isSurrogate((char) c));
    }

    private static String secondLine(String csv) {
        return csv.substring(csv.indexOf('\n') + 1, csv.length() - 1);
    }

    /** Reads one record as RFC 4180 says. */
    private static List<String> readLine(String record) {
        List<String> cells = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < record.length(); i++) {
            char c = record.charAt(i);
            if (quoted && c == '"' && i + 1 < record.length() && record.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private static String csv(List<Column> columns, Row... rows) {
        return Rendering.of("csv", RenderOptions.FILE, columns, rows).text();
    }
}
