package sqlconn.dialect;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sqlconn.sql.LexicalRules;

/** Microsoft SQL Server, through mssql-jdbc. */
final class SqlServerDialect extends GenericDialect {
    SqlServerDialect() {
        super("mssql", List.of("sqlserver"), new SqlServerUrls(), LexicalRules.SQLSERVER, new SqlServerTransactions());
    }

    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("applicationName", "sqlconn");
    }

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }

    @Override
    public String backendId(Connection connection) throws SQLException {
        return Queries.firstText(connection, "SELECT @@SPID");
    }
}
