package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How columns share a line. */
class TableLayoutTest {
    @Test
    void columnsThatFitAreAsWideAsTheyNeed() {
        assertThat(TableLayout.fit(new int[] {1, 20, 3}, 34)).containsExactly(1, 20, 3);
        assertThat(TableLayout.fit(new int[] {1, 2_000_000_000, 2_000_000_000}, 0))
                .containsExactly(1, 2_000_000_000, 2_000_000_000);
    }

    @Test
    void theWidestGiveWayFirstAndShareWhatIsLeft() {
        assertThat(TableLayout.fit(new int[] {1, 20, 3}, 33)).containsExactly(1, 19, 3);
        assertThat(TableLayout.fit(new int[] {5, 100, 100}, 40)).containsExactly(5, 13, 12);
        assertThat(TableLayout.fit(new int[] {5, 13, 1_000}, 40)).containsExactly(5, 13, 12);
    }

    @Test
    void noColumnIsShortenedBelowEight() {
        assertThat(TableLayout.fit(new int[] {9, 9}, 23)).containsExactly(8, 8);
        assertThat(TableLayout.fit(new int[] {9, 9}, 22)).isNull();
        assertThat(TableLayout.fit(new int[] {3, 3}, 13)).containsExactly(3, 3);
        assertThat(TableLayout.fit(new int[] {3, 3}, 12)).isNull();
    }

    @Test
    void aLineIsFilledExactlyWhenColumnsAreShortened() {
        qt().forAll(
                        lists().of(integers().between(1, 300)).ofSizeBetween(1, 12),
                        integers().between(20, 300))
                .check(TableLayoutTest::fillsTheLine);
    }

    private static boolean fillsTheLine(List<Integer> widths, int columns) {
        int[] needed = widths.stream().mapToInt(Integer::intValue).toArray();
        int[] fitting = TableLayout.fit(needed, columns);
        int natural = 1;
        int narrowest = 1;
        for (int width : needed) {
            natural += width + 3;
            narrowest += Math.min(width, 8) + 3;
        }
        if (fitting == null) {
            return narrowest > columns;
        }
        int line = 1;
        for (int i = 0; i < fitting.length; i++) {
            line += fitting[i] + 3;
            if (fitting[i] > needed[i] || fitting[i] < Math.min(needed[i], 8)) {
                return false;
            }
        }
        return line == Math.min(natural, columns);
    }
}
