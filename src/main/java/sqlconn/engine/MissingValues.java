package sqlconn.engine;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.UsageException;
import sqlconn.session.Parameters;
import sqlconn.sql.SqlStatement;

/** The parameters and script variables that statements ask for and that have no value. */
final class MissingValues {
    private final Set<String> parameters = new LinkedHashSet<>();
    private final Set<String> variables = new LinkedHashSet<>();
    private @Nullable SqlStatement first;

    void parameter(String name, SqlStatement statement) {
        parameters.add(name);
        at(statement);
    }

    void variables(Set<String> names, SqlStatement statement) {
        if (variables.addAll(names)) {
            at(statement);
        }
    }

    private void at(SqlStatement statement) {
        if (first == null) {
            first = statement;
        }
    }

    /** The first statement that lacks one, or null when nothing is missing. */
    @Nullable
    SqlStatement statement() {
        return first;
    }

    /** A sentence that names all of them. */
    UsageException failure() {
        if (variables.isEmpty()) {
            return Parameters.missing(parameters);
        }
        UsageException ofVariables = missingVariables(variables);
        if (parameters.isEmpty()) {
            return ofVariables;
        }
        UsageException ofParameters = Parameters.missing(parameters);
        return new UsageException(
                ofParameters.getMessage() + ", and " + ofVariables.getMessage(),
                ofParameters.hint().orElse("") + ";\n    " + ofVariables.hint().orElse(""));
    }

    /** What is to be said when these script variables have no value. */
    static UsageException missingVariables(Set<String> names) {
        boolean one = names.size() == 1;
        String name = names.iterator().next();
        return new UsageException(
                "no value for " + (one ? "variable " : "variables ") + String.join(", ", names),
                "give " + (one ? "it" : "them") + " with --set " + name + "=VALUE; in the shell, with .set " + name
                        + " VALUE");
    }
}
