package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.UsageException;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.sql.NamedValues;

/**
 * A command that lists, sets and takes away values with names.
 *
 * @param <V> what a value is
 */
abstract class NamedValuesCommand<V> implements MetaCommand {
    private static final String UNSET = "--unset";

    /** What one of them is called: {@code parameter}. */
    abstract String noun();

    abstract NamedValues<V> values(MetaContext context);

    abstract List<Column> columns();

    abstract Row row(String name, V value);

    /** Whether a word is an option of {@link #value}. */
    boolean isOption(String word) {
        return false;
    }

    /**
     * The value that was typed.
     *
     * @param option what stood before the name, or an empty text
     */
    abstract V value(String option, String name, String text);

    @Override
    public List<String> suggestions(MetaContext context) {
        return values(context).names();
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        NamedValues<V> values = values(context);
        if (arguments.isEmpty()) {
            list(context, values);
            return MetaOutcome.CONTINUE;
        }
        String first = arguments.get(0);
        String option = first.equals(UNSET) || isOption(first) ? first : "";
        List<String> rest = option.isEmpty() ? arguments : arguments.subList(1, arguments.size());
        int expected = option.equals(UNSET) ? 1 : 2;
        if (rest.size() < expected) {
            throw Arguments.wrong(this, rest.isEmpty() ? "needs a name" : "needs a value for " + rest.get(0));
        }
        Arguments.atMost(this, rest, expected);
        String name = ParameterText.checkedName(rest.get(0));
        if (!option.equals(UNSET)) {
            values.set(name, value(option, name, rest.get(1)));
        } else if (!values.unset(name)) {
            throw new UsageException(
                    "there is no " + noun() + " " + name, "'." + name() + "' lists the ones that there are");
        }
        return MetaOutcome.CONTINUE;
    }

    private void list(MetaContext context, NamedValues<V> values) {
        List<Row> rows = new ArrayList<>();
        for (String name : values.names()) {
            V value = values.get(name);
            if (value != null) {
                rows.add(row(name, value));
            }
        }
        context.show(columns(), rows);
    }
}
