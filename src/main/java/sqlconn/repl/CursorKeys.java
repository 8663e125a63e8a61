package sqlconn.repl;

import org.jline.keymap.KeyMap;
import org.jline.reader.Binding;
import org.jline.reader.LineReader;
import org.jline.reader.Reference;

/**
 * The cursor keys in both forms that terminals send. JLine 3.30 knows only the form of the terminal's description, which a
 * terminal sends after it was asked to, and not every terminal, multiplexer or tool that types into one obeys.
 */
final class CursorKeys {
    private static final String[][] KEYS = {
        {"A", LineReader.UP_LINE_OR_SEARCH},
        {"B", LineReader.DOWN_LINE_OR_SEARCH},
        {"C", LineReader.FORWARD_CHAR},
        {"D", LineReader.BACKWARD_CHAR},
        {"H", LineReader.BEGINNING_OF_LINE},
        {"F", LineReader.END_OF_LINE}
    };

    private CursorKeys() {}

    /** Binds them where nothing is bound to them yet. */
    static void bind(LineReader reader) {
        KeyMap<Binding> keys = reader.getKeyMaps().get(LineReader.EMACS);
        if (keys == null) {
            return;
        }
        for (String[] key : KEYS) {
            keys.bindIfNotBound(new Reference(key[1]), "\033[" + key[0]);
            keys.bindIfNotBound(new Reference(key[1]), "\033O" + key[0]);
        }
    }
}
