package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import sqlconn.sql.LexicalRules;

/**
 * MariaDB's and MySQL's read-only transactions. The server refuses what changes a table, DDL too. A stored function can make
 * the session writable again for the statements after it (seen with 11.4), so it is made read-only before each statement. A
 * transaction that was begun writable stays so, but the server says in a flag of each answer what it is.
 */
final class MariaDbReadOnly extends TextReadOnly {
    private static final int SERVER_STATUS_IN_TRANS = 1;
    private static final int SERVER_STATUS_IN_TRANS_READONLY = 0x2000;

    MariaDbReadOnly() {
        super(LexicalRules.MYSQL);
    }

    @Override
    public boolean enforce(Connection connection, boolean inTransaction) throws SQLException {
        Queries.run(connection, "SET SESSION TRANSACTION READ ONLY");
        if (!inTransaction || !connection.isWrapperFor(org.mariadb.jdbc.Connection.class)) {
            return true;
        }
        int status = connection
                .unwrap(org.mariadb.jdbc.Connection.class)
                .getContext()
                .getServerStatus();
        return (status & SERVER_STATUS_IN_TRANS) == 0 || (status & SERVER_STATUS_IN_TRANS_READONLY) != 0;
    }
}
