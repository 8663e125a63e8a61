package sqlconn.dialect;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import sqlconn.sql.LexicalRules;

/** DuckDB, which runs inside the program. Seen with duckdb_jdbc 2.0.0.1. */
final class DuckDbDialect extends GenericDialect {
    DuckDbDialect() {
        super("duckdb", List.of(), new DuckDbUrls(), LexicalRules.DUCKDB, new DuckDbTransactions());
    }

    /** Without it the driver holds the whole result before it gives the first row. */
    @Override
    public Map<String, String> driverDefaults() {
        return Map.of("jdbc_stream_results", "true");
    }

    @Override
    public RowReader rowReader(ResultSet resultSet) throws SQLException {
        return new JdbcRowReader(resultSet, new DuckDbValues());
    }

    /** The property duckdb.read_only is the way: the driver refuses to change it after opening. */
    @Override
    public boolean driverTakesReadOnly() {
        return false;
    }

    @Override
    public DatabaseError explain(SQLException failure, String statement) {
        return DuckDbErrors.explain(failure, statement);
    }

    @Override
    public HealthChecks healthChecks() {
        return new EmbeddedFiles(EmbeddedFiles::duckdb);
    }

    @Override
    public String pingStatement() {
        return "SELECT 1";
    }
}
