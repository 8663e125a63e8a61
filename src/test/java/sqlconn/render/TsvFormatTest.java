package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.UsageException;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** Tab-separated values, whole. */
class TsvFormatTest {
    @Test
    void writesEveryKindOfValue() {
        assertThat(tsv(
                        columns("int", "real", "number", "bool", "text", "json", "blob", "null"),
                        row(
                                -5,
                                1e-320,
                                new NumberValue("1.10"),
                                new BooleanValue(false),
                                "a,\"b\" 日本",
                                new JsonValue(TextValue.of("{\"a\":\"\\n\"}")),
                                new byte[] {0, (byte) 0xFF, (byte) 0x80},
                                NULL)))
                .isEqualTo("""
                        int\treal\tnumber\tbool\ttext\tjson\tblob\tnull
                        -5\t1e-320\t1.10\tfalse\ta,"b" 日本\t{"a":"\\\\n"}\t\\\\x00ff80\t\\N
                        """);
    }

    @Test
    void t28NoRowsAreTheHeaderAlone() {
        assertThat(tsv(columns("a", "b"))).isEqualTo("a\tb\n");
        assertThat(tsv(columns())).isEqualTo("\n");
    }

    @Test
    void t29NullAndWhatLooksLikeItDiffer() {
        assertThat(tsv(columns("a", "b", "c", "d", "e"), row(NULL, "", "NULL", "null", "\\N")))
                .isEqualTo("a\tb\tc\td\te\n\\N\t\tNULL\tnull\t\\\\N\n");
    }

    @Test
    void t29ATextThatReadsLikeTheNullTextIsEscaped() {
        assertThat(Rendering.of(
                                "tsv",
                                RenderOptions.FILE.withNullText("null"),
                                columns("a", "b", "c", "d"),
                                row(NULL, "", "null", "\\N"))
                        .text())
                .isEqualTo("a\tb\tc\td\nnull\t\t\\x6e\\x75\\x6c\\x6c\t\\\\N\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", "a\n", "\r"})
    void t29AnullTextWithSeparatorsIsRefused(String nullText) {
        assertThatThrownBy(() -> Rendering.of("tsv", RenderOptions.FILE.withNullText(nullText), columns("a")))
                .isInstanceOf(UsageException.class)
                .hasMessage("the text for NULL cannot hold a tab or a line break in the format tsv");
    }

    @Test
    void t30SeparatorsAreEscapedInCellsAndNames() {
        assertThat(tsv(columns("a\tb"), row("t\tn\nr\r\\"), row("\\."), row(" x ")))
                .isEqualTo("a\\tb\nt\\tn\\nr\\r\\\\\n\\\\.\n x \n");
    }

    @Test
    void t37BytesThatAreNoTextAreWrittenSoThatTheyReadBack() {
        assertThat(tsv(columns("x"), row(text('a', 0xFF, 0, 'b')), row("\\xff")))
                .isEqualTo("x\na\\xff\\x00b\n\\\\xff\n");
    }

    @Test
    void t46ControlCharactersAreRawInAFileAndSymbolsOnATerminal() {
        assertThat(tsv(columns("x"), row("\u001B[2J\u202E"))).isEqualTo("x\n\u001B[2J\u202E\n");
        assertThat(Rendering.of("tsv", RenderOptions.TERMINAL, columns("x"), row("\u001B[2J\u202E"), row("\t"))
                        .text())
                .isEqualTo("x\n␛[2J<U+202E>\n\\t\n");
        assertThat(Rendering.of("tsv", RenderOptions.TERMINAL.withUnicode(false), columns("x"), row("\u001B[2J"))
                        .text())
                .isEqualTo("x\n<U+001B>[2J\n");
    }

    private static String tsv(List<Column> columns, Row... rows) {
        return Rendering.of("tsv", RenderOptions.FILE, columns, rows).text();
    }
}
