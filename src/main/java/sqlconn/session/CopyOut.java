package sqlconn.session;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import sqlconn.OutputException;
import sqlconn.sql.SqlStatement;

/** {@code COPY … TO STDOUT}: the server writes the rows in its own format. */
final class CopyOut {
    private CopyOut() {}

    /**
     * Carries it out.
     *
     * @throws sqlconn.SqlconnException when the server refuses, or the output cannot be written
     */
    static void run(Session session, SqlStatement statement, OutputStream out) {
        long started = System.nanoTime();
        Connection current = session.connection();
        Statement handle = null;
        try {
            // COPY runs beside JDBC's statements; this one only stands for it, so that a cancel finds the connection.
            handle = current.createStatement();
            session.running().started(handle);
            session.dialect().copyOut(current, statement.text(), out);
        } catch (SQLException failure) {
            throw session.outcomes().failed(statement, started, failure, statement.text(), null);
        } catch (IOException failure) {
            throw new OutputException("cannot write the output: " + failure.getMessage(), null, failure);
        } finally {
            if (handle != null) {
                session.running().ended(handle, null, current);
            }
        }
        session.outcomes().succeeded(statement, -1, -1, started);
    }
}
