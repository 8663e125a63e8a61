package sqlconn.dialect;

import java.lang.reflect.InvocationTargetException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.List;
import sqlconn.sql.LexicalRules;

/** Apache Derby inside the program. Seen with 10.16. */
final class DerbyDialect extends GenericDialect {
    DerbyDialect() {
        super(
                "derby",
                List.of(),
                new PassedUrls("derby", "org.apache.derby.iapi.jdbc.AutoloadedDriver"),
                LexicalRules.GENERIC,
                new JdbcTransactions());
    }

    /** Derby would write a file derby.log into the current folder. */
    @Override
    public void prepareDriver() {
        if (System.getProperty("derby.stream.error.file") == null) {
            System.setProperty("derby.stream.error.file", "/dev/null");
        }
    }

    @Override
    public HealthChecks healthChecks() {
        return new EmbeddedFiles(EmbeddedFiles::derby);
    }

    @Override
    public String pingStatement() {
        return "VALUES 1";
    }

    /**
     * Derby does not implement {@code Statement.cancel}, but its own time limits stop a statement through a flag of its
     * context, which can be set from here: {@code EmbedConnection.getLanguageConnection().getStatementContext().cancel()}.
     */
    @Override
    public void cancel(Statement statement) throws SQLException {
        Connection connection = statement.getConnection();
        Object embedded = connection.isWrapperFor(Connection.class) ? connection.unwrap(Connection.class) : connection;
        try {
            Object language = call(embedded, "getLanguageConnection");
            Object context = call(language, "getStatementContext");
            call(context, "cancel");
        } catch (ReflectiveOperationException otherDriver) {
            throw new SQLFeatureNotSupportedException("Derby cannot stop a statement", otherDriver);
        }
    }

    private static Object call(Object target, String method) throws ReflectiveOperationException {
        try {
            var found = target.getClass().getMethod(method);
            // The method is public, but Derby's class for contexts is not.
            found.setAccessible(true);
            return found.invoke(target);
        } catch (InvocationTargetException failed) {
            throw new ReflectiveOperationException(failed.getCause());
        }
    }
}
