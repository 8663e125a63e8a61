package sqlconn.repl;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the shell takes from the process that it runs in.
 *
 * @param version the program's version, for the banner
 * @param terminalType the value of TERM, or null when it is not set: then, as for {@code dumb}, plain lines are read
 * @param color whether the terminal may be coloured
 * @param history where typed statements are kept from one shell to the next, or null for nowhere
 * @param pager the command that shows long results, for {@code sh -c}; null for none
 * @param remark a sentence for the banner, or null
 */
public record ShellOptions(
        String version,
        @Nullable String terminalType,
        boolean color,
        @Nullable Path history,
        @Nullable String pager,
        @Nullable String remark) {
    /** Whether the terminal can neither move its cursor nor change colours. */
    boolean dumb() {
        return terminalType == null || terminalType.startsWith("dumb");
    }
}
