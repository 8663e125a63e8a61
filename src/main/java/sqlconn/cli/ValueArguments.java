package sqlconn.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ParseResult;
import sqlconn.UsageException;
import sqlconn.meta.ParameterText;
import sqlconn.session.Parameters;
import sqlconn.sql.NamedValues;
import sqlconn.sql.ParameterValue;

/**
 * The options that give values names, read once: all sessions of a run share them.
 *
 * @param parameters the values of parameters, plain or typed
 * @param variables the values of script variables
 */
record ValueArguments(Parameters parameters, NamedValues<String> variables) {
    private static final String PLAIN = "--param";
    private static final String TYPED = "--param-json";
    private static final String VARIABLE = "--set";

    /** Reads them. */
    static ValueArguments read(ParseResult arguments) {
        return new ValueArguments(parameters(arguments), variables(arguments));
    }

    private static Parameters parameters(ParseResult arguments) {
        Parameters parameters = new Parameters();
        for (String assignment : Options.list(arguments, PLAIN)) {
            String name = name("-p", assignment, parameters);
            parameters.set(name, plain(name, value(assignment)));
        }
        for (String assignment : Options.list(arguments, TYPED)) {
            String name = name(TYPED, assignment, parameters);
            parameters.set(name, ParameterText.json(name, value(assignment)));
        }
        return parameters;
    }

    private static NamedValues<String> variables(ParseResult arguments) {
        NamedValues<String> variables = new NamedValues<>();
        for (String assignment : Options.list(arguments, VARIABLE)) {
            variables.set(name(VARIABLE, assignment, variables), value(assignment));
        }
        return variables;
    }

    private static String name(String option, String assignment, NamedValues<?> before) {
        int equals = assignment.indexOf('=');
        if (equals < 1) {
            throw new UsageException(option + " needs NAME=VALUE, not '" + assignment + "'", null);
        }
        String name = ParameterText.checkedName(assignment.substring(0, equals));
        if (before.get(name) != null) {
            throw new UsageException(
                    "the " + (option.equals(VARIABLE) ? "variable " : "parameter ") + name + " is given twice", null);
        }
        return name;
    }

    private static String value(String assignment) {
        return assignment.substring(assignment.indexOf('=') + 1);
    }

    /** {@code @FILE} stands for the file's content, and {@code @@} for an at sign. */
    private static ParameterValue plain(String name, String value) {
        if (value.startsWith("@@")) {
            return ParameterValue.plain(value.substring(1));
        }
        if (!value.startsWith("@")) {
            return ParameterValue.plain(value);
        }
        try {
            return ParameterText.file(name, Path.of(value.substring(1)));
        } catch (InvalidPathException invalid) {
            throw new UsageException("'" + value.substring(1) + "' cannot be a file's name", null, invalid);
        }
    }
}
