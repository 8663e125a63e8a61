package sqlconn.meta;

import java.util.List;
import sqlconn.UsageException;

/** Checks of a dot-command's arguments. */
final class Arguments {
    private Arguments() {}

    /** Refuses any argument. */
    static void none(MetaCommand command, List<String> arguments) {
        atMost(command, arguments, 0);
    }

    /** Refuses more than so many arguments. */
    static void atMost(MetaCommand command, List<String> arguments, int limit) {
        if (arguments.size() > limit) {
            throw wrong(command, "does not take '" + arguments.get(limit) + "'");
        }
    }

    /** The only argument, which must be there. */
    static String one(MetaCommand command, List<String> arguments) {
        if (arguments.isEmpty()) {
            throw wrong(command, "needs " + command.arguments());
        }
        atMost(command, arguments, 1);
        return arguments.get(0);
    }

    static UsageException wrong(MetaCommand command, String problem) {
        String usage = "." + command.name() + (command.arguments().isEmpty() ? "" : " " + command.arguments());
        return new UsageException("." + command.name() + " " + problem, "usage: " + usage);
    }
}
