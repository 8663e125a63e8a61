package sqlconn.repl;

import java.util.function.Supplier;
import org.jline.terminal.Terminal;
import sqlconn.ExitCode;
import sqlconn.SqlconnException;
import sqlconn.engine.Engine;
import sqlconn.engine.InterruptScope;
import sqlconn.session.DriverInfo;
import sqlconn.session.NamedConnection;
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
        engine.askAboutOpenWork(new OpenWorkQuestion(input, terminal.interruptKey()));
        engine.askBeforeCommits(new CommitQuestion(input, terminal.interruptKey(), terminal::print));
        TypedSource source = new TypedSource(connection.name(), engine, terminal, interrupts, input, catalogs);
        do {
            engine.runInteractively(source);
        } while (!engine.mayLeave());
        return terminal.interruptKey().exitCode();
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
}
