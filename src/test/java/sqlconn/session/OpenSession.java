package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import sqlconn.SqlconnException;
import sqlconn.config.ConnectionOptions;
import sqlconn.result.ResultRows;
import sqlconn.result.Row;
import sqlconn.result.StatementResult;
import sqlconn.result.UpdateCount;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementScanner;
import sqlconn.testing.TestDatabase;

/** A session on a test database, with what it says beside results, and short ways to run statements in it. */
final class OpenSession implements AutoCloseable {
    final NamedConnection connection;
    final Session session;
    final List<String> said = new ArrayList<>();

    OpenSession(NamedConnection connection) {
        this.connection = connection;
        this.session = connection.openSession(new SessionListener() {
            @Override
            public void notice(String text) {
                said.add("notice " + text);
            }

            @Override
            public void transactionEnded(String text) {
                said.add("ended " + text);
            }

            @Override
            public void retrying(String text) {
                said.add("retrying " + text);
            }

            @Override
            public void outcome(String text) {
                said.add("outcome " + text);
            }
        });
    }

    /** As the shell has it: with a pool. */
    static OpenSession pooled(TestDatabase database) {
        return new OpenSession(Connecting.pooled(database, ConnectionOptions.DEFAULT));
    }

    SqlStatement statement(String sql) {
        StatementScanner scanner = new StatementScanner(session.dialect().lexicalRules(), "test");
        scanner.append(sql);
        scanner.endOfInput();
        return ((ScanEvent.CompleteStatement) scanner.next()).statement();
    }

    /** Runs a statement, or a transaction verb, inside whatever is open; returns its rows, or what it changed. */
    String run(String sql) {
        SqlStatement statement = statement(sql);
        switch (statement.kind()) {
            case BEGIN -> session.begin(statement);
            case COMMIT -> session.commit(statement);
            case ROLLBACK -> session.rollback(statement);
            default -> {
                return drain(session.run(statement, new Parameters()));
            }
        }
        return "";
    }

    /** Runs a statement as a session of its own. */
    String runAlone(String sql) {
        return drain(session.runAlone(statement(sql), new Parameters()));
    }

    private static String drain(StatementRun started) {
        StringBuilder text = new StringBuilder();
        try (StatementRun run = started) {
            StatementResult result = run.next();
            while (result != null) {
                if (result instanceof ResultRows rows) {
                    Row row = rows.cursor().next();
                    while (row != null) {
                        for (int i = 0; i < row.size(); i++) {
                            text.append(i == 0 ? "" : "|").append(shown(row, i));
                        }
                        text.append('\n');
                        row = rows.cursor().next();
                    }
                } else if (result instanceof UpdateCount count) {
                    text.append(count.rows()).append(" changed\n");
                }
                result = run.next();
            }
        }
        return text.toString();
    }

    static String shown(Row row, int column) {
        String text = row.value(column).toString();
        int value = text.indexOf("value=");
        return value < 0 ? text : text.substring(value + 6, text.length() - 1);
    }

    /** What a statement fails with, as {@code exit code: message}. */
    String failure(Runnable action) {
        try {
            action.run();
        } catch (SqlconnException failure) {
            return failure.exitCode().code() + ": " + failure.getMessage();
        }
        return "no failure";
    }

    /** The state in one word, and how many statements are open. */
    String state() {
        return session.state() + " " + session.openStatements();
    }

    /** What was said since this was asked last. */
    String told() {
        String all = String.join("\n", said);
        said.clear();
        return all;
    }

    /** The server's number of this session's connection. */
    String backend() {
        try {
            Connection current = session.current();
            return current == null ? "" : session.dialect().backendId(current);
        } catch (SQLException lost) {
            return "";
        }
    }

    @Override
    public void close() {
        session.close();
        connection.close();
    }
}
