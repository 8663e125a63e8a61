package sqlconn.dialect;

import java.sql.SQLException;

/** COPY through pgjdbc's copy API. */
final class PostgresCopyIn implements CopyIn {
    private final org.postgresql.copy.CopyIn copy;

    PostgresCopyIn(org.postgresql.copy.CopyIn copy) {
        this.copy = copy;
    }

    @Override
    public void write(byte[] bytes, int length) throws SQLException {
        copy.writeToCopy(bytes, 0, length);
    }

    @Override
    public long end() throws SQLException {
        return copy.endCopy();
    }

    @Override
    public void cancel() throws SQLException {
        copy.cancelCopy();
    }
}
