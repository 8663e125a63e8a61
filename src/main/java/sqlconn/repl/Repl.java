package sqlconn.repl;

import java.util.function.Supplier;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import sqlconn.ExitCode;
import sqlconn.SqlconnException;
import sqlconn.engine.Engine;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.NamedSession;
import sqlconn.session.DriverInfo;
import sqlconn.session.NamedConnection;
import sqlconn.session.Session;
import sqlconn.session.TransactionState;
import sqlconn.sql.LexicalRules;

/** The interactive shell: connects, greets, runs what is typed, and asks before open work is lost. */
public final class Repl {
    private final ShellTerminal terminal;
    private final NamedConnection connection;
    private final Engine engine;
    private final InterruptScope interrupts;

    /** Nothing happens before {@link #run}. */
    public Repl(ShellTerminal terminal, NamedConnection connection, Engine engine, InterruptScope interrupts) {
        this.terminal = terminal;
        this.connection = connection;
        this.engine = engine;
        this.interrupts = interrupts;
    }

    /**
     * Runs until the user leaves.
     *
     * @throws SqlconnException when the database cannot be reached at the start
     */
    public ExitCode run() {
        FirstContact contact = FirstContact.begin(connection, interrupts);
        CompletionCatalogs catalogs = new CompletionCatalogs(engine.sessions());
        TypedInput input = input(catalogs);
        DriverInfo info = contact.await();
        terminal.print(banner(info));
        // What is typed is coloured and asked for completeness by the rules that the server has set for the session.
        engine.sessions().current().session().lexicalRulesOfNext();
        terminal.interruptKey().watch(() -> engine.sessions().current().session());
        TypedSource source = new TypedSource(connection.name(), engine, terminal, interrupts, input, catalogs);
        do {
            engine.runInteractively(source);
        } while (!mayLeave(input));
        return terminal.interruptKey().terminated() ? ExitCode.TERMINATED : ExitCode.OK;
    }

    private TypedInput input(CompletionCatalogs catalogs) {
        Supplier<LexicalRules> rules = () -> engine.sessions().current().rules();
        Terminal jline = terminal.jline();
        if (jline == null) {
            return new PlainInput(terminal.in(), terminal::print, rules, terminal.interruptKey());
        }
        SqlCompleter completer = new SqlCompleter(catalogs, rules, engine.metaContext());
        StatementHistory history = new StatementHistory(terminal.options().history(), rules, terminal.talk()::note);
        return new LineEditor(
                jline, rules, completer, history, terminal.options().color());
    }

    private String banner(DriverInfo info) {
        ShellOptions options = terminal.options();
        StringBuilder text = new StringBuilder();
        text.append("sqlconn ").append(options.version()).append(", connected to ");
        text.append(connection.name()).append(" (").append(info.serverVersion()).append(")\n");
        if (options.remark() != null) {
            text.append(options.remark()).append('\n');
        }
        return text.append("Statements end with a semicolon; .help lists the commands of the shell.\n")
                .toString();
    }

    /** Whether nothing is lost by leaving, or the person has decided what becomes of it. */
    private boolean mayLeave(TypedInput input) {
        NamedSession current = engine.sessions().current();
        Session session = current.session();
        int statements = session.openStatements();
        if (session.state() == TransactionState.FAILED) {
            terminal.talk().note("the failed transaction was rolled back");
            return true;
        }
        if (session.state() != TransactionState.ACTIVE || statements == 0) {
            return true;
        }
        if (terminal.interruptKey().terminated()) {
            end(current, false, statements);
            return true;
        }
        String question = "The transaction holds " + statements + (statements == 1 ? " statement" : " statements")
                + ". [c]ommit, [r]ollback, or [s]tay? ";
        while (true) {
            String answer;
            try {
                answer = input.line(question).strip();
            } catch (UserInterruptException stay) {
                return false;
            } catch (EndOfFileException leave) {
                answer = "r";
            }
            switch (answer) {
                case "c", "commit" -> {
                    return end(current, true, statements);
                }
                case "r", "rollback" -> {
                    return end(current, false, statements);
                }
                case "s", "stay" -> {
                    return false;
                }
                default -> {}
            }
        }
    }

    private boolean end(NamedSession session, boolean commit, int statements) {
        try {
            engine.endTransaction(session, commit);
        } catch (SqlconnException failure) {
            terminal.talk().failure(failure, null);
            return false;
        }
        terminal.talk()
                .note((commit ? "committed " : "rolled back ")
                        + statements
                        + (statements == 1 ? " statement" : " statements"));
        return true;
    }
}
