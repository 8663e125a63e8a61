package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.session.CatalogReader;
import sqlconn.session.TableDescription;
import sqlconn.session.TableDescription.ColumnDescription;

/** {@code .describe}: a table in detail. */
final class DescribeCommand implements MetaCommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("column", "", ColumnKind.TEXT),
            new Column("type", "", ColumnKind.TEXT),
            new Column("nullable", "", ColumnKind.TEXT),
            new Column("default", "", ColumnKind.TEXT),
            new Column("key", "", ColumnKind.NUMBER));

    @Override
    public String name() {
        return "describe";
    }

    @Override
    public String arguments() {
        return "TABLE";
    }

    @Override
    public String summary() {
        return "show the columns, indexes and foreign keys of a table or view";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        String name = Arguments.one(this, arguments);
        TableDescription table = new CatalogReader(context.connection()).describe(context.session(), name);
        List<Row> rows = new ArrayList<>();
        for (ColumnDescription column : table.columns()) {
            rows.add(new Row(
                    TextValue.of(column.name()),
                    TextValue.of(column.type()),
                    TextValue.of(column.nullable() ? "yes" : "no"),
                    column.defaultValue().isEmpty() ? NullValue.NULL : TextValue.of(column.defaultValue()),
                    column.primaryKey() == 0 ? NullValue.NULL : new IntegerValue(column.primaryKey())));
        }
        context.show(COLUMNS, rows);
        if (context.format().allowsSeveralResults()) {
            printAll(context, "indexes:", table.indexes());
            printAll(context, "foreign keys:", table.foreignKeys());
        }
        return MetaOutcome.CONTINUE;
    }

    private static void printAll(MetaContext context, String title, List<String> lines) {
        if (!lines.isEmpty()) {
            context.print(title);
            for (String line : lines) {
                context.print("  " + line);
            }
        }
    }
}
