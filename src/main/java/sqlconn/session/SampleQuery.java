package sqlconn.session;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import sqlconn.SourcePosition;
import sqlconn.dialect.RowReader;
import sqlconn.result.Row;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/**
 * Small queries that the program runs for itself between the user's statements. They can be cancelled as those can, and end
 * by themselves after {@value #MOST_MILLIS} ms.
 */
final class SampleQuery {
    private static final long MOST_MILLIS = 1_000;
    private static final SourcePosition NOWHERE = new SourcePosition("sample", 1, 1);

    /** What is done with the rows of a result. */
    interface RowUse {
        /** Takes the row that both of them are at; called for each. */
        void take(ResultSet rows, Row values) throws SQLException;
    }

    /** Sends a statement. */
    private interface Sending {
        void send() throws SQLException;
    }

    private final Session session;
    private final Connection connection;

    SampleQuery(Session session) {
        this.session = session;
        this.connection = session.connection();
    }

    /** Runs a statement that gives back no rows, and lets it wait as long as it likes. */
    void execute(String sql) throws SQLException {
        Statement statement = connection.createStatement();
        session.running().started(statement);
        try {
            statement.execute(sql);
        } finally {
            session.running().ended(statement, null, connection);
        }
    }

    /** Reads the rows of a query that holds placeholders of the user's. */
    void read(String sql, Parameters parameters, RowUse use) throws SQLException {
        SqlStatement statement = new SqlStatement(sql, StatementKind.READ, NOWHERE);
        SentStatement sent = SentStatement.of(statement, parameters, session.lexicalRules());
        Statement jdbc = sent.prepare(connection, session.dialect());
        limited(jdbc, () -> {
            sent.execute(jdbc);
            readAll(jdbc.getResultSet(), use);
        });
    }

    /** Reads the rows of a query with these values for its question marks. */
    void read(String sql, List<Object> values, RowUse use) throws SQLException {
        PreparedStatement jdbc = connection.prepareStatement(sql);
        limited(jdbc, () -> {
            for (int i = 0; i < values.size(); i++) {
                jdbc.setObject(i + 1, values.get(i));
            }
            readAll(jdbc.executeQuery(), use);
        });
    }

    private void readAll(ResultSet rows, RowUse use) throws SQLException {
        RowReader reader = session.dialect().rowReader(rows);
        Row values = reader.next();
        while (values != null) {
            use.take(rows, values);
            values = reader.next();
        }
    }

    private void limited(Statement statement, Sending sending) throws SQLException {
        WatchThread limit = new WatchThread("sqlconn-sample", this::cancelLate);
        try {
            session.running().started(statement);
            sending.send();
        } finally {
            limit.end();
            session.running().ended(statement, null, connection);
        }
    }

    private void cancelLate() {
        try {
            Thread.sleep(MOST_MILLIS);
            session.running().cancel();
        } catch (InterruptedException ended) {
            return;
        }
    }
}
