package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.dialect.ConnectionExplanation;
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

    private static final List<Column> EXPLANATION = List.of(
            new Column("name", "", ColumnKind.TEXT),
            new Column("value", "", ColumnKind.TEXT),
            new Column("source", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "connections";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Lists the connections of the secrets files, without their secrets. Connects to nothing. With --verbose it"
                        + " tells what is left out, and what shadows it.");
        spec.addOption(Options.value("--format", "FORMAT", "how the list is written"));
        spec.addOption(Options.value(
                "--explain", "CONNECTION", "tell what this connection comes down to, and where each part comes from"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        String explained = Options.text(arguments, "--explain");
        if (explained != null) {
            return explain(program, arguments, explained);
        }
        List<Row> rows = new ArrayList<>();
        for (KnownConnection known : program.knownConnections(arguments)) {
            rows.add(new Row(
                    TextValue.of(known.name()),
                    TextValue.of(known.dialect()),
                    TextValue.of(known.url()),
                    TextValue.of(known.origin())));
        }
        program.show(arguments, COLUMNS, rows);
        if (Options.isSet(arguments, "--verbose")) {
            program.leftOut(arguments).forEach(program.errors()::note);
        }
        return ExitCode.OK;
    }

    private static ExitCode explain(Program program, ParseResult arguments, String name) {
        ConnectionExplanation explanation = program.explain(name, arguments);
        List<Row> rows = new ArrayList<>();
        for (ConnectionExplanation.Item item : explanation.items()) {
            rows.add(new Row(TextValue.of(item.name()), TextValue.of(item.value()), TextValue.of(item.source())));
        }
        program.show(arguments, EXPLANATION, rows);
        return ExitCode.OK;
    }
}
