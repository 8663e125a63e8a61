package sqlconn.repl;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;
import org.jspecify.annotations.Nullable;
import sqlconn.ConnectionException;
import sqlconn.ExitCode;
import sqlconn.engine.InterruptScope;
import sqlconn.engine.OutputSink;
import sqlconn.engine.Talk;

/** The terminal of the shell: results and talk go to it in order, and Ctrl-C on it is heard. */
public final class ShellTerminal implements AutoCloseable {
    private final ShellOptions options;
    private final InputStream in;
    private final OutputStream out;
    private final @Nullable Terminal terminal;
    private final PagedOutput output;
    private final PagedTalk talk;
    private final InterruptKey interruptKey;

    private ShellTerminal(
            ShellOptions options,
            InputStream in,
            OutputStream out,
            Talk talk,
            @Nullable Terminal terminal,
            InterruptScope interrupts) {
        this.options = options;
        this.in = in;
        this.out = out;
        this.terminal = terminal;
        String pager = terminal == null ? null : options.pager();
        this.interruptKey = new InterruptKey(interrupts, this::paging);
        this.output =
                new PagedOutput(out, this::rows, pager == null ? null : new PagerCommand(pager), interruptKey::stop);
        this.talk = new PagedTalk(talk, output);
    }

    /**
     * Takes the process's terminal.
     *
     * @param in standard input
     * @param out standard output
     * @param talk takes what is said beside results
     * @param interrupts is told of Ctrl-C
     * @throws ConnectionException when the terminal cannot be used
     */
    public static ShellTerminal open(
            ShellOptions options, InputStream in, OutputStream out, Talk talk, InterruptScope interrupts) {
        Terminal terminal = options.dumb() ? null : jline(options.terminalType());
        ShellTerminal shell = new ShellTerminal(options, in, out, talk, terminal, interrupts);
        if (terminal == null) {
            Signals.register("INT", shell.interruptKey::pressed);
        } else {
            terminal.handle(Terminal.Signal.INT, unused -> shell.interruptKey.pressed());
            Signals.register("TERM", () -> shell.interruptKey.terminate(ExitCode.TERMINATED));
            Signals.register("HUP", () -> shell.interruptKey.terminate(ExitCode.HUNG_UP));
        }
        return shell;
    }

    /** Names the one provider that is there: JLine would try to load five. */
    private static Terminal jline(@Nullable String type) {
        try {
            return TerminalBuilder.builder()
                    .system(true)
                    .provider("jni")
                    .type(type == null ? "dumb" : TerminalType.loaded(type))
                    .encoding(StandardCharsets.UTF_8)
                    .build();
        } catch (IOException | IllegalStateException failure) {
            throw new ConnectionException(
                    "cannot use this terminal: " + failure.getMessage(),
                    "TERM=dumb sqlconn … works without it",
                    failure);
        }
    }

    private boolean paging() {
        return output.paging();
    }

    private int rows() {
        return terminal == null ? 0 : terminal.getHeight();
    }

    /** The columns of the terminal now, or 0 when they are not known. */
    int columns() {
        return terminal == null ? 0 : Math.max(0, terminal.getWidth());
    }

    /** Where results go. */
    public OutputSink sink() {
        return new OutputSink("the terminal", output, unused -> output.paging(), output);
    }

    /** What is said beside results. */
    public Talk talk() {
        return talk;
    }

    ShellOptions options() {
        return options;
    }

    InterruptKey interruptKey() {
        return interruptKey;
    }

    @Nullable
    Terminal jline() {
        return terminal;
    }

    InputStream in() {
        return in;
    }

    /** Writes text that is no result. */
    void print(String text) {
        try {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException gone) {
            // The next read finds the terminal gone, and the shell ends.
            return;
        }
    }

    @Override
    public void close() {
        if (terminal != null) {
            try {
                terminal.close();
            } catch (IOException gone) {
                return;
            }
        }
    }
}
