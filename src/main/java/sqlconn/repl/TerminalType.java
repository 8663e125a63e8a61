package sqlconn.repl;

import org.jline.utils.InfoCmp;

/**
 * The description of a terminal from those that come with JLine. JLine 3.30 runs the program {@code infocmp} for every
 * terminal of which no description is loaded yet, also for those that it has one of, and that costs a start tens of
 * milliseconds.
 */
final class TerminalType {
    /** How TERM begins, and the description in JLine whose sequences such a terminal understands. */
    private static final String[][] KNOWN = {
        {"xterm-", "xterm-256color"},
        {"xterm", "xterm"},
        {"tmux", "screen-256color"},
        {"screen-", "screen-256color"},
        {"screen", "screen"},
        {"rxvt-unicode", "rxvt-unicode-256color"},
        {"rxvt", "rxvt"},
        {"alacritty", "xterm-256color"},
        {"foot", "xterm-256color"},
        {"wezterm", "xterm-256color"},
        {"ghostty", "xterm-256color"},
        {"konsole", "xterm-256color"},
        {"vte", "xterm-256color"}
    };

    private TerminalType() {}

    /** The type to ask JLine for; what is not known here is left to {@code infocmp}. */
    static String loaded(String term) {
        for (String[] entry : KNOWN) {
            if (term.startsWith(entry[0])) {
                InfoCmp.setLoadedInfoCmp(entry[1], InfoCmp.getDefaultInfoCmp(entry[1]));
                return entry[1];
            }
        }
        return term;
    }
}
