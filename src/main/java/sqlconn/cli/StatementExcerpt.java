package sqlconn.cli;

import sqlconn.SourcePosition;
import sqlconn.render.DisplayWidth;
import sqlconn.sql.SqlStatement;

/** The line of a statement at which an error points, with a mark under the place. */
final class StatementExcerpt {
    private static final int LONGEST_LINE = 120;
    private static final int BEFORE_FAULT = 60;

    private StatementExcerpt() {}

    /** Where in its source an offset into a statement stands. */
    static SourcePosition position(SqlStatement statement, int offset) {
        String text = statement.text();
        int at = Math.min(offset, text.length());
        SourcePosition start = statement.position();
        int line = start.line();
        int lineStart = 0;
        for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
            line++;
            lineStart = i + 1;
        }
        int column = text.codePointCount(lineStart, at) + (line == start.line() ? start.column() : 1);
        return new SourcePosition(start.source(), line, column);
    }

    /** The line and, under it, a caret; of a very long line the part around the fault. */
    static String withCaret(String text, int offset) {
        int at = Math.min(offset, text.length());
        int start = text.lastIndexOf('\n', at - 1) + 1;
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        String before = "";
        String after = "";
        if (end - start > LONGEST_LINE) {
            int from = Math.max(start, at - BEFORE_FAULT);
            int to = Math.min(end, from + LONGEST_LINE);
            from = insidePair(text, from) ? from + 1 : from;
            to = insidePair(text, to) ? to - 1 : to;
            before = from > start ? "…" : "";
            after = to < end ? "…" : "";
            start = from;
            end = to;
        }
        String line = before + text.substring(start, end).stripTrailing() + after;
        String lead = before + text.substring(start, at);
        return "  " + visible(line) + "\n  " + caretUnder(lead);
    }

    private static boolean insidePair(String text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index));
    }

    /** Blank space as wide as the text before the fault; a tab stays a tab, so that it ends at the same column. */
    private static String caretUnder(String lead) {
        StringBuilder blank = new StringBuilder();
        int from = 0;
        for (int i = 0; i <= lead.length(); i++) {
            if (i == lead.length() || lead.charAt(i) == '\t') {
                blank.append(" ".repeat(DisplayWidth.of(visible(lead.substring(from, i)))));
                if (i < lead.length()) {
                    blank.append('\t');
                }
                from = i + 1;
            }
        }
        return blank.append('^').toString();
    }

    /** Control characters would move the terminal's cursor. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean control = Character.isISOControl(c) && c != '\t';
            boolean turnsText = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
            shown.append(control || turnsText ? '\uFFFD' : c);
        }
        return shown.toString();
    }
}
