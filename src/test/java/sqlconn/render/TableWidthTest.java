package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sqlconn.result.Column;
import sqlconn.result.Row;

/** How wide tables are: on a terminal, without one, and when later rows need more. */
class TableWidthTest {
    private static final String[] PIECES = {
        "a",
        "12",
        " ",
        "\n",
        "\t",
        "日",
        "e\u0301",
        "👩\u200D👧",
        "🇩🇪",
        "❤\uFE0F",
        "❤",
        "\u200D",
        "\uFE0F",
        "🏽",
        "א",
        "م",
        "\u202E",
        "\uD800",
        "\u1100",
        "\u1161"
    };
    private static final RenderOptions PLAIN_TERMINAL = RenderOptions.TERMINAL.withColor(false);

    @Test
    void onATerminalTheWidestColumnsAreShortened() {
        assertThat(table(
                        PLAIN_TERMINAL.withTerminalWidth(40),
                        columns("id", "title", "note"),
                        row(1, "a title that is rather long", "short"),
                        row(2, "日本語の長いタイトルです", "a note that is even longer than that")))
                .isEqualTo("""
                        ┌────┬────────────────┬────────────────┐
                        │ id │ title          │ note           │
                        ├────┼────────────────┼────────────────┤
                        │  1 │ a title that … │ short          │
                        │  2 │ 日本語の長い…  │ a note that i… │
                        └────┴────────────────┴────────────────┘
                        (2 rows, 2 columns shortened: the formats vertical and csv show everything)
                        """);
    }

    @Test
    void withoutUnicodeTheMarkOfShorteningIsThreeDots() {
        assertThat(table(
                        PLAIN_TERMINAL.withTerminalWidth(16).withUnicode(false),
                        columns("a"),
                        row("exactly this"),
                        row("one more than")))
                .isEqualTo("""
                        +--------------+
                        | a            |
                        +--------------+
                        | exactly this |
                        | one more ... |
                        +--------------+
                        (2 rows, 1 column shortened: the formats vertical and csv show everything)
                        """);
    }

    @Test
    void t28TooManyColumnsForTheTerminalAreShownVertically() {
        assertThat(table(
                        PLAIN_TERMINAL.withTerminalWidth(20),
                        columns("first", "second", "third"),
                        row("a", "b", "c"),
                        row("d", NULL, "f")))
                .isEqualTo("""
                        ── row 1 ───────────────────────────────
                        first  │ a
                        second │ b
                        third  │ c
                        ── row 2 ───────────────────────────────
                        first  │ d
                        second │ NULL
                        third  │ f
                        (2 rows, shown vertically: too many columns for a table of this width)
                        """);
    }

    @Test
    void t49WithoutATerminalNothingIsShortened() {
        String wide = "x".repeat(500);
        assertThat(table(RenderOptions.FILE, columns("a", "b"), row(wide, wide)))
                .isEqualTo(
                        "┌─%1$s─┬─%1$s─┐\n│ a%2$s │ b%2$s │\n├─%1$s─┼─%1$s─┤\n│ %3$s │ %3$s │\n└─%1$s─┴─%1$s─┘\n(1 row)\n"
                                .formatted("─".repeat(500), " ".repeat(499), wide));
    }

    @Test
    void aRowThatNeedsMoreRoomBeginsAWiderTable() throws IOException {
        assertThat(paged(
                        RenderOptions.FILE,
                        columns("a", "b"),
                        2,
                        row(1, "x"),
                        row(2, "y"),
                        row(3, "longer"),
                        row(44, "z")))
                .isEqualTo("""
                        ┌───┬───┐
                        │ a │ b │
                        ├───┼───┤
                        │ 1 │ x │
                        │ 2 │ y │
                        └───┴───┘
                        ┌────┬────────┐
                        │  a │ b      │
                        ├────┼────────┤
                        │  3 │ longer │
                        │ 44 │ z      │
                        └────┴────────┘
                        (4 rows)
                        """);
    }

    @Test
    void aColumnThatCannotGrowBeginsNoNewTable() throws IOException {
        assertThat(paged(
                        PLAIN_TERMINAL.withTerminalWidth(16),
                        columns("a"),
                        1,
                        row("exactly this"),
                        row("one more than")))
                .isEqualTo("""
                        ┌──────────────┐
                        │ a            │
                        ├──────────────┤
                        │ exactly this │
                        │ one more th… │
                        └──────────────┘
                        (2 rows, 1 column shortened: the formats vertical and csv show everything)
                        """);
    }

    @Test
    void aTableThatOutgrowsTheTerminalGoesOnVertically() throws IOException {
        String nine = "123456789";
        assertThat(paged(
                        PLAIN_TERMINAL.withTerminalWidth(22),
                        columns("a", "b", "c"),
                        1,
                        row("x", "y", "z"),
                        row(nine, nine, nine)))
                .isEqualTo("""
                        ┌───┬───┬───┐
                        │ a │ b │ c │
                        ├───┼───┼───┤
                        │ x │ y │ z │
                        └───┴───┴───┘
                        ── row 2 ───────────────────────────────
                        a │ 123456789
                        b │ 123456789
                        c │ 123456789
                        (2 rows, shown vertically: too many columns for a table of this width)
                        """);
    }

    @Test
    void theWidthsAreThoseOfTheFirstThousandRows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < 1_001; i++) {
            rows.add(row(i < 1_000 ? "x" : "wide"));
        }
        String text = table(RenderOptions.FILE, columns("a"), rows.toArray(new Row[0]));
        assertThat(text)
                .isEqualTo("┌───┐\n│ a │\n├───┤\n" + "│ x │\n".repeat(1_000) + "└───┘\n"
                        + "┌──────┐\n│ a    │\n├──────┤\n│ wide │\n└──────┘\n(1001 rows)\n");
    }

    @Test
    void anEnormousCellDoesNotMakeEveryLineAsLong() {
        String cell = "x".repeat(10_000);
        assertThat(table(RenderOptions.FILE, columns("a"), row(cell), row("y")))
                .isEqualTo("┌─%1$s─┐\n│ a%2$s │\n├─%1$s─┤\n│ %3$s │\n│ y%2$s │\n└─%1$s─┘\n(2 rows)\n"
                        .formatted("─".repeat(4_096), " ".repeat(4_095), cell));
    }

    @Test
    void t45EveryLineIsAsWideAsAnyOtherAndFitsTheTerminal() {
        qt().withExamples(2_000)
                .forAll(
                        lists().of(lists().of(integers().between(0, PIECES.length - 1))
                                        .ofSizeBetween(0, 12))
                                .ofSizeBetween(3, 9),
                        integers().between(12, 60),
                        booleans().all())
                .check((cells, width, unicode) -> {
                    Row[] rows = new Row[cells.size() / 3];
                    for (int i = 0; i < rows.length; i++) {
                        rows[i] = row(cell(cells.get(3 * i)), cell(cells.get(3 * i + 1)), cell(cells.get(3 * i + 2)));
                    }
                    String text = table(
                            PLAIN_TERMINAL.withTerminalWidth(width).withUnicode(unicode), columns("a", "b", "c"), rows);
                    return text.startsWith("─") || text.startsWith("-") || isStraight(text, width);
                });
    }

    private static String cell(List<Integer> pieces) {
        var cell = new StringBuilder();
        for (int piece : pieces) {
            cell.append(PIECES[piece]);
        }
        return cell.toString();
    }

    private static boolean isStraight(String table, int width) {
        List<String> lines = table.lines().toList();
        int first = width(lines.get(0));
        boolean straight = first <= width;
        for (String line : lines.subList(0, lines.size() - 1)) {
            straight &= width(line) == first;
        }
        return straight;
    }

    private static int width(String line) {
        byte[] utf8 = line.getBytes(StandardCharsets.UTF_8);
        return DisplayWidth.of(utf8, 0, utf8.length);
    }

    /** Renders rows with a flush after each few of them. */
    private static String paged(RenderOptions options, List<Column> columns, int pageRows, Row... rows)
            throws IOException {
        var stream = new ByteArrayOutputStream();
        var output = new Utf8Output(stream);
        Renderer renderer = new TableFormat().open(new RenderTarget(output, notice -> {}), options);
        renderer.begin(columns);
        for (int i = 0; i < rows.length; i++) {
            renderer.row(rows[i]);
            if ((i + 1) % pageRows == 0) {
                renderer.flush();
            }
        }
        renderer.end(rows.length, RowsEnd.COMPLETE);
        output.flush();
        return stream.toString(StandardCharsets.UTF_8);
    }

    private static String table(RenderOptions options, List<Column> columns, Row... rows) {
        return Rendering.of("table", options, columns, rows).text();
    }
}
