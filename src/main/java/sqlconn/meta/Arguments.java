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

    /** A name that stands in SQL as it is. */
    static String identifier(MetaCommand command, String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                throw wrong(command, "cannot use '" + name + "': a name has letters, digits and underscores");
            }
        }
        return name;
    }

    static UsageException wrong(MetaCommand command, String problem) {
        String usage = "." + command.name() + (command.arguments().isEmpty() ? "" : " " + command.arguments());
        return new UsageException("." + command.name() + " " + problem, "usage: " + usage);
    }
}
