package sqlconn.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A transcript that is right comes back as it was; one that is wrong comes back corrected. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class TranscriptTest {
    private static final String RIGHT = """
            # Notes are kept,
            #
            # also over several lines.

            $ echo out; echo err >&2; exit 3
            out
            ! err
            [exit 3]

            $ echo $?; printf '%s\\n' '# a' '$ b' '[c' '\\d' ''
            3
            \\# a
            \\$ b
            \\[c
            \\\\d


            # Input:
            $ cat <<'END'
            > one
            > # two
            > END
            one
            \\# two

            $ true

            $ printf x
            x
            [no newline at the end]

            """;

    @Test
    void a_right_transcript_is_unchanged() {
        assertThat(run(RIGHT)).isEqualTo(RIGHT);
        assertThat(Transcript.parse(RIGHT).commands()).isEqualTo(5);
    }

    @Test
    void a_wrong_transcript_comes_back_corrected() {
        String wrong = RIGHT.replace("! err", "! other")
                .replace("\n\n\n# Input", "\n\n# Input")
                .replace("[exit 3]\n", "");

        assertThat(run(wrong)).isEqualTo(RIGHT);
    }

    @Test
    void results_as_on_a_terminal_have_no_marks() {
        String text = "$ echo a; echo b >&2; echo '> c'; exit 4\na\nb\n> c\n$ echo $?\n4\n";
        try (TranscriptShell shell = new TranscriptShell()) {
            assertThat(Transcript.parse(text).run(script -> Transcript.terminalResult(shell.runMerged(script))))
                    .isEqualTo(text);
        }
    }

    private static String run(String text) {
        try (TranscriptShell shell = new TranscriptShell()) {
            return Transcript.parse(text).run(script -> Transcript.result(shell.run(script)));
        }
    }
}
