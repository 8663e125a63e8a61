package sqlconn.render;

import java.util.BitSet;

/**
 * Tells whether bytes are exactly one JSON value (RFC 8259), so that they can be embedded as they are. Nesting costs a bit
 * a level, not stack: servers accept documents that are nested deeper than a thread's stack would bear.
 */
public final class JsonScan {
    private final byte[] json;
    private final int to;
    private int at;

    private JsonScan(byte[] json, int to) {
        this.json = json;
        this.to = to;
    }

    /** Whether these bytes are one document, white space around it allowed. */
    public static boolean isDocument(byte[] json) {
        return new JsonScan(json, json.length).document();
    }

    /** Whether the first bytes are one number, with nothing around it. */
    static boolean isNumber(byte[] json, int to) {
        JsonScan scan = new JsonScan(json, to);
        return scan.number() && scan.at == to;
    }

    static boolean isSpace(int oneByte) {
        return oneByte == ' ' || oneByte == '\n' || oneByte == '\r' || oneByte == '\t';
    }

    private boolean document() {
        var objects = new BitSet();
        int depth = 0;
        boolean first = false;
        while (true) {
            skipSpace();
            if (first && takes(objects.get(depth - 1) ? '}' : ']')) {
                depth--;
            } else {
                if (depth > 0 && objects.get(depth - 1) && !key()) {
                    return false;
                }
                skipSpace();
                if (takes('{') || takes('[')) {
                    objects.set(depth, json[at - 1] == '{');
                    depth++;
                    first = true;
                    continue;
                }
                if (!scalar()) {
                    return false;
                }
            }
            first = false;
            skipSpace();
            while (depth > 0 && takes(objects.get(depth - 1) ? '}' : ']')) {
                depth--;
                skipSpace();
            }
            if (depth == 0) {
                return at == to;
            }
            if (!takes(',')) {
                return false;
            }
        }
    }

    private boolean key() {
        if (!takes('"') || !restOfString()) {
            return false;
        }
        skipSpace();
        return takes(':');
    }

    private boolean scalar() {
        if (takes('"')) {
            return restOfString();
        }
        return word("true") || word("false") || word("null") || number();
    }

    private boolean restOfString() {
        while (at < to) {
            int oneByte = json[at];
            if (oneByte == '"') {
                at++;
                return true;
            } else if (oneByte == '\\') {
                if (!escape()) {
                    return false;
                }
            } else {
                int size = Utf8Scan.size(json, at, to);
                if (size == 0 || (size == 1 && oneByte < ' ')) {
                    return false;
                }
                at += size;
            }
        }
        return false;
    }

    private boolean escape() {
        at += 2;
        if (at > to) {
            return false;
        }
        if (json[at - 1] != 'u') {
            return "\"\\/bfnrt".indexOf(json[at - 1]) >= 0;
        }
        for (int i = 0; i < 4; i++, at++) {
            if (at >= to || Character.digit(json[at], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    private boolean number() {
        takes('-');
        if (!takes('0') && !digits()) {
            return false;
        }
        if (takes('.') && !digits()) {
            return false;
        }
        if (takes('e') || takes('E')) {
            if (!takes('+')) {
                takes('-');
            }
            return digits();
        }
        return true;
    }

    private boolean digits() {
        int start = at;
        while (at < to && json[at] >= '0' && json[at] <= '9') {
            at++;
        }
        return at > start;
    }

    private boolean word(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (at + i >= to || json[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    private boolean takes(char expected) {
        if (at < to && json[at] == expected) {
            at++;
            return true;
        }
        return false;
    }

    private void skipSpace() {
        while (at < to && isSpace(json[at])) {
            at++;
        }
    }
}
