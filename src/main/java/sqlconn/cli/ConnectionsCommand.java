package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.meta.KnownConnection;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** {@code sqlconn connections}: what can be named. */
final class ConnectionsCommand implements Subcommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("name", "", ColumnKind.TEXT),
            new Column("dialect", "", ColumnKind.TEXT),
            new Column("url", "", ColumnKind.TEXT),
            new Column("defined_in", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(), "Lists the connections of the secrets files, without their secrets. Connects to nothing.");
        spec.addOption(Options.value("--format", "FORMAT", "how the list is written"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        List<Row> rows = new ArrayList<>();
        for (KnownConnection known : program.knownConnections(arguments)) {
            rows.add(new Row(
                    TextValue.of(known.name()),
                    TextValue.of(known.dialect()),
                    TextValue.of(known.url()),
                    TextValue.of(known.origin())));
        }
        program.show(arguments, COLUMNS, rows);
        return ExitCode.OK;
    }
}
