package sqlconn.session;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import sqlconn.OutputException;
import sqlconn.sql.SqlStatement;

/** {@code COPY … TO STDOUT}: data that the server has formatted by itself. */
public final class CopyOutRun {
    private CopyOutRun() {}

    /**
     * Carries it out inside whatever is open.
     *
     * @throws sqlconn.SqlconnException when the server refuses, or has no such statement, or the output fails
     */
    public static void run(Session session, SqlStatement statement, OutputStream out) {
        long started = System.nanoTime();
        session.guard(statement);
        Connection connection = session.connection();
        Statement handle = null;
        try {
            // COPY runs beside JDBC's statements; this one only stands for it, so that a cancel finds the connection.
            handle = connection.createStatement();
            session.running().started(handle);
            session.dialect().copyOut(connection, statement.text(), out);
        } catch (SQLException failure) {
            throw session.outcomes().failed(statement, started, failure, statement.text(), null);
        } catch (IOException failure) {
            throw new OutputException("cannot write the output: " + failure.getMessage(), null, failure);
        } finally {
            if (handle != null) {
                session.running().ended(handle, null, connection);
            }
        }
        session.outcomes().succeeded(statement, -1, -1, started);
    }
}
