package sqlconn.repl;

import java.util.List;
import java.util.Map;
import org.jline.reader.Candidate;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.CompletionMatcher;
import org.jline.reader.LineReader;
import org.jspecify.annotations.Nullable;

/**
 * Takes every candidate as it is: the completer gives only those that fit, and JLine's own matcher would drop a name whose
 * quotes were not typed.
 */
final class OfferedCandidates implements CompletionMatcher {
    private List<Candidate> offered = List.of();

    @Override
    public void compile(
            Map<LineReader.Option, Boolean> options,
            boolean prefix,
            CompletingParsedLine line,
            boolean caseInsensitive,
            int errors,
            @Nullable String originalGroupName) {
        offered = List.of();
    }

    @Override
    public List<Candidate> matches(List<Candidate> candidates) {
        offered = candidates;
        return candidates;
    }

    @Override
    public @Nullable Candidate exactMatch() {
        return null;
    }

    @Override
    public String getCommonPrefix() {
        String common = offered.isEmpty() ? "" : offered.get(0).value();
        for (Candidate candidate : offered) {
            int length = 0;
            String value = candidate.value();
            while (length < common.length()
                    && length < value.length()
                    && common.charAt(length) == value.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return common;
    }
}
