package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.IntegerValue;
import sqlconn.result.NullValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/** {@code .session}: several sessions side by side. */
final class SessionCommand implements MetaCommand {
    private static final List<Column> COLUMNS = List.of(
            new Column("current", "", ColumnKind.TEXT),
            new Column("session", "", ColumnKind.TEXT),
            new Column("connection", "", ColumnKind.TEXT),
            new Column("state", "", ColumnKind.TEXT),
            new Column("isolation", "", ColumnKind.TEXT),
            new Column("age", "", ColumnKind.TEXT),
            new Column("statements", "", ColumnKind.NUMBER),
            new Column("rows changed", "", ColumnKind.NUMBER),
            new Column("backend", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "session";
    }

    @Override
    public String arguments() {
        return "[open NAME [CONNECTION]|use NAME|close NAME|cancel NAME|all SQL]";
    }

    @Override
    public String summary() {
        return "list the sessions; open, change to or close one; stop one that waits; run SQL in each";
    }

    /** A script that came from somebody else must not reach the user's other databases. */
    @Override
    public boolean needsPermission(String rest) {
        List<String> words = MetaCommands.words(firstWord(rest).equals("all") ? "" : rest);
        return words.size() > 2 && words.get(0).equals("open");
    }

    @Override
    public boolean needsPermission() {
        return true;
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        List<String> words = new ArrayList<>(List.of("open", "use", "close", "cancel", "all"));
        words.addAll(context.sessions().names());
        return words;
    }

    /** What stands behind {@code all} is SQL, whose quotes are its own. */
    @Override
    public MetaOutcome runLine(MetaContext context, String rest) {
        if (!firstWord(rest).equals("all")) {
            return run(context, MetaCommands.words(rest));
        }
        String sql = rest.substring("all".length()).strip();
        if (sql.isEmpty()) {
            throw Arguments.wrong(this, "all needs a statement");
        }
        return context.sessions().runInEach(sql) ? MetaOutcome.CONTINUE : MetaOutcome.FAILED;
    }

    private static String firstWord(String rest) {
        int end = 0;
        while (end < rest.length() && !Character.isWhitespace(rest.charAt(end))) {
            end++;
        }
        return rest.substring(0, end);
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        if (arguments.isEmpty()) {
            list(context);
            return MetaOutcome.CONTINUE;
        }
        SessionControl sessions = context.sessions();
        switch (arguments.get(0)) {
            case "open" -> {
                String name = name(arguments, 3);
                sessions.open(name, arguments.size() > 2 ? arguments.get(2) : null);
            }
            case "use" -> sessions.use(name(arguments, 2));
            case "cancel" -> sessions.cancel(name(arguments, 2));
            case "close" -> sessions.close(name(arguments, 2));
            default -> throw Arguments.wrong(this, "does not take '" + arguments.get(0) + "'");
        }
        return MetaOutcome.CONTINUE;
    }

    private String name(List<String> arguments, int limit) {
        if (arguments.size() < 2) {
            throw Arguments.wrong(this, arguments.get(0) + " needs the session's name");
        }
        Arguments.atMost(this, arguments, limit);
        return arguments.get(1);
    }

    private static void list(MetaContext context) {
        List<Row> rows = new ArrayList<>();
        for (SessionSummary session : context.sessions().list()) {
            rows.add(new Row(
                    session.current() ? TextValue.of("*") : NullValue.NULL,
                    TextValue.of(session.name()),
                    TextValue.of(session.connection()),
                    TextValue.of(session.state()),
                    textOrNull(session.characteristics()),
                    TextValue.of(Elapsed.words(session.age())),
                    new IntegerValue(session.statements()),
                    new IntegerValue(session.changedRows()),
                    textOrNull(session.backend())));
        }
        context.show(COLUMNS, rows);
    }

    private static Value textOrNull(String text) {
        return text.isEmpty() ? NullValue.NULL : TextValue.of(text);
    }
}
