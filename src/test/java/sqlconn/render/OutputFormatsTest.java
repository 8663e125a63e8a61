package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The registry of formats. */
class OutputFormatsTest {
    @Test
    void listsTheFormatsInTheOrderOfTheHelp() {
        List<String> lines = new ArrayList<>();
        for (OutputFormat format : OutputFormats.all()) {
            lines.add("%s .%s lookAhead=%s several=%s"
                    .formatted(
                            format.name(),
                            format.fileExtension(),
                            format.needsLookAhead(),
                            format.allowsSeveralResults()));
        }
        assertThat(lines)
                .containsExactly(
                        "table .txt lookAhead=true several=true",
                        "vertical .txt lookAhead=false several=true",
                        "csv .csv lookAhead=false several=false",
                        "tsv .tsv lookAhead=false several=false",
                        "json .json lookAhead=false several=false",
                        "jsonl .jsonl lookAhead=false several=false",
                        "markdown .md lookAhead=false several=true");
    }

    @Test
    void findsAFormatByItsExactName() {
        for (OutputFormat format : OutputFormats.all()) {
            assertThat(OutputFormats.byName(format.name())).containsSame(format);
        }
        assertThat(OutputFormats.byName("CSV")).isEmpty();
        assertThat(OutputFormats.byName("cs")).isEmpty();
        assertThat(OutputFormats.byName("")).isEmpty();
    }
}
