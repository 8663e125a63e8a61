package sqlconn.dialect;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sqlconn.sql.LexicalRules;

/** HSQLDB, inside the program or as a server. Seen with 2.7. */
final class HsqldbDialect extends GenericDialect {
    HsqldbDialect() {
        super(
                "hsqldb",
                List.of(),
                new PassedUrls("hsqldb", "org.hsqldb.jdbc.JDBCDriver"),
                LexicalRules.GENERIC,
                new HsqldbTransactions());
    }

    /**
     * A commit that is on the disk when it is reported, and a database that is closed with its last connection: by default
     * HSQLDB writes half a second later, and leaves its lock behind.
     */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("hsqldb.write_delay", "false", "shutdown", "true");
    }

    /** HSQLDB gives Java's logging a handler of its own, which writes to standard error. */
    @Override
    public void prepareDriver() {
        System.setProperty("hsqldb.reconfig_logging", "false");
    }

    @Override
    public RowReader rowReader(java.sql.ResultSet resultSet) throws SQLException {
        return new JdbcRowReader(resultSet, new HsqldbValues());
    }

    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        String raw = JdbcErrors.text(failure);
        int sql = raw.indexOf(" in statement [");
        return new JdbcErrors(lexicalRules()).explain(failure, sql < 0 ? raw : raw.substring(0, sql), statement);
    }

    @Override
    public HealthChecks healthChecks() {
        return new EmbeddedFiles(EmbeddedFiles::hsqldb);
    }

    @Override
    public String pingStatement() {
        return "VALUES 1";
    }
}
