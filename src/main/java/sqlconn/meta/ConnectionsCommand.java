package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** {@code .connections}: what can be named. */
final class ConnectionsCommand implements MetaCommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", "", ColumnKind.TEXT),
            new Column("dialect", "", ColumnKind.TEXT),
            new Column("url", "", ColumnKind.TEXT),
            new Column("defined in", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "list the connections of the secrets files";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        List<Row> rows = new ArrayList<>();
        for (KnownConnection known : context.knownConnections()) {
            rows.add(new Row(
                    TextValue.of(known.name()),
                    TextValue.of(known.dialect()),
                    TextValue.of(known.url()),
                    TextValue.of(known.origin())));
        }
        context.show(COLUMNS, rows);
        return MetaOutcome.CONTINUE;
    }
}
