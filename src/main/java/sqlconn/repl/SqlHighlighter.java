package sqlconn.repl;

import java.util.function.Supplier;
import org.jline.reader.Highlighter;
import org.jline.reader.LineReader;
import org.jline.utils.AttributedString;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/** Colours a text by the tokens that the scanner sees in it. */
final class SqlHighlighter implements Highlighter {
    private final Supplier<LexicalRules> rules;
    private @Nullable String lastText;
    private AttributedString lastColored = AttributedString.EMPTY;

    SqlHighlighter(Supplier<LexicalRules> rules) {
        this.rules = rules;
    }

    @Override
    public AttributedString highlight(LineReader reader, String buffer) {
        if (!buffer.equals(lastText)) {
            lastColored = colored(buffer);
            lastText = buffer;
        }
        return lastColored;
    }

    AttributedString colored(String text) {
        AttributedStringBuilder colored = new AttributedStringBuilder(text.length());
        for (Token token : SqlTokens.tokens(text, rules.get())) {
            colored.style(style(token.kind()));
            colored.append(text, token.start(), token.end());
        }
        return colored.toAttributedString();
    }

    private static AttributedStyle style(TokenKind kind) {
        return switch (kind) {
            case KEYWORD -> AttributedStyle.BOLD.foreground(AttributedStyle.BLUE);
            case STRING -> AttributedStyle.DEFAULT.foreground(AttributedStyle.GREEN);
            case NUMBER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.CYAN);
            case PARAMETER -> AttributedStyle.DEFAULT.foreground(AttributedStyle.MAGENTA);
            case META -> AttributedStyle.DEFAULT.foreground(AttributedStyle.YELLOW);
            case COMMENT -> AttributedStyle.DEFAULT.foreground(AttributedStyle.BRIGHT | AttributedStyle.BLACK);
            case IDENTIFIER, QUOTED_IDENTIFIER, OPERATOR, PUNCTUATION, WHITESPACE -> AttributedStyle.DEFAULT;
        };
    }
}
