package sqlconn.driver;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The drivers that can be installed by name. Versions are the newest that were seen to resolve whole and to load, or, where
 * the newest needs a newer Java, the newest that runs on Java 17.
 */
public final class DriverCatalog {
    private static final List<KnownDriver> ALL = List.of(
            driver("duckdb", "DuckDB", "org.duckdb:duckdb_jdbc:2.0.0.1", "org.duckdb.DuckDBDriver", 8, 80),
            driver("h2", "H2", "com.h2database:h2:2.5.252", "org.h2.Driver", 11, 3),
            driver("hsqldb", "HSQLDB", "org.hsqldb:hsqldb:2.7.4", "org.hsqldb.jdbc.JDBCDriver", 11, 2),
            driver(
                    "derby",
                    "Apache Derby",
                    "org.apache.derby:derby:10.16.1.1",
                    "org.apache.derby.iapi.jdbc.AutoloadedDriver",
                    17,
                    4),
            driver("trino", "Trino", "io.trino:trino-jdbc:483", "io.trino.jdbc.TrinoDriver", 11, 11),
            driver(
                    "presto",
                    "Presto",
                    "com.facebook.presto:presto-jdbc:0.296",
                    "com.facebook.presto.jdbc.PrestoDriver",
                    8,
                    15),
            driver(
                    "clickhouse",
                    "ClickHouse",
                    "com.clickhouse:clickhouse-jdbc:jar:all:0.9.9",
                    "com.clickhouse.jdbc.ClickHouseDriver",
                    8,
                    12),
            new KnownDriver(
                    "sqlserver",
                    "Microsoft SQL Server",
                    List.of("mssql"),
                    "com.microsoft.sqlserver:mssql-jdbc:13.6.2.jre11",
                    "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                    11,
                    2),
            driver(
                    "oracle",
                    "Oracle Database",
                    "com.oracle.database.jdbc:ojdbc11:23.26.4.0.0",
                    "oracle.jdbc.OracleDriver",
                    11,
                    9),
            driver("db2", "IBM Db2", "com.ibm.db2:jcc:12.1.5.0", "com.ibm.db2.jcc.DB2Driver", 8, 7),
            driver(
                    "snowflake",
                    "Snowflake",
                    "net.snowflake:snowflake-jdbc:4.4.1",
                    "net.snowflake.client.api.driver.SnowflakeDriver",
                    8,
                    99),
            driver(
                    "redshift",
                    "Amazon Redshift",
                    "com.amazon.redshift:redshift-jdbc42:2.3.0",
                    "com.amazon.redshift.Driver",
                    8,
                    1),
            driver(
                    "databricks",
                    "Databricks",
                    "com.databricks:databricks-jdbc:3.4.5",
                    "com.databricks.client.jdbc.Driver",
                    11,
                    43),
            driver(
                    "hive",
                    "Apache Hive and Spark",
                    "org.apache.hive:hive-jdbc:jar:standalone:4.0.1",
                    "org.apache.hive.jdbc.HiveDriver",
                    8,
                    44),
            driver(
                    "firebird",
                    "Firebird",
                    "org.firebirdsql.jdbc:jaybird:6.0.5",
                    "org.firebirdsql.jdbc.FBDriver",
                    17,
                    2),
            driver("exasol", "Exasol", "com.exasol:exasol-jdbc:26.2.8", "com.exasol.jdbc.EXADriver", 8, 11),
            driver(
                    "singlestore",
                    "SingleStore",
                    "com.singlestore:singlestore-jdbc-client:1.2.8",
                    "com.singlestore.jdbc.Driver",
                    8,
                    1),
            driver("saphana", "SAP HANA", "com.sap.cloud.db.jdbc:ngdbc:2.28.8", "com.sap.db.jdbc.Driver", 8, 2));

    /** The drivers of databases whose driver is inside; they would never be loaded. */
    private static final Map<String, String> OF_BUILT_IN = Map.of(
            "org.xerial:sqlite-jdbc", "sqlite",
            "org.postgresql:postgresql", "postgresql",
            "org.mariadb.jdbc:mariadb-java-client", "mariadb",
            "com.mysql:mysql-connector-j", "mysql",
            "mysql:mysql-connector-java", "mysql");

    private DriverCatalog() {}

    private static KnownDriver driver(
            String name, String database, String coordinates, String driverClass, int java, int megabytes) {
        return new KnownDriver(name, database, List.of(name), coordinates, driverClass, java, megabytes);
    }

    /** Every known driver, in the order of the list that users see. */
    public static List<KnownDriver> all() {
        return ALL;
    }

    /** The database with a driver inside for which these Maven coordinates are one more driver, or null. */
    public static @Nullable String builtInDatabase(String coordinates) {
        String[] parts = coordinates.split(":", 3);
        return parts.length < 2 ? null : OF_BUILT_IN.get(parts[0] + ":" + parts[1]);
    }

    /** The driver that users call so, or null. */
    public static @Nullable KnownDriver named(String name) {
        for (KnownDriver driver : ALL) {
            if (driver.name().equals(name)) {
                return driver;
            }
        }
        return null;
    }

    /** The driver for a kind of database, or null when none is known. */
    public static @Nullable KnownDriver serving(String dialect) {
        for (KnownDriver driver : ALL) {
            if (driver.dialects().contains(dialect)) {
                return driver;
            }
        }
        return null;
    }

    /** The known driver with this group and artifact, or null. */
    static @Nullable KnownDriver ofArtifact(String group, String artifact) {
        for (KnownDriver driver : ALL) {
            if (driver.coordinates().startsWith(group + ":" + artifact + ":")) {
                return driver;
            }
        }
        return null;
    }
}
