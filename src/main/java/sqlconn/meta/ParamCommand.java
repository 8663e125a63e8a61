package sqlconn.meta;

import java.util.List;
import java.util.Locale;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.NullValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.sql.NamedValues;
import sqlconn.sql.ParameterValue;

/** {@code .param}: the values of {@code :name} parameters. */
final class ParamCommand extends NamedValuesCommand<ParameterValue> {
    private static final String JSON = "--json";
    private static final List<Column> COLUMNS = List.of(
            new Column("parameter", "", ColumnKind.TEXT),
            new Column("type", "", ColumnKind.TEXT),
            new Column("value", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "param";
    }

    @Override
    public String arguments() {
        return "[[--json] NAME VALUE | --unset NAME]";
    }

    @Override
    public String summary() {
        return "list the values of :NAME parameters, set one, or take one away";
    }

    @Override
    String noun() {
        return "parameter";
    }

    @Override
    NamedValues<ParameterValue> values(MetaContext context) {
        return context.parameters();
    }

    @Override
    List<Column> columns() {
        return COLUMNS;
    }

    @Override
    Row row(String name, ParameterValue value) {
        String type = value.kind() == ParameterValue.Kind.PLAIN
                ? "inferred"
                : value.kind().name().toLowerCase(Locale.ROOT);
        return new Row(
                TextValue.of(name),
                TextValue.of(type),
                value.kind() == ParameterValue.Kind.NULL ? NullValue.NULL : TextValue.of(value.text()));
    }

    @Override
    boolean isOption(String word) {
        return word.equals(JSON);
    }

    @Override
    ParameterValue value(String option, String name, String text) {
        return option.equals(JSON) ? ParameterText.json(name, text) : ParameterValue.plain(text);
    }
}
