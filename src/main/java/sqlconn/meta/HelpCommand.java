package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.UsageException;

/** {@code .help}. */
final class HelpCommand implements MetaCommand {
    @Override
    public String name() {
        return "help";
    }

    @Override
    public String arguments() {
        return "[COMMAND]";
    }

    @Override
    public String summary() {
        return "list the dot-commands, or explain one";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        List<String> names = new ArrayList<>();
        for (MetaCommand command : MetaCommands.all()) {
            names.add(command.name());
        }
        return names;
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        int width = 0;
        List<MetaCommand> chosen = chosen(arguments);
        for (MetaCommand command : chosen) {
            width = Math.max(width, usage(command).length());
        }
        for (MetaCommand command : chosen) {
            String usage = usage(command);
            context.print(usage + " ".repeat(width - usage.length() + 2) + command.summary());
        }
        if (arguments.isEmpty()) {
            context.print("");
            context.print("Everything else is SQL and ends with a semicolon.");
        }
        return MetaOutcome.CONTINUE;
    }

    private static List<MetaCommand> chosen(List<String> arguments) {
        if (arguments.isEmpty()) {
            return MetaCommands.all();
        }
        String name = arguments.get(0).startsWith(".") ? arguments.get(0).substring(1) : arguments.get(0);
        return List.of(MetaCommands.byName(name)
                .orElseThrow(() -> new UsageException("there is no dot-command ." + name, MetaCommands.hint(name))));
    }

    private static String usage(MetaCommand command) {
        String usage = "." + command.name();
        return command.arguments().isEmpty() ? usage : usage + " " + command.arguments();
    }
}
