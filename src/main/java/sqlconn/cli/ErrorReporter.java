package sqlconn.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.CommitException;
import sqlconn.ConfigException;
import sqlconn.ConnectionException;
import sqlconn.InputException;
import sqlconn.OutputException;
import sqlconn.SourcePosition;
import sqlconn.SqlconnException;
import sqlconn.StatementException;
import sqlconn.config.Secret;
import sqlconn.engine.Talk;
import sqlconn.sql.SqlStatement;

/**
 * Says on standard error what failed, where, why, and what to try. Everything that goes wrong is told here, and nowhere
 * else.
 */
final class ErrorReporter implements Talk {
    private final OutputStream err;
    private final ProgressLine progress;
    private final List<String> hidden = new ArrayList<>();
    private boolean verbose;
    private @Nullable String typedSource;

    ErrorReporter(OutputStream err) {
        this(err, new ProgressLine(err, false));
    }

    /** @param progress the line that is shown there while a statement runs */
    ErrorReporter(OutputStream err, ProgressLine progress) {
        this.err = err;
        this.progress = progress;
    }

    /** Whether the program's own stack traces are shown. */
    void setVerbose(boolean on) {
        verbose = on;
    }

    /**
     * From now on speaks to a person in the shell, who needs neither the program's name before each sentence nor the
     * position of what they have just typed.
     *
     * @param source the source of what is typed
     */
    void speakToPerson(String source) {
        typedSource = source;
    }

    /** Never shows this text, whoever says it: some drivers repeat a URL in their messages. */
    void hide(Secret secret) {
        String text = secret.reveal();
        if (text.length() >= 4) {
            hidden.add(text);
        }
    }

    @Override
    public void note(String text) {
        write((typedSource == null ? "sqlconn: " + text : text) + "\n");
    }

    @Override
    public void failure(SqlconnException failure, @Nullable SqlStatement statement) {
        StringBuilder text = new StringBuilder();
        SourcePosition position = position(failure, statement);
        if (position != null && !position.source().equals(typedSource)) {
            text.append(position).append(": ");
        } else if (typedSource == null) {
            text.append("sqlconn: ");
        } else if (!(failure instanceof CommitException answer && answer.isDeclined())) {
            text.append("error").append(lineOf(failure, statement)).append(": ");
        }
        text.append(failure.getMessage());
        if (failure instanceof StatementException refused) {
            describe(refused, statement, text);
        }
        text.append('\n');
        failure.hint().ifPresent(hint -> indent(text, "hint: " + hint));
        write(text.toString());
        if (verbose) {
            write(trace(failure));
        }
    }

    /** Which line of a typed statement is meant, when it has several and the server says where. */
    private static String lineOf(SqlconnException failure, @Nullable SqlStatement statement) {
        boolean placed = failure instanceof StatementException refused && refused.statementOffset() >= 0;
        SourcePosition position = position(failure, statement);
        if (!placed || position == null || statement == null || statement.text().indexOf('\n') < 0) {
            return "";
        }
        return " in line " + (position.line() - statement.position().line() + 1);
    }

    private static @Nullable SourcePosition position(SqlconnException failure, @Nullable SqlStatement statement) {
        if (failure instanceof ConfigException wrong) {
            return wrong.position();
        }
        if (failure instanceof InputException wrong) {
            return wrong.position();
        }
        boolean connecting = failure instanceof ConnectionException none && none.whileConnecting();
        if (statement == null || connecting || failure instanceof OutputException) {
            return null;
        }
        if (failure instanceof StatementException refused && refused.statementOffset() >= 0) {
            return StatementExcerpt.position(statement, refused.statementOffset());
        }
        return statement.position();
    }

    private static void describe(StatementException refused, @Nullable SqlStatement statement, StringBuilder text) {
        if (refused.sqlState() != null) {
            text.append(" [").append(refused.sqlState()).append(']');
        }
        if (statement != null && refused.statementOffset() >= 0) {
            text.append('\n').append(StatementExcerpt.withCaret(statement.text(), refused.statementOffset()));
        }
        if (refused.detail() != null) {
            text.append('\n');
            indent(text, refused.detail());
            text.setLength(text.length() - 1);
        }
    }

    private static void indent(StringBuilder text, String lines) {
        for (String line : lines.split("\n", -1)) {
            text.append("  ").append(line).append('\n');
        }
    }

    @Override
    public boolean showsProgress() {
        return progress.isThere();
    }

    @Override
    public void progress(String line) {
        progress.show(line);
    }

    /** A failure that the program did not foresee. */
    void bug(Throwable failure) {
        write("sqlconn: this is a bug in sqlconn: " + failure + "\n");
        if (verbose) {
            write(trace(failure));
        } else {
            write("  hint: please report it, with what --verbose shows\n");
        }
    }

    private static String trace(Throwable failure) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        failure.printStackTrace(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void write(String text) {
        String shown = text;
        for (String secret : hidden) {
            shown = shown.replace(secret, "****");
        }
        synchronized (progress) {
            progress.erase();
            try {
                err.write(shown.getBytes(StandardCharsets.UTF_8));
                err.flush();
            } catch (IOException nowhereToComplain) {
                return;
            }
        }
    }
}
