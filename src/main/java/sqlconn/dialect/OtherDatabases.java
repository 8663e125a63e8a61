package sqlconn.dialect;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The databases that the program has no driver for, but whose URLs it understands: enough to explain a connection to them,
 * and to say what is missing. A new one is one file in this package and one line here.
 */
final class OtherDatabases {
    /** The names that a URL or a section's {@code dialect} may begin with. */
    static final List<String> NAMES = List.of(
            "cockroachdb",
            "redshift",
            "mssql",
            "oracle",
            "db2",
            "ibm_db_sa",
            "duckdb",
            "clickhouse",
            "clickhousedb",
            "snowflake",
            "bigquery",
            "databricks",
            "awsathena",
            "trino",
            "presto",
            "hive",
            "h2",
            "hsqldb",
            "derby");

    private OtherDatabases() {}

    /**
     * The builder for a dialect of SQLAlchemy's, or null when it is not known.
     *
     * @param jdbc whether a JDBC URL was given, which any database may have
     */
    static @Nullable JdbcUrlBuilder urls(String dialect, boolean jdbc) {
        JdbcUrlBuilder builder = find(dialect);
        return builder == null && jdbc ? new PassedUrls(dialect, null) : builder;
    }

    private static @Nullable JdbcUrlBuilder find(String dialect) {
        return switch (dialect) {
            case "cockroachdb" -> new PostgresUrls(26257);
            case "redshift" -> new PlainUrls("redshift", "com.amazon.redshift.Driver", "jdbc:redshift://", 5439);
            case "mssql" -> new SqlServerUrls();
            case "oracle" -> new OracleUrls();
            case "db2", "ibm_db_sa" -> new PlainUrls("db2", "com.ibm.db2.jcc.DB2Driver", "jdbc:db2://", 50000);
            case "duckdb" -> new DuckDbUrls();
            case "clickhouse", "clickhousedb" -> new ClickHouseUrls();
            case "snowflake" -> new SnowflakeUrls();
            case "bigquery" -> new BigQueryUrls();
            case "databricks" -> new DatabricksUrls();
            case "awsathena" -> new AthenaUrls();
            case "trino" -> TrinoUrls.trino();
            case "presto" -> TrinoUrls.presto();
            case "hive" -> new HiveUrls();
            case "h2" -> new PassedUrls("h2", "org.h2.Driver");
            case "hsqldb" -> new PassedUrls("hsqldb", "org.hsqldb.jdbc.JDBCDriver");
            case "derby" -> new PassedUrls("derby", "org.apache.derby.iapi.jdbc.AutoloadedDriver");
            default -> null;
        };
    }
}
