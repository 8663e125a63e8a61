package sqlconn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.dialect.Progress;

/** How far a statement is, in one line. */
class ProgressWatchTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -1  | 0  | 0    | 0             | 0          | 1   | running: 0 rows, 1 s
            0   | 0  | 9    | 1             | 0          | 2   | running: 0 %, 0 of 9 splits, 1 row, 2 s
            45  | 9  | 20   | 9999          | 999        | 3   | running: 45 %, 9 of 20 splits, 9999 rows, 999 B, 3 s
            99  | 9  | 20   | 10000         | 10000      | 65  | running: 99 %, 9 of 20 splits, 10.0 k rows, 10.0 kB, 1 min 5 s
            100 | 20 | 20   | 123456789     | 999999999  | 600 | running: 100 %, 20 of 20 splits, 123.4 M rows, 999.9 MB, 10 min 0 s
            """)
    void line(int percent, long done, long total, long rows, long bytes, int seconds, String expected) {
        Progress progress = new Progress("running", percent, "splits", done, total, rows, bytes);
        assertThat(ProgressWatch.line(progress, Duration.ofSeconds(seconds))).isEqualTo(expected);
    }
}
