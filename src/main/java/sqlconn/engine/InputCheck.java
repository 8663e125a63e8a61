package sqlconn.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sqlconn.InputException;
import sqlconn.meta.MetaCommands;
import sqlconn.session.Parameters;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.NamedParameters;
import sqlconn.sql.NamedValues;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.ScanEvent.CompleteStatement;
import sqlconn.sql.ScanEvent.MetaLine;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.ScriptVariables;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementScanner;

/**
 * Reads inputs before anything of them runs, and finds the values that are missing. It stops where it cannot know: at an
 * input that can be read only once, at a {@code .read}, and at a setting that changes how text is read.
 */
final class InputCheck {
    private final LexicalRules rules;
    private final Set<String> parameters;
    private final NamedValues<String> variables = new NamedValues<>();
    private final MissingValues missing = new MissingValues();

    InputCheck(LexicalRules rules, Parameters parameters, NamedValues<String> variables) {
        this.rules = rules;
        this.parameters = new HashSet<>(parameters.names());
        for (String name : variables.names()) {
            this.variables.set(name, "");
        }
    }

    /** What these inputs lack, which are left as they are. */
    MissingValues missing(List<? extends InputSource> sources) {
        for (InputSource source : sources) {
            try (InputSource again = source.again()) {
                if (again == null || !isReadWhole(again)) {
                    break;
                }
            } catch (InputException wrong) {
                // To be told when it is run.
                break;
            }
        }
        return missing;
    }

    private boolean isReadWhole(InputSource source) {
        StatementScanner scanner = new StatementScanner(rules, source.name());
        boolean ended = false;
        while (true) {
            ScanEvent event = scanner.next();
            if (event instanceof NeedMore need) {
                if (ended) {
                    return true;
                }
                ended = !ScriptEngine.feed(scanner, source, need);
            } else if (event instanceof CompleteStatement complete) {
                check(complete.statement());
                if (rules.mayBeChangedBy(complete.statement())) {
                    return false;
                }
            } else if (event instanceof MetaLine line && !takesNote(line)) {
                return false;
            }
        }
    }

    private void check(SqlStatement statement) {
        for (String name : NamedParameters.of(statement, rules).names()) {
            if (!parameters.contains(name)) {
                missing.parameter(name, statement);
            }
        }
        if (!variables.isEmpty()) {
            ScriptVariables expanded = ScriptVariables.expand(statement.text(), rules, variables);
            missing.variables(expanded.missing(), statement);
        }
    }

    /** Looks whether a dot-command sets a value; false when it may set any. */
    private boolean takesNote(MetaLine line) {
        List<String> words = MetaCommands.words(line.text());
        String command = words.isEmpty() ? "" : words.get(0);
        if (words.size() > 2 && command.equals("param")) {
            parameters.add(words.get(words.size() - 2));
        } else if (words.size() > 2 && command.equals("set")) {
            variables.set(words.get(words.size() - 2), "");
        }
        return !command.equals("read");
    }
}
