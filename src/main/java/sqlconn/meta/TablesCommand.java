package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.session.Catalog.TableName;
import sqlconn.session.CatalogReader;

/** {@code .tables}: what there is to select from. */
final class TablesCommand implements MetaCommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("schema", "", ColumnKind.TEXT),
            new Column("name", "", ColumnKind.TEXT),
            new Column("type", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "tables";
    }

    @Override
    public String arguments() {
        return "[TEXT]";
    }

    @Override
    public String summary() {
        return "list tables and views, or those with TEXT in their name";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        String wanted = arguments.isEmpty() ? "" : arguments.get(0).toLowerCase(Locale.ROOT);
        List<Row> rows = new ArrayList<>();
        for (TableName table : new CatalogReader(context.connection()).tables(context.session())) {
            if (table.qualified().toLowerCase(Locale.ROOT).contains(wanted)) {
                rows.add(new Row(
                        TextValue.of(table.schema()),
                        TextValue.of(table.name()),
                        TextValue.of(table.type().toLowerCase(Locale.ROOT))));
            }
        }
        context.show(COLUMNS, rows);
        return MetaOutcome.CONTINUE;
    }
}
