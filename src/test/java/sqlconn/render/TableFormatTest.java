package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.util.List;
import org.junit.jupiter.api.Test;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** Tables, whole. */
class TableFormatTest {
    private static final RenderOptions PLAIN_TERMINAL = RenderOptions.TERMINAL.withColor(false);

    @Test
    void alignsNumbersByColumnAndByValue() {
        List<Column> columns = List.of(
                new Column("id", "int", ColumnKind.NUMBER),
                new Column("title", "text", ColumnKind.TEXT),
                new Column("n", "", ColumnKind.DYNAMIC),
                new Column("mixed", "", ColumnKind.DYNAMIC),
                new Column("ok", "boolean", ColumnKind.BOOLEAN));
        assertThat(table(
                        RenderOptions.FILE,
                        columns,
                        row(1, "short", 1.5, 12, new BooleanValue(true)),
                        row(NULL, "a longer title", NULL, "text", new BooleanValue(false)),
                        row(new NumberValue("1234.50"), "", 100, new byte[] {0, 1}, NULL)))
                .isEqualTo("""
                        ┌─────────┬────────────────┬──────┬────────┬───────┐
                        │      id │ title          │    n │ mixed  │ ok    │
                        ├─────────┼────────────────┼──────┼────────┼───────┤
                        │       1 │ short          │  1.5 │     12 │ true  │
                        │    NULL │ a longer title │ NULL │ text   │ false │
                        │ 1234.50 │                │  100 │ \\x0001 │ NULL  │
                        └─────────┴────────────────┴──────┴────────┴───────┘
                        (3 rows)
                        """);
    }

    @Test
    void drawsWithAsciiWhereUnicodeIsNotAllowed() {
        assertThat(table(RenderOptions.FILE.withUnicode(false), columns("a", "b"), row("x\ny", "\t\u001B")))
                .isEqualTo("""
                        +------+------------+
                        | a    | b          |
                        +------+------------+
                        | x\\ny | \\t<U+001B> |
                        +------+------------+
                        (1 row)
                        """);
    }

    @Test
    void colorsNamesAndNulls() {
        assertThat(table(RenderOptions.TERMINAL, columns("a"), row("NULL"), row(NULL)))
                .isEqualTo("""
                        ┌────────┐
                        │ \u001B[1ma\u001B[22m      │
                        ├────────┤
                        │ 'NULL' │
                        │ \u001B[2mNULL\u001B[22m   │
                        └────────┘
                        (2 rows)
                        """);
    }

    @Test
    void t28NoRowsAreTheHeaderAndTheCount() {
        assertThat(table(RenderOptions.FILE, columns("a", "bc"))).isEqualTo("""
                        ┌───┬────┐
                        │ a │ bc │
                        ├───┼────┤
                        └───┴────┘
                        (0 rows)
                        """);
    }

    @Test
    void t28NoColumnsAreTheCountAlone() {
        assertThat(table(RenderOptions.FILE, columns(), row(), row(), row())).isEqualTo("(3 rows)\n");
    }

    @Test
    void t29NullAndWhatLooksLikeItDiffer() {
        assertThat(table(RenderOptions.FILE, columns("a", "b", "c", "d"), row(NULL, "", "NULL", "null")))
                .isEqualTo("""
                        ┌──────┬───┬────────┬──────┐
                        │ a    │ b │ c      │ d    │
                        ├──────┼───┼────────┼──────┤
                        │ NULL │   │ 'NULL' │ null │
                        └──────┴───┴────────┴──────┘
                        (1 row)
                        """);
        assertThat(table(RenderOptions.FILE.withNullText(""), columns("a", "b", "c"), row(NULL, "", "NULL")))
                .isEqualTo("""
                        ┌───┬────┬──────┐
                        │ a │ b  │ c    │
                        ├───┼────┼──────┤
                        │   │ '' │ NULL │
                        └───┴────┴──────┘
                        (1 row)
                        """);
    }

    @Test
    void t37BytesThatAreNoTextAreShown() {
        Rendering table = Rendering.of("table", RenderOptions.FILE, columns("a"), row(text('a', 0xFF, 0, 'b')));
        assertThat(table.text()).isEqualTo("""
                        ┌─────────┐
                        │ a       │
                        ├─────────┤
                        │ a\\xff␀b │
                        └─────────┘
                        (1 row)
                        """);
        assertThat(table.notices()).containsExactly(CsvFormatTest.NOT_TEXT);
    }

    @Test
    void t43EachValueHasItsOwnKind() {
        assertThat(table(
                        RenderOptions.FILE,
                        columns("v"),
                        row(1),
                        row(2.0),
                        row("3"),
                        row(new byte[] {4}),
                        row(NULL),
                        row(new JsonValue(TextValue.of("[5]")))))
                .isEqualTo("""
                        ┌──────┐
                        │ v    │
                        ├──────┤
                        │    1 │
                        │  2.0 │
                        │ 3    │
                        │ \\x04 │
                        │ NULL │
                        │ [5]  │
                        └──────┘
                        (6 rows)
                        """);
    }

    @Test
    void t44ColumnsOfOneNameKeepIt() {
        assertThat(table(RenderOptions.FILE, columns("a", "a"), row("x", "y"))).isEqualTo("""
                        ┌───┬───┐
                        │ a │ a │
                        ├───┼───┤
                        │ x │ y │
                        └───┴───┘
                        (1 row)
                        """);
    }

    @Test
    void t45LinesStayStraight() {
        assertThat(table(
                        RenderOptions.FILE,
                        columns("cell", "日本"),
                        row("日本語", "ｱ"),
                        row("e\u0301a\u0300", "한국"),
                        row("👩\u200D👩\u200D👧 x", "❤\uFE0F"),
                        row("🇩🇪🇫🇷", "👍🏽"),
                        row("1\uFE0F\u20E3", "🏴\u200D☠\uFE0F"),
                        row("שלום", "مرحبا"),
                        row("a\tb", "c\nd")))
                .isEqualTo("""
                        ┌────────┬───────┐
                        │ cell   │ 日本  │
                        ├────────┼───────┤
                        │ 日本語 │ ｱ     │
                        │ e\u0301a\u0300     │ 한국  │
                        │ 👩\u200D👩\u200D👧 x   │ ❤\uFE0F    │
                        │ 🇩🇪🇫🇷   │ 👍🏽    │
                        │ 1\uFE0F\u20E3     │ 🏴\u200D☠\uFE0F    │
                        │ שלום   │ مرحبا │
                        │ a⇥b    │ c↵d   │
                        └────────┴───────┘
                        (7 rows)
                        """);
    }

    @Test
    void t45TextFromRightToLeftIsIsolatedOnATerminal() {
        assertThat(table(PLAIN_TERMINAL, columns("a", "b"), row("שלום", "مرحبا"), row("x", "日")))
                .isEqualTo("""
                        ┌──────┬───────┐
                        │ a    │ b     │
                        ├──────┼───────┤
                        │ \u2068שלום\u2069 │ \u2068مرحبا\u2069 │
                        │ x    │ 日    │
                        └──────┴───────┘
                        (2 rows)
                        """);
    }

    @Test
    void t46ControlCharactersAreSymbolsEverywhere() {
        assertThat(table(
                        RenderOptions.FILE,
                        columns("a\u001B[31m\n"),
                        row("\u001B]52;c;\u0007"),
                        row("\u001B[2J"),
                        row("\r"),
                        row("\u202Ex\u0085\u007F")))
                .isEqualTo("""
                        ┌────────────────────┐
                        │ a␛[31m↵            │
                        ├────────────────────┤
                        │ ␛]52;c;␇           │
                        │ ␛[2J               │
                        │ ␍                  │
                        │ <U+202E>x<U+0085>␡ │
                        └────────────────────┘
                        (4 rows)
                        """);
    }

    @Test
    void theFooterTellsWhyThereAreNoMoreRows() {
        assertThat(Rendering.of("table", RenderOptions.FILE, RowsEnd.FAILED, columns("a"), row(1))
                        .text())
                .isEqualTo("""
                        ┌───┐
                        │ a │
                        ├───┤
                        │ 1 │
                        └───┘
                        (1 row, then an error)
                        """);
    }

    private static String table(RenderOptions options, List<Column> columns, Row... rows) {
        return Rendering.of("table", options, columns, rows).text();
    }
}
