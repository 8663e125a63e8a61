package sqlconn.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ConfigException;
import sqlconn.ExitCode;
import sqlconn.dialect.ConfigCheck;

/** {@code sqlconn config check}: whether every section of every connections file is right. */
final class ConfigCommand implements Subcommand {
    @Override
    public String name() {
        return "config";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Checks every section of every connections file. Connects to nothing and runs nothing. The exit code is 3"
                        + " when one is wrong.");
        spec.addPositional(Options.positional(0, "ACTION", "1", "check"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        String action = Options.positionalText(arguments, 0);
        if (!"check".equals(action)) {
            throw Options.unknownAction(name(), action, "check");
        }
        ExitCode code = ExitCode.OK;
        for (ConfigCheck.Result result : program.checkConfig(arguments)) {
            ConfigException error = result.error();
            String name = result.file() + (result.connection() == null ? "" : " " + result.connection());
            program.report(name + ": " + (error == null ? result.shadowed() ? "ok, but shadowed" : "ok" : "wrong"));
            for (String warning : result.warnings()) {
                program.errors().note("warning: " + warning);
            }
            if (error != null) {
                program.errors().failure(error, null);
                code = ExitCode.CONFIG;
            }
        }
        return code;
    }
}
