package sqlconn.session;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import sqlconn.dialect.CopyIn;
import sqlconn.sql.SqlStatement;

/** Data on their way into a table by {@code COPY … FROM STDIN}. Closing it before {@link #finish} takes them back. */
public final class CopyInRun implements AutoCloseable {
    private final Session session;
    private final SqlStatement statement;
    private final CopyIn copy;
    private boolean finished;

    CopyInRun(Session session, SqlStatement statement, CopyIn copy) {
        this.session = session;
        this.statement = statement;
        this.copy = copy;
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
            throw session.settleAfterFailure(failure, statement.text(), null, statement.kind());
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
            session.settleAfterSuccess(statement);
            return rows;
        } catch (SQLException failure) {
            throw session.settleAfterFailure(failure, statement.text(), null, statement.kind());
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
            session.settleAfterFailure(ended, statement.text(), null, statement.kind());
        }
    }
}
