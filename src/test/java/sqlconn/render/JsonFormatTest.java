package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** JSON arrays and JSON Lines, whole. */
class JsonFormatTest {
    @Test
    void writesEveryKindOfValue() {
        List<Column> columns = columns("int", "real", "number", "bool", "text", "json", "blob", "null");
        Row row = row(
                Long.MIN_VALUE,
                0.1 + 0.2,
                new NumberValue("1.10"),
                new BooleanValue(true),
                "naïve 日本",
                new JsonValue(TextValue.of("{\"a\": [1, 2]}")),
                new byte[] {0, (byte) 0xFF, (byte) 0x80},
                NULL);
        String object = "{\"int\":-9223372036854775808,\"real\":0.30000000000000004,\"number\":1.10,\"bool\":true,"
                + "\"text\":\"naïve 日本\",\"json\":{\"a\":[1,2]},\"blob\":\"\\\\x00ff80\",\"null\":null}";
        assertThat(json(columns, row, row)).isEqualTo("[\n" + object + ",\n" + object + "\n]\n");
        assertThat(Rendering.of("jsonl", RenderOptions.FILE, columns, row, row).text())
                .isEqualTo(object + "\n" + object + "\n");
    }

    @Test
    void t28NoRowsAreAnEmptyArray() {
        assertThat(json(columns("a"))).isEqualTo("[]\n");
        assertThat(Rendering.of("jsonl", RenderOptions.FILE, columns("a")).text())
                .isEmpty();
    }

    @Test
    void t28WithoutColumnsEachRowIsAnEmptyObject() {
        assertThat(json(columns(), row(), row())).isEqualTo("[\n{},\n{}\n]\n");
        assertThat(Rendering.of("jsonl", RenderOptions.FILE, columns(), row()).text())
                .isEqualTo("{}\n");
    }

    @Test
    void t29NullAndWhatLooksLikeItDifferWhateverTheNullText() {
        assertThat(Rendering.of(
                                "jsonl",
                                RenderOptions.FILE.withNullText("NULL"),
                                columns("a", "b", "c", "d"),
                                row(NULL, "", "NULL", "null"))
                        .text())
                .isEqualTo("{\"a\":null,\"b\":\"\",\"c\":\"NULL\",\"d\":\"null\"}\n");
    }

    static List<Arguments> strings() {
        return List.of(
                Arguments.of("T31 quotes", TextValue.of("\"'\\/"), "\"\\\"'\\\\/\""),
                Arguments.of("T31 newlines", TextValue.of("\n\r\t\b\f"), "\"\\n\\r\\t\\b\\f\""),
                Arguments.of("T31 U+0000", TextValue.of("a\0b"), "\"a\\u0000b\""),
                Arguments.of("T31 lone high surrogate", TextValue.of("a\uD800b"), "\"a\\ud800b\""),
                Arguments.of("T31 lone low surrogate", TextValue.of("\uDFFF"), "\"\\udfff\""),
                Arguments.of("T31 pair kept as CESU-8", text(0xED, 0xA0, 0xBD, 0xED, 0xB8, 0x80), "\"\\ud83d\\ude00\""),
                Arguments.of("T31 emoji", TextValue.of("😀"), "\"😀\""),
                Arguments.of("T37 no UTF-8", text('a', 0xFF, 0xC0, 0x80), "\"a\\\\xff\\\\xc0\\\\x80\""),
                Arguments.of("T37 surrogate cut short", text(0xED, 0xA0), "\"\\\\xed\\\\xa0\""),
                Arguments.of("T46 clipboard", TextValue.of("\u001B]52;c;x\u0007"), "\"\\u001b]52;c;x\\u0007\""),
                Arguments.of(
                        "T46 directions", TextValue.of("\u202E\u2066\u200F\u061C"), "\"\\u202e\\u2066\\u200f\\u061c\""),
                Arguments.of("T46 C1, DEL", TextValue.of("\u0080\u009B\u007F"), "\"\\u0080\\u009b\\u007f\""),
                Arguments.of("line separators", TextValue.of("\u2028\u2029"), "\"\\u2028\\u2029\""));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("strings")
    void escapesStrings(String name, TextValue value, String expected) {
        assertThat(jsonl(value)).isEqualTo("{\"x\":" + expected + "}\n");
    }

    @Test
    void t37BytesThatAreNoTextAreAnnounced() {
        assertThat(Rendering.of("json", RenderOptions.FILE, columns("x"), row(text(0xFF)))
                        .notices())
                .containsExactly(CsvFormatTest.NOT_TEXT);
    }

    static List<Arguments> numbers() {
        return List.of(
                Arguments.of("T32", "NaN", "\"NaN\"", "null"),
                Arguments.of("T32", "Infinity", "\"Infinity\"", "null"),
                Arguments.of("T32", "-Infinity", "\"-Infinity\"", "null"),
                Arguments.of("T33", "9007199254740993", "9007199254740993", "9007199254740993"),
                Arguments.of("T33", "1.10", "1.10", "1.10"),
                Arguments.of(
                        "T33",
                        "12345678901234567890123456789.123456789",
                        "12345678901234567890123456789.123456789",
                        "12345678901234567890123456789.123456789"),
                Arguments.of("T35", "18446744073709551615", "18446744073709551615", "18446744073709551615"),
                Arguments.of("valid", "1e+20", "1e+20", "1e+20"),
                Arguments.of("valid", "-0", "-0", "-0"),
                Arguments.of("no JSON number", "1.", "\"1.\"", "\"1.\""),
                Arguments.of("no JSON number", ".5", "\".5\"", "\".5\""),
                Arguments.of("no JSON number", "+1", "\"+1\"", "\"+1\""),
                Arguments.of("no JSON number", "007", "\"007\"", "\"007\""),
                Arguments.of("no JSON number", "1e", "\"1e\"", "\"1e\""),
                Arguments.of("no JSON number", "", "\"\"", "\"\""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("numbers")
    void numbersKeepTheirDigits(String name, String number, String expected, String withNonFiniteAsNull) {
        assertThat(jsonl(new NumberValue(number))).isEqualTo("{\"x\":" + expected + "}\n");
        assertThat(Rendering.of(
                                "jsonl",
                                RenderOptions.FILE.withNonFiniteAsNull(true),
                                columns("x"),
                                row(new NumberValue(number)))
                        .text())
                .isEqualTo("{\"x\":" + withNonFiniteAsNull + "}\n");
    }

    @Test
    void t32DoublesThatAreNoNumberAreStringsOrNull() {
        List<Column> columns = columns("a", "b", "c", "d");
        Row row = row(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0);
        assertThat(Rendering.of("jsonl", RenderOptions.FILE, columns, row).text())
                .isEqualTo("{\"a\":\"NaN\",\"b\":\"Infinity\",\"c\":\"-Infinity\",\"d\":-0.0}\n");
        assertThat(Rendering.of("jsonl", RenderOptions.FILE.withNonFiniteAsNull(true), columns, row)
                        .text())
                .isEqualTo("{\"a\":null,\"b\":null,\"c\":null,\"d\":-0.0}\n");
    }

    @Test
    void t33NumbersCanBeStrings() {
        assertThat(Rendering.of(
                                "jsonl",
                                RenderOptions.FILE.withNumbersAsStrings(true),
                                columns("a", "b", "c"),
                                row(9007199254740993L, new NumberValue("1.10"), 1.5))
                        .text())
                .isEqualTo("{\"a\":\"9007199254740993\",\"b\":\"1.10\",\"c\":\"1.5\"}\n");
    }

    static List<Arguments> documents() {
        return List.of(
                Arguments.of("T42 compacted", " { \"a\" :\n\t[ 1 , 2.50 ] }\r\n", "{\"a\":[1,2.50]}"),
                Arguments.of("T42 strings untouched", "[\" a , \\\" b \"]", "[\" a , \\\" b \"]"),
                Arguments.of("T42 array", "[1,null]", "[1,null]"),
                Arguments.of("T42 scalar", " null ", "null"),
                Arguments.of("T46 in a string", "\"\u202E\u007F\"", "\"\\u202e\\u007f\""),
                Arguments.of("invalid", "[1,", "\"[1,\""),
                Arguments.of("invalid", "{\"a\":NaN}", "\"{\\\"a\\\":NaN}\""),
                Arguments.of("two documents", "1 2", "\"1 2\""),
                Arguments.of("empty", "", "\"\""));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("documents")
    void embedsDocuments(String name, String document, String expected) {
        assertThat(jsonl(new JsonValue(TextValue.of(document)))).isEqualTo("{\"x\":" + expected + "}\n");
    }

    @Test
    void t44ColumnsOfOneNameAreRenamedAndAnnounced() {
        Rendering json =
                Rendering.of("json", RenderOptions.FILE, columns("a", "a", "b", "a_2", "a", ""), row(1, 2, 3, 4, 5, 6));
        assertThat(json.text()).isEqualTo("[\n{\"a\":1,\"a_3\":2,\"b\":3,\"a_2\":4,\"a_4\":5,\"\":6}\n]\n");
        assertThat(json.notices())
                .containsExactly("columns whose name is taken are written as \"a_3\" (column 2), \"a_4\" (column 5)");
    }

    @Test
    void namesAreEscapedLikeText() {
        assertThat(json(columns("a\"\n\u202E"), row(1))).isEqualTo("[\n{\"a\\\"\\n\\u202e\":1}\n]\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"INTERRUPTED", "FAILED"})
    void whatWasCutOffDoesNotParse(RowsEnd how) {
        assertThat(Rendering.of("json", RenderOptions.FILE, how, columns("a"), row(1))
                        .text())
                .isEqualTo("[\n{\"a\":1}\n");
        assertThat(Rendering.of("json", RenderOptions.FILE, how, columns("a")).text())
                .isEqualTo("[\n");
    }

    @Test
    void whatALimitEndedIsComplete() {
        assertThat(Rendering.of("json", RenderOptions.FILE, RowsEnd.LIMITED, columns("a"), row(1))
                        .text())
                .isEqualTo("[\n{\"a\":1}\n]\n");
    }

    @Test
    void everyTextReadsBackTheSame() {
        qt().forAll(lists().of(integers().between(0, Character.MAX_VALUE)).ofSizeBetween(0, 12))
                .check(units -> {
                    var text = new StringBuilder();
                    for (int unit : units) {
                        text.append((char) unit);
                    }
                    return readString(json(columns("x"), row(text.toString()))).contentEquals(text);
                });
    }

    private static String readString(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            JsonToken token = parser.nextToken();
            while (token != JsonToken.VALUE_STRING) {
                token = parser.nextToken();
            }
            return parser.getText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String json(List<Column> columns, Row... rows) {
        return Rendering.of("json", RenderOptions.FILE, columns, rows).text();
    }

    private static String jsonl(Object value) {
        return Rendering.of("jsonl", RenderOptions.FILE, columns("x"), row(value))
                .text();
    }
}
