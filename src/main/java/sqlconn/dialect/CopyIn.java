package sqlconn.dialect;

import java.sql.SQLException;

/** Bulk data on their way into a table, in the format that the statement named. */
public interface CopyIn {
    /**
     * Sends some bytes.
     *
     * @throws SQLException when the server refuses them or the connection is lost
     */
    void write(byte[] bytes, int length) throws SQLException;

    /**
     * Ends the data; returns how many rows the server took.
     *
     * @throws SQLException when the server refuses the data
     */
    long end() throws SQLException;

    /**
     * Takes the data back.
     *
     * @throws SQLException as the server's answer, or when the connection is lost
     */
    void cancel() throws SQLException;
}
