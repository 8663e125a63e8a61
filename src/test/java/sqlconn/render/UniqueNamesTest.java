package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** T44: names that can stand only once. */
class UniqueNamesTest {
    private final List<String> notices = new ArrayList<>();

    @Test
    void namesThatDifferStayAndNothingIsSaid() {
        assertThat(unique("a", "A", "", "a_2")).containsExactly("a", "A", "", "a_2");
        assertThat(notices).isEmpty();
    }

    @Test
    void t44AnewNameIsNeverOneThatAColumnHas() {
        assertThat(unique("a", "a", "a_2", "a", "a_3", "", ""))
                .containsExactly("a", "a_4", "a_2", "a_5", "a_3", "", "_2");
        assertThat(notices)
                .containsExactly(
                        "columns whose name is taken are written as \"a_4\" (column 2), \"a_5\" (column 4), \"_2\" (column 7)");
    }

    @Test
    void t44ManyRenamingsAreOneShortNotice() {
        String[] names = new String[2_000];
        Arrays.fill(names, "x");
        List<String> unique = Assertions.assertTimeoutPreemptively(Duration.ofSeconds(20), () -> unique(names));
        assertThat(new HashSet<>(unique)).hasSize(2_000);
        assertThat(notices)
                .containsExactly("columns whose name is taken are written as \"x_2\" (column 2), \"x_3\" (column 3),"
                        + " \"x_4\" (column 4), \"x_5\" (column 5), \"x_6\" (column 6) and 1994 more");
    }

    private List<String> unique(String... names) {
        return UniqueNames.of(Rendering.columns(names), notices::add);
    }
}
