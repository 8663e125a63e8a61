package sqlconn.repl;

import java.time.Duration;
import java.util.function.Supplier;
import org.jline.reader.History;
import org.jline.reader.LineReader;
import org.jline.reader.LineReader.Option;
import org.jline.reader.LineReaderBuilder;
import org.jline.terminal.Terminal;
import sqlconn.sql.LexicalRules;

/** Typed text from JLine's editor: a statement of many lines is one text to edit, and one entry of the history. */
final class LineEditor implements TypedInput {
    /**
     * Above so many characters JLine redraws without colours and marks, which it would compute anew at every key, several
     * times over for each line.
     */
    private static final int DECORATED_CHARACTERS = 20_000;

    /** How long the terminal shows the matching parenthesis; more is a delay when typing goes on. */
    private static final Duration BLINK = Duration.ZERO;

    private final LineReader statements;
    private final LineReader lines;
    private final Completeness completeness;
    private final boolean color;

    LineEditor(
            Terminal terminal, Supplier<LexicalRules> rules, SqlCompleter completer, History history, boolean color) {
        this.color = color;
        this.completeness = new Completeness(rules);
        LineReaderBuilder builder = LineReaderBuilder.builder()
                .terminal(terminal)
                .appName("sqlconn")
                .parser(new StatementParser(rules, completeness))
                .completer(completer)
                .completionMatcher(new OfferedCandidates())
                .history(history)
                .variable(LineReader.SECONDARY_PROMPT_PATTERN, "%P %M> ")
                .variable(LineReader.FEATURES_MAX_BUFFER_SIZE, DECORATED_CHARACTERS)
                .variable(LineReader.BLINK_MATCHING_PAREN, BLINK.toMillis())
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.INSERT_TAB, false)
                .option(Option.AUTO_FRESH_LINE, false);
        if (color) {
            builder.highlighter(new SqlHighlighter(rules));
        } else {
            builder.option(Option.DISABLE_HIGHLIGHTER, true);
        }
        this.statements = builder.build();
        CursorKeys.bind(statements);
        this.lines = LineReaderBuilder.builder()
                .terminal(terminal)
                .option(Option.DISABLE_EVENT_EXPANSION, true)
                .option(Option.DISABLE_HIGHLIGHTER, true)
                .variable(LineReader.DISABLE_HISTORY, true)
                .variable(LineReader.DISABLE_COMPLETION, true)
                .build();
    }

    @Override
    public String statement(Prompt prompt, String delimiterLine) {
        completeness.delimiterLine(delimiterLine);
        return statements.readLine(prompt.styled(color));
    }

    @Override
    public String line(String prompt) {
        return lines.readLine(prompt.replace("%", "%%"));
    }

    @Override
    public void above(String text) {
        statements.printAbove(text);
    }
}
