package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** Markdown, whole. */
class MarkdownFormatTest {
    @Test
    void writesEveryKindOfValue() {
        assertThat(markdown(
                        List.of(
                                new Column("album_id", "int", ColumnKind.NUMBER),
                                new Column("v", "", ColumnKind.DYNAMIC),
                                new Column("text", "text", ColumnKind.TEXT)),
                        row(-5, 0.5, "naïve 日本"),
                        row(new NumberValue("1.10"), new BooleanValue(true), new JsonValue(TextValue.of("{\"a\":1}"))),
                        row(NULL, new byte[] {0, (byte) 0xFF}, "")))
                .isEqualTo("""
                        | album_id | v | text |
                        | ---: | --- | --- |
                        | -5 | 0.5 | naïve 日本 |
                        | 1.10 | true | {"a":1} |
                        | NULL | \\x00ff |  |
                        """);
    }

    @Test
    void t28NoRowsAreTheHeaderAndNoColumnsAreNothing() {
        assertThat(markdown(columns("a"))).isEqualTo("| a |\n| --- |\n");
        assertThat(markdown(columns(), row(), row())).isEmpty();
    }

    @Test
    void t29NullAndWhatLooksLikeItDiffer() {
        assertThat(markdown(columns("a", "b", "c", "d"), row(NULL, "", "NULL", "null")))
                .isEqualTo("| a | b | c | d |\n| --- | --- | --- | --- |\n| NULL |  | 'NULL' | null |\n");
    }

    static List<Arguments> cells() {
        return List.of(
                Arguments.of("T47", "a|b", "a\\|b"),
                Arguments.of("T47", "a\\|b", "a\\\\\\|b"),
                Arguments.of("T47", "one\ntwo", "one<br>two"),
                Arguments.of("T47", "<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
                Arguments.of("T47", "&lt;", "&amp;lt;"),
                Arguments.of("T47", "[x](javascript:1)", "\\[x](javascript:1)"),
                Arguments.of("T47", "`a` *b* ~c~", "\\`a\\` \\*b\\* \\~c\\~"),
                Arguments.of("T47", "_a_ snake_case __init__", "\\_a\\_ snake_case \\_\\_init\\_\\_"),
                Arguments.of("T46", "\u001B[2J\r\u202E", "␛\\[2J␍&lt;U+202E&gt;"),
                Arguments.of("T45", "a\tb", "a⇥b"),
                Arguments.of("T37", text('a', 0xFF, 0), "a\\\\xff␀"));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("cells")
    void escapesWhatWouldBeMarkup(String trap, Object cell, String expected) {
        assertThat(markdown(columns("x"), row(cell))).isEqualTo("| x |\n| --- |\n| " + expected + " |\n");
    }

    @Test
    void t46SymbolsAreAsciiWhereUnicodeIsNotAllowed() {
        assertThat(Rendering.of("markdown", RenderOptions.FILE.withUnicode(false), columns("a|\u001B"), row("\t\u001B"))
                        .text())
                .isEqualTo("| a\\|&lt;U+001B&gt; |\n| --- |\n| \\\\t&lt;U+001B&gt; |\n");
    }

    @Test
    void aBlankLineKeepsTablesApart() throws IOException {
        var stream = new ByteArrayOutputStream();
        var output = new Utf8Output(stream);
        for (int i = 0; i < 2; i++) {
            Renderer renderer = new MarkdownFormat().open(new RenderTarget(output, notice -> {}), RenderOptions.FILE);
            renderer.begin(columns("a"));
            renderer.row(row(i));
            renderer.end(1, RowsEnd.COMPLETE);
        }
        output.flush();
        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo("""
                        | a |
                        | --- |
                        | 0 |

                        | a |
                        | --- |
                        | 1 |
                        """);
    }

    private static String markdown(List<Column> columns, Row... rows) {
        return Rendering.of("markdown", RenderOptions.FILE, columns, rows).text();
    }
}
