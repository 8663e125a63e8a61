package sqlconn.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/**
 * Where the keys and tables of a TOML document stand. It is made only when a message needs a line, and reads leniently:
 * whether the text is valid is the parser's business.
 */
final class TomlPositions {
    /**
     * A key or table that is defined a second time.
     *
     * @param key its last part, as written
     */
    record Duplicate(String key, SourcePosition first, SourcePosition second) {}

    private final String source;
    private final String text;
    private final Map<List<String>, SourcePosition> places = new HashMap<>();
    private @Nullable Duplicate firstDuplicate;
    private int at;
    private int line = 1;
    private int lineStart;

    private TomlPositions(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /** Reads the whole text once. */
    static TomlPositions scan(String source, String text) {
        TomlPositions positions = new TomlPositions(source, text);
        positions.document();
        return positions;
    }

    /** The place of a key, or of its nearest ancestor that has one; the document's start when there is none. */
    SourcePosition of(List<String> path) {
        for (int length = path.size(); length > 0; length--) {
            SourcePosition place = places.get(path.subList(0, length));
            if (place != null) {
                return place;
            }
        }
        return new SourcePosition(source, 1, 1);
    }

    /** The first key or table that is defined twice, in the order of the text. */
    @Nullable
    Duplicate firstDuplicate() {
        return firstDuplicate;
    }

    private void document() {
        List<String> table = List.of();
        while (skipToContent()) {
            SourcePosition here = here();
            if (peek() == '[') {
                at++;
                boolean array = peek() == '[';
                if (array) {
                    at++;
                }
                table = keyPath(List.of());
                define(table, here, array);
                skipLine();
            } else {
                keyValue(table, here);
                skipLine();
            }
        }
    }

    private void keyValue(List<String> table, SourcePosition here) {
        List<String> key = keyPath(table);
        if (key.size() == table.size()) {
            return;
        }
        define(key, here, false);
        skipBlanks();
        if (peek() == '=') {
            at++;
            skipBlanks();
            value(key);
        }
    }

    private void value(List<String> key) {
        char c = peek();
        if (c == '"' || c == '\'') {
            string();
        } else if (c == '[') {
            at++;
            while (skipToContent() && peek() != ']') {
                int before = at;
                value(key);
                skipToContent();
                if (peek() == ',' || at == before) {
                    at++;
                }
            }
            at++;
        } else if (c == '{') {
            at++;
            while (skipToContent() && peek() != '}') {
                int before = at;
                keyValue(key, here());
                skipToContent();
                if (peek() == ',' || at == before) {
                    at++;
                }
            }
            at++;
        } else {
            while (at < text.length() && ",]}#\n".indexOf(peek()) < 0) {
                at++;
            }
        }
    }

    private void define(List<String> path, SourcePosition here, boolean arrayTable) {
        if (arrayTable) {
            places.keySet()
                    .removeIf(known -> known.size() > path.size()
                            && known.subList(0, path.size()).equals(path));
        }
        SourcePosition before = places.put(path, here);
        if (before != null && !arrayTable && firstDuplicate == null) {
            firstDuplicate = new Duplicate(path.get(path.size() - 1), before, here);
        }
    }

    /** A key of one or more parts, appended to the table that it stands in. */
    private List<String> keyPath(List<String> table) {
        List<String> path = new ArrayList<>(table);
        while (true) {
            skipBlanks();
            char c = peek();
            if (c == '"' || c == '\'') {
                path.add(string());
            } else {
                int start = at;
                while (isBareKeyCharacter(peek())) {
                    at++;
                }
                if (at == start) {
                    return path;
                }
                path.add(text.substring(start, at));
            }
            skipBlanks();
            if (peek() != '.') {
                return path;
            }
            at++;
        }
    }

    /** Passes over a string of any of the four kinds and gives its text; escapes stay as they are written. */
    private String string() {
        char quote = peek();
        boolean escapes = quote == '"';
        boolean multiLine = text.startsWith(String.valueOf(quote).repeat(3), at);
        int quotes = multiLine ? 3 : 1;
        at += quotes;
        int start = at;
        while (at < text.length()) {
            char c = peek();
            if (c == '\n') {
                if (!multiLine) {
                    break;
                }
                newLine();
            } else if (c == '\\' && escapes && at + 1 < text.length() && text.charAt(at + 1) != '\n') {
                at += 2;
            } else if (c == quote
                    && (!multiLine || text.startsWith(String.valueOf(quote).repeat(3), at))) {
                String content = text.substring(start, at);
                at += quotes;
                while (multiLine && peek() == quote) {
                    at++;
                }
                return content;
            } else {
                at++;
            }
        }
        return text.substring(start, at);
    }

    /** Passes over blanks, comments and line ends; whether anything is left. */
    private boolean skipToContent() {
        while (at < text.length()) {
            char c = peek();
            if (c == '\n') {
                newLine();
            } else if (c == '#') {
                while (at < text.length() && peek() != '\n') {
                    at++;
                }
            } else if (c == ' ' || c == '\t' || c == '\r') {
                at++;
            } else {
                return true;
            }
        }
        return false;
    }

    private void skipBlanks() {
        while (peek() == ' ' || peek() == '\t') {
            at++;
        }
    }

    private void skipLine() {
        while (at < text.length() && peek() != '\n') {
            at++;
        }
    }

    private void newLine() {
        at++;
        line++;
        lineStart = at;
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }

    private SourcePosition here() {
        return new SourcePosition(source, line, text.codePointCount(lineStart, at) + 1);
    }

    private static boolean isBareKeyCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}
