package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.ConfigException;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Secret;
import sqlconn.config.UserFiles;

/** The URLs of databases of which no driver is inside: what becomes of them, without one. */
class DialectTableTest {
    static Stream<Arguments> rows() {
        return Stream.of(
                arguments(
                        "cockroachdb://me@h/db",
                        "jdbc:postgresql://h:26257/db {ApplicationName=sqlconn,"
                                + " connectTimeout=10, loginTimeout=10, user=me} {}"),
                arguments("redshift+psycopg2://me:pw@h/db", "jdbc:redshift://h:5439/db {user=me} {password=pw}"),
                arguments(
                        "redshift+redshift_connector://h/db?iam=true&cluster_identifier=c&region=eu-west-1&db_user=me"
                                + "&access_key_id=t0&secret_access_key=t1&sslmode=verify-full",
                        "jdbc:redshift:iam://h:5439/db {AccessKeyID=t0, ClusterID=c, DbUser=me, Region=eu-west-1,"
                                + " sslmode=verify-full} {SecretAccessKey=t1}"),
                arguments(
                        "mssql+pyodbc://me:pw@h/db?driver=ODBC+Driver+18+for+SQL+Server&ApplicationIntent=ReadOnly"
                                + "&MultiSubnetFailover=Yes&Authentication=ActiveDirectoryPassword",
                        "jdbc:sqlserver://h:1433;databaseName=db {applicationIntent=ReadOnly,"
                                + " authentication=ActiveDirectoryPassword, loginTimeout=10, multiSubnetFailover=true,"
                                + " user=me} {password=pw}"),
                arguments(
                        "mssql+pyodbc://h/db?driver=ODBC+Driver+18+for+SQL+Server&trusted_connection=yes",
                        "jdbc:sqlserver://h:1433;databaseName=db {integratedSecurity=true, loginTimeout=10} {}"),
                arguments(
                        "snowflake://me@acct/db?authenticator=externalbrowser&private_key_file=/k.p8",
                        "jdbc:snowflake://acct.snowflakecomputing.com/ {authenticator=externalbrowser, db=db,"
                                + " private_key_file=/k.p8, user=me} {}"),
                arguments(
                        "clickhouse+http://h/db?secure=true&verify=true&ca_cert=/ca.pem",
                        "jdbc:clickhouse://h:8443/db {ssl=true, sslrootcert=/ca.pem} {}"),
                arguments(
                        "trino://me@h/cat?source=s&client_tags=a,b&roles=system:admin&verify=false&http_scheme=https",
                        "jdbc:trino://h:443/cat {SSL=true, SSLVerification=NONE, clientTags=a,b, roles=system:admin,"
                                + " source=s, user=me} {}"),
                arguments(
                        "presto://me@h/cat?source=s&verify=/ca.pem&protocol=https",
                        "jdbc:presto://h:443/cat {SSL=true, SSLTrustStorePath=/ca.pem, applicationNamePrefix=s, user=me}"
                                + " {}"),
                arguments(
                        "mssql+pymssql://me:pw@h/a b",
                        "jdbc:sqlserver://h:1433;databaseName={a b}" + " {loginTimeout=10, user=me} {password=pw}"),
                arguments(
                        "mssql+pyodbc://me:pw@h/db?driver=ODBC+Driver+17+for+SQL+Server&TrustServerCertificate=yes",
                        "jdbc:sqlserver://h:1433;databaseName=db {encrypt=false, loginTimeout=10,"
                                + " trustServerCertificate=true, user=me} {password=pw}"),
                arguments(
                        "mssql+pyodbc://h\\INST/db?driver=ODBC+Driver+18+for+SQL+Server&Encrypt=strict",
                        "jdbc:sqlserver://h\\INST;databaseName=db {encrypt=strict, integratedSecurity=true,"
                                + " loginTimeout=10} {}"),
                arguments(
                        "mssql+pyodbc:///?odbc_connect=DRIVER%3D%7BODBC+Driver+18+for+SQL+Server%7D%3BSERVER%3Dtcp%3Ah"
                                + "%2C1434%3BDATABASE%3Ddb%3BUID%3Dme%3BPWD%3D%7Bp%3B%7D%7Dw%7D%3BEncrypt%3Dno",
                        "jdbc:sqlserver://h:1434;databaseName=db {encrypt=false, loginTimeout=10, user=me}"
                                + " {password=p;}w}"),
                arguments(
                        "jdbc:sqlserver://h;user=me;password=pw;databaseName=db",
                        "jdbc:sqlserver://h;databaseName=db" + " {user=me} {password=pw}"),
                arguments(
                        "oracle+oracledb://me:pw@h?service_name=svc",
                        "jdbc:oracle:thin:@//h:1521/svc {user=me}" + " {password=pw}"),
                arguments("oracle://me@h:1522/SID", "jdbc:oracle:thin:@h:1522:SID {user=me} {}"),
                arguments("oracle://me@alias", "jdbc:oracle:thin:@alias {user=me} {}"),
                arguments("db2+ibm_db://me:pw@h/DB", "jdbc:db2://h:50000/DB {user=me} {password=pw}"),
                arguments("ibm_db_sa://h:1/DB", "jdbc:db2://h:1/DB {} {}"),
                arguments("duckdb:///x.db", "jdbc:duckdb:x.db {} {}"),
                arguments("duckdb:///:memory:", "jdbc:duckdb: {} {} single"),
                arguments("duckdb:////abs/x.db?read_only=true", "jdbc:duckdb:/abs/x.db {duckdb.read_only=true} {}"),
                arguments("duckdb:///md:db?motherduck_token=t0", "jdbc:duckdb:md:db {} {motherduck_token=t0}"),
                arguments("clickhouse://me:pw@h/db", "jdbc:clickhouse://h:8123/db {user=me} {password=pw}"),
                arguments("clickhouse+http://h/db?protocol=https", "jdbc:clickhouse://h:8443/db {ssl=true} {}"),
                arguments(
                        "clickhouse+native://h:9440/db",
                        "jdbc:clickhouse://h:8443/db {ssl=true} {}"
                                + " ! port 9440 is ClickHouse's native protocol; the JDBC driver speaks HTTP, on port 8443"),
                arguments(
                        "snowflake://me:pw@acct.eu/db/sc?warehouse=wh&role=r",
                        "jdbc:snowflake://acct.eu"
                                + ".snowflakecomputing.com/ {db=db, role=r, schema=sc, user=me, warehouse=wh} {password=pw}"),
                arguments(
                        "bigquery://project/dataset",
                        "jdbc:bigquery://https://www.googleapis.com/bigquery/v2:443"
                                + " {DefaultDataset=dataset, OAuthType=3, ProjectId=project} {}"),
                arguments(
                        "bigquery://?credentials_path=/k.json",
                        "jdbc:bigquery://https://www.googleapis.com/bigquery"
                                + "/v2:443 {OAuthPvtKeyPath=/k.json, OAuthType=0} {}"),
                arguments(
                        "databricks://token:t0@h?http_path=/sql/1&catalog=c&schema=s",
                        "jdbc:databricks://h:443;"
                                + "httpPath=/sql/1 {AuthMech=3, ConnCatalog=c, ConnSchema=s, UID=token} {PWD=t0}"),
                arguments(
                        "awsathena+rest://key:t0@athena.eu-west-1.amazonaws.com:443/db?s3_staging_dir=s3://b/",
                        "jdbc"
                                + ":athena:// {Database=db, OutputLocation=s3://b/, Region=eu-west-1, user=key} {password=t0}"),
                arguments("trino://me@h:8081/cat/sc", "jdbc:trino://h:8081/cat/sc {user=me} {}"),
                arguments("trino://me:pw@h", "jdbc:trino://h:443/system {SSL=true, user=me} {password=pw}"),
                arguments(
                        "trino://me@h/cat?access_token=t0",
                        "jdbc:trino://h:443/cat {SSL=true, user=me}" + " {accessToken=t0}"),
                arguments("presto://me@h/cat", "jdbc:presto://h:8080/cat {user=me} {}"),
                arguments("hive://me@h", "jdbc:hive2://h:10000/default {user=me} {}"),
                arguments("hive://h/db?auth=NOSASL", "jdbc:hive2://h:10000/db;auth=noSasl {} {}"),
                arguments("jdbc:h2:mem:x;PASSWORD=pw;MODE=MySQL", "jdbc:h2:mem:x;MODE=MySQL {} {password=pw}"),
                arguments("jdbc:exotic://h/db?user=me&apiKey=t0", "jdbc:exotic://h/db {user=me} {apiKey=t0}"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void translatesRow(String url, String expected) {
        JdbcTarget target = target(url);
        Map<String, String> secrets = new TreeMap<>();
        for (Map.Entry<String, Secret> secret : target.secretProperties().entrySet()) {
            secrets.put(secret.getKey(), secret.getValue().reveal());
        }
        assertThat(target.url() + " " + new TreeMap<>(target.properties()) + " " + secrets
                        + (target.options().pool().size() == 1 ? " single" : "")
                        + (target.warnings().isEmpty() ? "" : " ! " + String.join("; ", target.warnings())))
                .isEqualTo(expected);
        for (String secret : secrets.values()) {
            assertThat(target.url() + target.redactedUrl() + target).doesNotContain(":" + secret, "=" + secret);
        }
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments(
                        "mssql+pyodbc://me:pw@name",
                        "mssql+pyodbc://name without a database means an ODBC data"
                                + " source, which Java cannot read"),
                arguments(
                        "mssql+pyodbc:///?odbc_connect=DSN%3Dx",
                        "odbc_connect names an ODBC data source, which Java" + " cannot read"),
                arguments(
                        "oracle://h/SID?service_name=s",
                        "the path of an Oracle URL is a SID, and service_name is" + " given too"),
                arguments("snowflake://acct/a/b/c", "the path of a Snowflake URL has 3 parts"),
                arguments("databricks://token:t@h", "a Databricks URL needs http_path"),
                arguments("awsathena+rest://h/db", "the host of an Athena URL does not name a region"),
                arguments("duckdb://x.db", "a DuckDB URL has no host"),
                arguments(
                        "hive://h?auth=KERBEROS",
                        "the argument 'auth' cannot be honoured: only NONE, NOSASL, LDAP and"
                                + " CUSTOM are translated"),
                arguments(
                        "presto://h/cat?verify=false",
                        "the argument 'verify' cannot be honoured: Presto's driver checks certificates always"),
                arguments(
                        "clickhouse://h/db?verify=false",
                        "the argument 'verify' cannot be honoured: ClickHouse's driver checks certificates always"),
                arguments("h2://x", "SQLAlchemy has no URL for h2"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refused")
    void refuses(String url, String message) {
        ConfigException error = assertThrows(ConfigException.class, () -> target(url));
        assertThat(error.getMessage()).isEqualTo(message);
    }

    static Stream<String> names() {
        return OtherDatabases.names().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void everyNameHasItsBuilder(String name) {
        assertThat(Dialects.urls(name, false)).isNotNull();
    }

    private static JdbcTarget target(String url) {
        UserFiles user = new UserFiles(Map.of(), Path.of("/nowhere"));
        return new TargetResolver(user).inspect(ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url));
    }
}
