package sqlconn.repl;

import java.util.List;
import java.util.function.Consumer;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import sqlconn.engine.CommitPerson;
import sqlconn.engine.NamedSession;
import sqlconn.session.CommitGuard.Decision;
import sqlconn.session.PendingWork;
import sqlconn.sql.SqlStatement;

/** Asks the person before work is committed that has to be confirmed. Everything but a clear yes means no. */
final class CommitQuestion implements CommitPerson {
    private final TypedInput input;
    private final InterruptKey interruptKey;
    private final Consumer<String> output;

    CommitQuestion(TypedInput input, InterruptKey interruptKey, Consumer<String> output) {
        this.input = input;
        this.interruptKey = interruptKey;
        this.output = output;
    }

    @Override
    public Decision mayCommit(NamedSession session, boolean several, PendingWork work) {
        List<String> lines = work.lines();
        if (lines.size() > 1 || work.mayStay()) {
            lines.forEach(line -> output.accept("  " + line + "\n"));
        }
        String what = of(session, several) + "Commit " + work.amount() + "? ";
        return ask(what + (work.mayStay() ? "[y/N, s to stay in the transaction] " : "[y/N] "), work.mayStay());
    }

    @Override
    public Decision mayRunForGood(NamedSession session, boolean several, SqlStatement statement, String why) {
        output.accept("This statement cannot be rolled back: " + why + ".\n");
        return ask(of(session, several) + "Run it? [y/N] ", false);
    }

    private static String of(NamedSession session, boolean several) {
        return several ? "Session '" + session.name() + "': " : "";
    }

    /** What was typed; Ctrl-C, also when it comes just behind Enter, and Ctrl-D mean no. */
    private String answer(String question) {
        String answer = "n";
        interruptKey.reading(true);
        try {
            answer = input.line(question).strip();
        } catch (UserInterruptException | EndOfFileException no) {
            return "n";
        } finally {
            interruptKey.reading(false);
            if (Thread.interrupted()) {
                answer = "n";
            }
        }
        return answer;
    }

    private Decision ask(String question, boolean mayStay) {
        while (!interruptKey.terminated()) {
            String answer = answer(question);
            switch (answer) {
                case "y", "Y", "yes" -> {
                    return Decision.YES;
                }
                case "", "n", "N", "no" -> {
                    return Decision.NO;
                }
                case "s", "S", "stay" -> {
                    if (mayStay) {
                        return Decision.STAY;
                    }
                }
                default -> {}
            }
        }
        return Decision.NO;
    }
}
