package sqlconn.meta;

import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.sql.NamedValues;

/** {@code .set}: the variables that {@code :"name"} and {@code :'name'} put into a statement's text. */
final class SetCommand extends NamedValuesCommand<String> {
    private static final List<Column> COLUMNS =
            List.of(new Column("variable", "", ColumnKind.TEXT), new Column("value", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "set";
    }

    @Override
    public String arguments() {
        return "[NAME VALUE | --unset NAME]";
    }

    @Override
    public String summary() {
        return "list the variables of :\"NAME\" and :'NAME', set one, or take one away";
    }

    @Override
    String noun() {
        return "variable";
    }

    @Override
    NamedValues<String> values(MetaContext context) {
        return context.variables();
    }

    @Override
    List<Column> columns() {
        return COLUMNS;
    }

    @Override
    Row row(String name, String value) {
        return new Row(TextValue.of(name), TextValue.of(value));
    }

    @Override
    String value(String option, String name, String text) {
        return text;
    }
}
