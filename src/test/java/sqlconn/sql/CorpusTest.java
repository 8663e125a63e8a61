package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** T01–T12, T14, T16–T18 and many more: the corpus, read in one piece, line by line, and character by character. */
@Timeout(60)
class CorpusTest {
    static List<CorpusCase> cases() {
        return CorpusCase.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isCutAsMarked(CorpusCase given) {
        assertThat(MarkedText.of(given.input(), Scanned.whole(given.rules(), given.input())))
                .isEqualTo(given.marked());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isCutAlikeWhenItArrivesLineByLine(CorpusCase given) {
        List<String> lines = List.of(given.input().split("(?<=\n)"));
        assertThat(MarkedText.of(given.input(), Scanned.pieces(given.rules(), lines)))
                .isEqualTo(given.marked());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isCutAlikeWhenItArrivesCharacterByCharacter(CorpusCase given) {
        List<String> characters = new ArrayList<>();
        for (int i = 0; i < given.input().length(); i++) {
            characters.add(given.input().substring(i, i + 1));
        }
        assertThat(MarkedText.of(given.input(), Scanned.pieces(given.rules(), characters)))
                .isEqualTo(given.marked());
    }
}
