package sqlconn.repl;

import java.util.List;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import sqlconn.engine.NamedSession;
import sqlconn.engine.OpenWork;

/** Asks the person what becomes of open work. */
final class OpenWorkQuestion implements OpenWork {
    private final TypedInput input;
    private final InterruptKey interruptKey;

    OpenWorkQuestion(TypedInput input, InterruptKey interruptKey) {
        this.input = input;
        this.interruptKey = interruptKey;
    }

    @Override
    public Decision decide(List<NamedSession> sessions, boolean several) {
        boolean waiting = sessions.stream().anyMatch(NamedSession::isWaiting);
        String question = (several ? named(sessions) : "The transaction holds " + counted(sessions.get(0)))
                + (waiting ? ". [r]ollback, or [s]tay? " : ". [c]ommit, [r]ollback, or [s]tay? ");
        while (!interruptKey.terminated()) {
            String answer;
            try {
                answer = input.line(question).strip();
            } catch (UserInterruptException stay) {
                return Decision.STAY;
            } catch (EndOfFileException leave) {
                return Decision.ROLLBACK;
            }
            switch (answer) {
                case "c", "commit" -> {
                    if (!waiting) {
                        return Decision.COMMIT;
                    }
                }
                case "r", "rollback" -> {
                    return Decision.ROLLBACK;
                }
                case "s", "stay" -> {
                    return Decision.STAY;
                }
                default -> {}
            }
        }
        return Decision.ROLLBACK;
    }

    private static String named(List<NamedSession> sessions) {
        StringBuilder text = new StringBuilder("Open work: ");
        for (NamedSession session : sessions) {
            text.append(session == sessions.get(0) ? "" : ", ");
            text.append(session.name());
            text.append(session.isWaiting() ? " (waits for a lock) " : " ").append(counted(session));
        }
        return text.toString();
    }

    private static String counted(NamedSession session) {
        int statements = session.session().openStatements();
        return statements + (statements == 1 ? " statement" : " statements");
    }
}
