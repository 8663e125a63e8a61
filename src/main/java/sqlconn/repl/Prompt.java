package sqlconn.repl;

import java.util.List;
import org.jline.utils.AttributedStringBuilder;
import org.jline.utils.AttributedStyle;
import org.jspecify.annotations.Nullable;
import sqlconn.render.DisplayWidth;
import sqlconn.session.TransactionState;
import sqlconn.sql.OpenConstruct;

/**
 * The prompt of one moment: the connection, its label, and the state of its session.
 *
 * @param name what the user calls the connection, and behind a slash the session, unless it is the first
 * @param label a word of warning from the connection's section, or null
 * @param color the colour of the two, or null for none
 * @param characteristics what is unusual about the open transaction
 * @param waits whether a statement of the session waits by itself for a lock of another
 * @param state what the session is doing
 */
record Prompt(
        String name,
        @Nullable String label,
        @Nullable String color,
        List<String> characteristics,
        boolean waits,
        TransactionState state) {
    private static final int LONGEST_NAME = 30;

    /** A prompt for this connection. A path or an address is cut down to its last part. */
    static Prompt of(String connection, @Nullable String label, @Nullable String color, TransactionState state) {
        String name = connection;
        int query = name.indexOf('?');
        if (query > 0 && name.indexOf('/') >= 0) {
            name = name.substring(0, query);
        }
        int slash = name.lastIndexOf('/', name.length() - 2);
        name = slash < 0 ? name : name.substring(slash + 1);
        return new Prompt(printable(name), label == null ? null : printable(label), color, List.of(), false, state);
    }

    /** The same for a session other than the first. */
    Prompt inSession(String session) {
        return new Prompt(name + "/" + session, label, color, characteristics, waits, state);
    }

    /** The same for a transaction that is not as usual. */
    Prompt with(List<String> unusual) {
        return new Prompt(name, label, color, unusual, waits, state);
    }

    /** The same for a session whose statement waits for a lock of another. */
    Prompt waiting() {
        return new Prompt(name, label, color, characteristics, true, state);
    }

    private static String printable(String text) {
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < text.length() && shown.length() < LONGEST_NAME; i++) {
            shown.append(Character.isISOControl(text.charAt(i)) ? '?' : text.charAt(i));
        }
        return shown.toString();
    }

    /** The character before the {@code >} that shows the state; empty when there is nothing to know. */
    private String mark() {
        if (waits) {
            return "~";
        }
        return switch (state) {
            case IDLE, CLOSED -> "";
            case ACTIVE -> "*";
            case FAILED -> "!";
            case LOST -> "?";
        };
    }

    private String shownName() {
        String shown = label == null ? name : name + " [" + label + "]";
        return characteristics.isEmpty() ? shown : shown + " (" + String.join(", ", characteristics) + ")";
    }

    /** The prompt without colours. */
    String plain() {
        return shownName() + mark() + "> ";
    }

    /** The prompt for JLine, which takes a percent sign for the start of a pattern. */
    String styled(boolean colored) {
        if (!colored) {
            return escaped(plain());
        }
        AttributedStringBuilder text = new AttributedStringBuilder();
        text.style(color == null ? AttributedStyle.BOLD : AttributedStyle.BOLD.foreground(number(color)));
        text.append(shownName());
        text.style(
                state == TransactionState.ACTIVE
                        ? AttributedStyle.BOLD.foreground(AttributedStyle.YELLOW)
                        : AttributedStyle.BOLD.foreground(AttributedStyle.RED));
        text.append(mark());
        text.style(AttributedStyle.DEFAULT).append("> ");
        return escaped(text.toAnsi());
    }

    private static int number(String color) {
        return switch (color) {
            case "red" -> AttributedStyle.RED;
            case "green" -> AttributedStyle.GREEN;
            case "yellow" -> AttributedStyle.YELLOW;
            case "blue" -> AttributedStyle.BLUE;
            case "magenta" -> AttributedStyle.MAGENTA;
            default -> AttributedStyle.CYAN;
        };
    }

    private static String escaped(String text) {
        return text.replace("%", "%%");
    }

    /** The prompt of a further line, as wide as the first, with the mark of what is open. */
    String continuation(OpenConstruct open) {
        String end = open.promptMark() + "> ";
        return " ".repeat(Math.max(0, DisplayWidth.of(plain()) - end.length())) + end;
    }
}
