package sqlconn.meta;

import java.util.List;
import sqlconn.session.Ledger;
import sqlconn.session.UndoReport;

/** {@code .undo}: takes back the last write of the open transaction. */
final class UndoCommand implements MetaCommand {
    @Override
    public String name() {
        return "undo";
    }

    @Override
    public String arguments() {
        return "[on|off]";
    }

    @Override
    public String summary() {
        return "take back the last write of the open transaction; have savepoints set for it, or not";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        return List.of("on", "off");
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "" -> tell(context, context.undo());
            case "on" -> set(context, true);
            case "off" -> set(context, false);
            default -> throw Arguments.wrong(this, "takes 'on' or 'off'");
        }
        return MetaOutcome.CONTINUE;
    }

    private static void set(MetaContext context, boolean on) {
        context.setUndo(on);
        context.print("undo is " + (on ? "on" : "off"));
    }

    private static void tell(MetaContext context, UndoReport report) {
        for (Ledger.Entry entry : report.entries()) {
            String rows = entry.rows() < 0 ? "" : entry.rows() == 1 ? " (1 row)" : " (" + entry.rows() + " rows)";
            context.print("taken back: " + entry.text() + rows);
        }
        if (report.mended()) {
            context.print("the transaction had failed, and goes on");
        }
    }
}
