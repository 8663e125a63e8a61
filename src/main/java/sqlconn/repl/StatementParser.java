package sqlconn.repl;

import java.util.List;
import java.util.function.Supplier;
import org.jline.reader.CompletingParsedLine;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;

/** What the line editor asks about a text: whether Enter ends it, what its lines are inside of, which word Tab completes. */
final class StatementParser implements Parser {
    private final Supplier<LexicalRules> rules;
    private final Completeness completeness;

    StatementParser(Supplier<LexicalRules> rules, Completeness completeness) {
        this.rules = rules;
        this.completeness = completeness;
    }

    @Override
    public ParsedLine parse(String text, int cursor, ParseContext context) {
        if (context == ParseContext.COMPLETE) {
            CompletionRequest request = CompletionRequest.at(text, cursor, rules.get());
            return new TypedWord(text, cursor, request);
        }
        if (context == ParseContext.ACCEPT_LINE && !completeness.isWhole(text)) {
            throw new EOFError(-1, -1, "the statement is not complete", "");
        }
        if (context == ParseContext.SECONDARY_PROMPT) {
            OpenConstruct open = completeness.openAfter(text);
            if (open != OpenConstruct.NOTHING) {
                throw new EOFError(-1, -1, open.description(), open.promptMark());
            }
        }
        return new TypedWord(text, cursor, CompletionRequest.nothing());
    }

    /** A backslash is data. */
    @Override
    public boolean isEscapeChar(char character) {
        return false;
    }

    /** The word at the cursor, which a chosen candidate replaces as it is. */
    record TypedWord(String line, int cursor, CompletionRequest request) implements CompletingParsedLine {
        @Override
        public String word() {
            return request.prefix();
        }

        @Override
        public int wordCursor() {
            return request.prefix().length();
        }

        @Override
        public int wordIndex() {
            return 0;
        }

        @Override
        public List<String> words() {
            return List.of(word());
        }

        @Override
        public CharSequence escape(CharSequence candidate, boolean complete) {
            return candidate;
        }

        @Override
        public int rawWordCursor() {
            return wordCursor();
        }

        @Override
        public int rawWordLength() {
            return wordCursor();
        }
    }
}
