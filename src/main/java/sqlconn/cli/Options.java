package sqlconn.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.UsageException;
import sqlconn.config.ConnectionText;

/** Options that several subcommands share, and how they are read. */
final class Options {
    private Options() {}

    /** A specification with the options that every subcommand has. */
    static CommandSpec spec(String name, String summary) {
        CommandSpec spec = CommandSpec.create().name(name);
        spec.usageMessage().description(summary);
        spec.addOption(value("--secrets", "FILE", "look for connections in this TOML file first"));
        spec.addOption(flag("--verbose", "-v", "say more on standard error: counts, traces of failures"));
        spec.addOption(OptionSpec.builder("--help", "-h")
                .usageHelp(true)
                .description("show this help")
                .build());
        return spec;
    }

    static OptionSpec value(String name, String label, String description) {
        return OptionSpec.builder(name)
                .type(String.class)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec values(String name, String label, String description) {
        return OptionSpec.builder(name.split(" "))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(label)
                .description(description)
                .build();
    }

    static OptionSpec flag(String name, String description) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .description(description)
                .build();
    }

    private static OptionSpec flag(String name, String shortName, String description) {
        return OptionSpec.builder(name, shortName)
                .type(boolean.class)
                .description(description)
                .build();
    }

    static PositionalParamSpec positional(int index, String label, String arity, String description) {
        return PositionalParamSpec.builder()
                .index(Integer.toString(index))
                .type(String.class)
                .arity(arity)
                .paramLabel(label)
                .description(description)
                .build();
    }

    static @Nullable String text(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, (String) null);
    }

    static boolean isSet(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, false);
    }

    static List<String> list(ParseResult arguments, String option) {
        return arguments.matchedOptionValue(option, List.of());
    }

    static @Nullable String positionalText(ParseResult arguments, int index) {
        return arguments.matchedPositionalValue(index, (String) null);
    }

    /** The complaint about a subcommand's action that is missing or unknown. */
    static UsageException unknownAction(String command, @Nullable String action, String known) {
        String problem =
                action == null ? "there is no ACTION" : command + " does not know " + ConnectionText.quoted(action);
        return new UsageException(problem, "it knows: " + known);
    }
}
