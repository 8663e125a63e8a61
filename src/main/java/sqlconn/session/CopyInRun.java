package sqlconn.session;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import sqlconn.SqlconnException;
import sqlconn.dialect.CopyIn;
import sqlconn.sql.SqlStatement;

/** Data on their way into a table by {@code COPY … FROM STDIN}. Closing it before {@link #finish} takes them back. */
public final class CopyInRun implements AutoCloseable {
    private final Session session;
    private final SqlStatement statement;
    private final CopyIn copy;
    private final long started;
    private boolean finished;

    private CopyInRun(Session session, SqlStatement statement, CopyIn copy, long started) {
        this.session = session;
        this.statement = statement;
        this.copy = copy;
        this.started = started;
    }

    /**
     * Begins it inside whatever is open.
     *
     * @throws sqlconn.SqlconnException when the server refuses, or has no such statement
     */
    static CopyInRun start(Session session, SqlStatement statement) {
        long started = System.nanoTime();
        Connection connection = session.connection();
        try {
            CopyIn copy = session.dialect().copyIn(connection, statement.text());
            return new CopyInRun(session, statement, copy, started);
        } catch (SQLException failure) {
            throw session.outcomes().failed(statement, started, failure, statement.text(), null);
        }
    }

    /**
     * Sends some lines.
     *
     * @throws sqlconn.SqlconnException when the server refuses them or the connection is lost
     */
    public void write(String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        try {
            copy.write(bytes, bytes.length);
        } catch (SQLException failure) {
            finished = true;
            throw failed(failure);
        }
    }

    /**
     * Ends the data.
     *
     * @return how many rows the server took
     * @throws sqlconn.SqlconnException when the server refuses them
     */
    public long finish() {
        finished = true;
        try {
            long rows = copy.end();
            session.outcomes().succeeded(statement, rows, -1, started);
            return rows;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    @Override
    public void close() {
        if (finished) {
            return;
        }
        finished = true;
        try {
            copy.cancel();
        } catch (SQLException ended) {
            // The server answers a cancelled COPY with an error, which is what was asked for.
            failed(ended);
        }
    }

    private SqlconnException failed(SQLException failure) {
        return session.outcomes().failed(statement, started, failure, statement.text(), null);
    }
}
