package sqlconn.repl;

import java.util.List;
import java.util.Locale;
import org.jline.reader.EndOfFileException;
import org.jline.reader.UserInterruptException;
import org.jspecify.annotations.Nullable;
import sqlconn.ExitCode;
import sqlconn.InterruptException;
import sqlconn.config.ConnectionOptions;
import sqlconn.dialect.TransactionCharacteristics;
import sqlconn.engine.Engine;
import sqlconn.engine.InputSource;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.NamedSession;
import sqlconn.engine.OpenSessions;
import sqlconn.engine.Settings;
import sqlconn.session.Session;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.OpenConstruct;
import sqlconn.sql.ScanEvent.NeedMore;

/** A person's input: asks for it with a prompt that shows the session's state, each time that everything before has run. */
final class TypedSource implements InputSource {
    private final String name;
    private final Engine engine;
    private final ShellTerminal terminal;
    private final InterruptScope interrupts;
    private final TypedInput input;
    private final CompletionCatalogs catalogs;
    private final StatementEffects effects;
    private @Nullable Prompt shownPrompt;
    private String delimiterLine = "";
    private @Nullable LexicalRules delimiterRules;

    TypedSource(
            String name,
            Engine engine,
            ShellTerminal terminal,
            InterruptScope interrupts,
            TypedInput input,
            CompletionCatalogs catalogs) {
        this.name = name;
        this.engine = engine;
        this.terminal = terminal;
        this.interrupts = interrupts;
        this.input = input;
        this.catalogs = catalogs;
        this.effects = new StatementEffects(() -> engine.sessions().current().rules());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean interactive() {
        return true;
    }

    @Override
    public @Nullable CharSequence read(NeedMore state) {
        engine.tellWhatWaited();
        catalogs.refresh();
        boolean data = state.open() != OpenConstruct.NOTHING;
        // In the middle of COPY … FROM STDIN the connection cannot be asked anything.
        Prompt shown = shownPrompt;
        Prompt prompt = data && shown != null ? shown : prompt();
        shownPrompt = prompt;
        while (!terminal.interruptKey().terminated()) {
            try {
                String text = ask(prompt, state.open());
                typed(text, data);
                return text + "\n";
            } catch (UserInterruptException dropped) {
                if (data) {
                    throw new InterruptException(ExitCode.INTERRUPTED, "interrupted");
                }
            } catch (EndOfFileException left) {
                return null;
            }
        }
        return null;
    }

    private String ask(Prompt prompt, OpenConstruct open) {
        interrupts.clear();
        terminal.interruptKey().reading(true);
        try {
            return open == OpenConstruct.NOTHING ? statement(prompt) : input.line(prompt.continuation(open));
        } finally {
            terminal.interruptKey().reading(false);
            if (Thread.interrupted()) {
                // JLine tells Ctrl-C by this flag; pressed just after Enter, it is meant for the statement.
                interrupts.interrupt(InterruptScope.Reason.USER);
            }
        }
    }

    private String statement(Prompt prompt) {
        WaitingWatch watch = new WaitingWatch(engine.sessions().all(), input::above);
        try {
            return input.statement(prompt, delimiterLine());
        } finally {
            watch.end();
        }
    }

    /** A delimiter holds until the text goes on by other rules. */
    private String delimiterLine() {
        return delimiterRules == engine.sessions().current().rules() ? delimiterLine : "";
    }

    /** The prompt of the moment. */
    Prompt prompt() {
        NamedSession session = engine.sessions().current();
        ConnectionOptions options = session.connection().options();
        Prompt prompt = Prompt.of(
                session.connection().name(),
                options.label(),
                options.color(),
                session.session().state());
        prompt = session.isWaiting() ? prompt.waiting() : prompt.with(characteristics(session.session()));
        return session.name().equals(OpenSessions.FIRST) ? prompt : prompt.inSession(session.name());
    }

    /** What is unusual about the open transaction; a round trip to the server only after it may have changed. */
    private static List<String> characteristics(Session session) {
        TransactionCharacteristics is = session.inTransaction() ? session.characteristics() : null;
        return is == null ? List.of() : is.unusual();
    }

    private void typed(String text, boolean data) {
        Settings now = engine.settings();
        engine.setSettings(now.withRenderOptions(now.renderOptions().withTerminalWidth(terminal.columns())));
        if (data) {
            return;
        }
        String delimiter = effects.delimiterLine(text);
        if (delimiter != null) {
            delimiterRules = engine.sessions().current().rules();
            delimiterLine = delimiter.toLowerCase(Locale.ROOT).strip().equals("delimiter ;") ? "" : delimiter;
        }
        if (effects.mayChangeCatalog(text)) {
            catalogs.outdated();
        }
    }
}
