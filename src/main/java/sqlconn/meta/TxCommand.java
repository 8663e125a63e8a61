package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.session.Ledger;

/** {@code .tx}: what the session has run, and what became of it. */
final class TxCommand implements MetaCommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("#", "", ColumnKind.NUMBER),
            new Column("statement", "", ColumnKind.TEXT),
            new Column("rows", "", ColumnKind.NUMBER),
            new Column("time", "", ColumnKind.TEXT),
            new Column("state", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "tx";
    }

    @Override
    public String arguments() {
        return "[COUNT]";
    }

    @Override
    public String summary() {
        return "show what this session has run, or the last COUNT statements, and what became of each";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        Ledger ledger = context.session().ledger();
        List<Ledger.Entry> entries = ledger.entries();
        int shown = arguments.isEmpty() ? entries.size() : Math.min(count(arguments.get(0)), entries.size());
        List<Row> rows = new ArrayList<>();
        for (Ledger.Entry entry : entries.subList(entries.size() - shown, entries.size())) {
            rows.add(new Row(
                    new IntegerValue(entry.number()),
                    TextValue.of(entry.text()),
                    entry.rows() < 0 ? NullValue.NULL : new IntegerValue(entry.rows()),
                    TextValue.of(Elapsed.words(entry.time())),
                    TextValue.of(entry.fate().description())));
        }
        context.show(COLUMNS, rows);
        if (ledger.statements() > entries.size() && context.format().allowsSeveralResults()) {
            context.print("the last " + entries.size() + " of " + ledger.statements() + " statements are kept");
        }
        return MetaOutcome.CONTINUE;
    }

    private int count(String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException noNumber) {
            throw Arguments.wrong(this, "needs a number, not '" + text + "'");
        }
        throw Arguments.wrong(this, "needs a number, not '" + text + "'");
    }
}
