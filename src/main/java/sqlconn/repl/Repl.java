package sqlconn.repl;

import java.io.IOException;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.ExitCode;
import sqlconn.engine.Engine;
import sqlconn.engine.InputSource;
import sqlconn.engine.InterruptScope;
import sqlconn.session.NamedConnection;
import sqlconn.sql.ScanEvent.NeedMore;

/** The interactive shell. */
public final class Repl {
    private final NamedConnection connection;
    private final Engine engine;
    private final InterruptScope interrupts;

    public Repl(NamedConnection connection, Engine engine, InterruptScope interrupts) {
        this.connection = connection;
        this.engine = engine;
        this.interrupts = interrupts;
    }

    /** Runs until the user leaves. */
    public ExitCode run() {
        try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
            terminal.handle(Terminal.Signal.INT, unused -> interrupts.interrupt(InterruptScope.Reason.USER));
            LineReader reader = LineReaderBuilder.builder().terminal(terminal).build();
            engine.runInteractively(new Typed(reader, connection.name()));
            return ExitCode.OK;
        } catch (IOException failure) {
            throw new ConnectionException("cannot use this terminal: " + failure.getMessage(), null, failure);
        }
    }

    private record Typed(LineReader reader, String connection) implements InputSource {
        @Override
        public String name() {
            return connection;
        }

        @Override
        public boolean interactive() {
            return true;
        }

        @Override
        public @Nullable CharSequence read(NeedMore state) {
            try {
                return reader.readLine(connection + "> ") + "\n";
            } catch (UserInterruptException cleared) {
                return "\n";
            } catch (EndOfFileException end) {
                return null;
            }
        }
    }
}
