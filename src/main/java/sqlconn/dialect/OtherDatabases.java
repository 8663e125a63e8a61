package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.sql.LexicalRules;

/**
 * The databases of which no driver is inside the program. A new one is one line here, and one file in this package where it
 * is worth more than the facts of JDBC. None of these classes is loaded before such a database is named.
 */
final class OtherDatabases {
    private static final List<Dialect> ALL = List.of(
            new DuckDbDialect(),
            new H2Dialect(),
            new HsqldbDialect(),
            new DerbyDialect(),
            new TrinoDialect("trino", TrinoUrls.trino()),
            new TrinoDialect("presto", TrinoUrls.presto()),
            new ClickHouseDialect(),
            new SqlServerDialect(),
            new OracleDialect(),
            new GenericDialect(
                    "redshift", List.of(), new RedshiftUrls(), LexicalRules.POSTGRESQL, new RedshiftTransactions()),
            new GenericDialect(
                    "db2",
                    List.of("ibm_db_sa"),
                    new PlainUrls("db2", "com.ibm.db2.jcc.DB2Driver", "jdbc:db2://", 50000),
                    LexicalRules.GENERIC,
                    new JdbcTransactions()),
            new GenericDialect("snowflake", new SnowflakeUrls(), LexicalRules.GENERIC),
            new GenericDialect("databricks", new DatabricksUrls(), LexicalRules.GENERIC),
            new GenericDialect("bigquery", new BigQueryUrls(), LexicalRules.GENERIC),
            new GenericDialect("awsathena", new AthenaUrls(), LexicalRules.TRINO),
            new GenericDialect("hive", List.of("spark"), new HiveUrls(), LexicalRules.GENERIC, new NoTransactions()),
            passed("firebird", "org.firebirdsql.jdbc.FBDriver", LexicalRules.GENERIC),
            passed("exasol", "com.exasol.jdbc.EXADriver", LexicalRules.GENERIC),
            passed("singlestore", "com.singlestore.jdbc.Driver", LexicalRules.MYSQL),
            passed("saphana", "com.sap.db.jdbc.Driver", LexicalRules.GENERIC));

    private OtherDatabases() {}

    private static Dialect passed(String name, String driverClass, LexicalRules rules) {
        return new GenericDialect(name, new PassedUrls(name, driverClass), rules);
    }

    /** Every one of them. */
    static List<Dialect> all() {
        return ALL;
    }

    /** The names that a URL or a section's {@code dialect} may begin with. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Dialect dialect : ALL) {
            names.add(dialect.name());
            names.addAll(dialect.aliases());
        }
        return names;
    }

    /** The database of this name, or of another name in use for it; null when it is not known. */
    static @Nullable Dialect find(String name) {
        for (Dialect dialect : ALL) {
            if (dialect.name().equals(name) || dialect.aliases().contains(name)) {
                return dialect;
            }
        }
        return null;
    }
}
