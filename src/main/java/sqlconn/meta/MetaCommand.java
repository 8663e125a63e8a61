package sqlconn.meta;

import java.util.List;

/** One dot-command: its names, its help, what it does. Has no state. */
public interface MetaCommand {
    /** The name without its dot. */
    String name();

    /** Other names without their dots. */
    default List<String> aliases() {
        return List.of();
    }

    /** What follows the name, as help shows it: {@code [NAME]}; empty when nothing does. */
    String arguments();

    /** One line for the help: a phrase without a full stop. */
    String summary();

    /**
     * Whether it reaches outside the database, so that a script may use it only when the user has allowed it: a script
     * that came from somebody else must not read the user's files.
     */
    default boolean needsPermission() {
        return false;
    }

    /**
     * Whether this use of it does; asked of commands that need permission for some uses.
     *
     * @param rest what stands behind the name
     */
    default boolean needsPermission(String rest) {
        return needsPermission();
    }

    /** What fits as the next argument, for completion. */
    default List<String> suggestions(MetaContext context) {
        return List.of();
    }

    /**
     * Carries out a line. A command that takes SQL overrides this, because quotes in SQL are not for the line.
     *
     * @param rest what stands behind the name, without blanks around it
     * @throws sqlconn.UsageException when the arguments are wrong
     * @throws sqlconn.SqlconnException when it fails
     */
    default MetaOutcome runLine(MetaContext context, String rest) {
        return run(context, MetaCommands.words(rest));
    }

    /**
     * Carries it out.
     *
     * @param arguments the words after the name
     * @throws sqlconn.UsageException when the arguments are wrong
     * @throws sqlconn.SqlconnException when it fails
     */
    MetaOutcome run(MetaContext context, List<String> arguments);
}
