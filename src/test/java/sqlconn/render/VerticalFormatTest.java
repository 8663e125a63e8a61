package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.result.Column;
import sqlconn.result.Row;

/** Rows one below the other, whole. */
class VerticalFormatTest {
    @Test
    void keepsLinesAndAlignsValues() {
        assertThat(vertical(
                        RenderOptions.FILE,
                        columns("id", "日本", "note"),
                        row(1, "first\n\nthird", 0.5),
                        row(NULL, "", "a\tb\u001B[2J\n"),
                        row(text('a', 0xFF), "NULL", new byte[] {1})))
                .isEqualTo("""
                        ── row 1 ───────────────────────────────
                        id   │ 1
                        日本 │ first
                             │
                             │ third
                        note │ 0.5
                        ── row 2 ───────────────────────────────
                        id   │ NULL
                        日本 │
                        note │ a⇥b␛[2J
                             │
                        ── row 3 ───────────────────────────────
                        id   │ a\\xff
                        日本 │ 'NULL'
                        note │ \\x01
                        (3 rows)
                        """);
    }

    @Test
    void drawsWithAsciiWhereUnicodeIsNotAllowed() {
        assertThat(vertical(RenderOptions.FILE.withUnicode(false), columns("a", "long"), row("x\ny\t", NULL)))
                .isEqualTo("""
                        -- row 1 -------------------------------
                        a    | x
                             | y\\t
                        long | NULL
                        (1 row)
                        """);
    }

    @Test
    void colorsNamesAndNulls() {
        assertThat(vertical(RenderOptions.TERMINAL, columns("a", "bb"), row("x", NULL)))
                .isEqualTo("""
                        ── row 1 ───────────────────────────────
                        \u001B[1ma\u001B[22m  │ x
                        \u001B[1mbb\u001B[22m │ \u001B[2mNULL\u001B[22m
                        (1 row)
                        """);
    }

    @Test
    void aVeryLongNameMovesOnlyItsOwnValue() {
        String name = "x".repeat(41);
        assertThat(vertical(RenderOptions.FILE, columns("a", name), row(1, 2)))
                .isEqualTo("── row 1 ───────────────────────────────\na │ 1\n" + name + " │ 2\n(1 row)\n");
    }

    @Test
    void t28NoRowsAndNoColumnsAreTheCountAlone() {
        assertThat(vertical(RenderOptions.FILE, columns("a"))).isEqualTo("(0 rows)\n");
        assertThat(vertical(RenderOptions.FILE, columns(), row(), row())).isEqualTo("(2 rows)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "COMPLETE; (1 row)",
                "LIMITED; (1 row, stopped at the limit)",
                "INTERRUPTED; (1 row, interrupted)",
                "FAILED; (1 row, then an error)"
            })
    void theFooterTellsWhyThereAreNoMoreRows(RowsEnd how, String footer) {
        String text = Rendering.of("vertical", RenderOptions.FILE, how, columns("a"), row(1))
                .text();
        assertThat(text).isEqualTo("── row 1 ───────────────────────────────\na │ 1\n" + footer + "\n");
    }

    private static String vertical(RenderOptions options, List<Column> columns, Row... rows) {
        return Rendering.of("vertical", options, columns, rows).text();
    }
}
