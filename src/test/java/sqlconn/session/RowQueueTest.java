package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.result.IntegerValue;
import sqlconn.result.Row;
import sqlconn.result.Value;

/** Rows come through in order and without a gap, whoever of the two threads is faster; and nobody waits for ever. */
@Timeout(60)
class RowQueueTest {
    private static final int MEGABYTE = 1024 * 1024;

    private final RowQueue queue = new RowQueue();

    @Test
    void keeps_the_order_of_many_rows() throws Exception {
        int rows = 300_000;
        CompletableFuture<@Nullable Void> putting = putting(rows, 100);
        List<Long> seen = new ArrayList<>();
        @Nullable Row[] into = new Row[700];
        int count = queue.take(into);
        while (count > 0) {
            for (int i = 0; i < count; i++) {
                seen.add(number(into[i]));
            }
            count = queue.take(into);
        }
        putting.get();
        assertThat(seen).hasSize(rows).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void holds_no_more_rows_than_fit_into_its_bytes() throws Exception {
        assertThat(queue.put(row(0, MEGABYTE - 1))).isTrue();
        assertThat(queue.hasRoom()).isTrue();
        assertThat(queue.put(row(1, MEGABYTE))).isTrue();
        assertThat(queue.hasRoom()).isFalse();
        queue.end();
        assertThat(queue.take(new Row[10])).isEqualTo(2);
        assertThat(queue.hasRoom()).isTrue();
    }

    @Test
    void hands_over_one_by_one_what_is_larger_than_all_its_bytes() throws Exception {
        CompletableFuture<@Nullable Void> putting = putting(20, 3 * MEGABYTE);
        @Nullable Row[] into = new Row[5];
        int seen = 0;
        for (int count = queue.take(into); count > 0; count = queue.take(into)) {
            assertThat(count).isEqualTo(1);
            seen += count;
        }
        putting.get();
        assertThat(seen).isEqualTo(20);
    }

    @Test
    void gives_the_few_rows_of_a_slow_database() throws Exception {
        queue.put(row(0, 1));
        queue.put(row(1, 1));
        assertThat(queue.take(new Row[10])).isEqualTo(2);
        assertThat(queue.ended()).isFalse();
        assertThat(queue.await(1, 0)).isFalse();
        queue.put(row(2, 1));
        assertThat(queue.await(1, 0)).isTrue();
    }

    @Test
    void ends_after_the_last_row() throws Exception {
        queue.put(row(0, 1));
        queue.end();
        assertThat(queue.ended()).isTrue();
        assertThat(queue.take(new Row[10])).isEqualTo(1);
        assertThat(queue.take(new Row[10])).isZero();
        assertThat(queue.await(1, 0)).isTrue();
    }

    @Test
    void lets_go_of_who_waits_for_room() throws Exception {
        CompletableFuture<@Nullable Void> putting = putting(1_000_000, 100);
        queue.take(new Row[10]);
        queue.close();
        putting.get(30, TimeUnit.SECONDS);
        assertThat(queue.take(new Row[10])).isZero();
    }

    /** Puts rows that are numbered from 0, until all are there or nobody wants any more. */
    private CompletableFuture<@Nullable Void> putting(int rows, int weight) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        boolean wanted = true;
                        for (int i = 0; wanted && i < rows; i++) {
                            wanted = queue.put(row(i, weight));
                        }
                        queue.end();
                    } catch (InterruptedException interrupted) {
                        throw new AssertionError(interrupted);
                    }
                },
                task -> new Thread(task).start());
    }

    private static Row row(int number, int weight) {
        return new Row(new Value[] {new IntegerValue(number)}, weight);
    }

    private static long number(@Nullable Row row) {
        return row != null && row.value(0) instanceof IntegerValue integer ? integer.value() : -1;
    }
}
