package sqlconn.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Driver;
import java.sql.DriverPropertyInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.config.ArgumentOrigin;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.UserFiles;
import sqlconn.dialect.JdbcTarget;
import sqlconn.dialect.TargetResolver;
import sqlconn.driver.DriverLoader;
import sqlconn.driver.InstalledDriver;
import sqlconn.driver.InstalledDrivers;

/**
 * What becomes of URLs is what the real driver takes: the class that the program names is there and accepts the URL, and it
 * knows each property. No server is asked.
 */
@Tag("distributed")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class DriverClassesIT {
    /** Properties that a driver takes, and does not list. */
    private static final Map<String, Set<String>> UNLISTED = Map.of(
            "hive", Set.of("user", "password"),
            "databricks", Set.of("ConnCatalog", "ConnSchema", "UID", "PWD"),
            "snowflake",
                    Set.of(
                            "user",
                            "db",
                            "schema",
                            "warehouse",
                            "role",
                            "authenticator",
                            "private_key_file",
                            "password"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            trino      | trino://me:pw@h:8443/cat/sc?source=s&roles=system:admin&client_tags=a,b&session_properties=x:1
            trino      | trino://me@h/cat?access_token=t0&verify=false
            trino      | trino://me@h/cat?verify=/ca.pem&http_scheme=https
            presto     | presto://me:pw@h/cat?source=s&client_tags=a&session_properties=x:1&verify=/ca.pem
            presto     | presto://me@h/cat?access_token=t0
            sqlserver  | mssql+pyodbc://me:pw@h/db?driver=ODBC+Driver+18+for+SQL+Server&Encrypt=strict&TrustServerCertificate=yes
            sqlserver  | mssql+pyodbc://me:pw@h/db?ApplicationIntent=ReadOnly&MultiSubnetFailover=yes&APP=x&Authentication=SqlPassword
            sqlserver  | mssql+pyodbc://h\\INST/db?driver=ODBC+Driver+17+for+SQL+Server&trusted_connection=yes
            sqlserver  | mssql+pymssql://me:pw@h/a b?login_timeout=4
            oracle     | oracle+oracledb://me:pw@h?service_name=svc
            oracle     | oracle://me@h:1522/SID
            oracle     | oracle://me@alias
            db2        | db2+ibm_db://me:pw@h/DB
            db2        | ibm_db_sa://me:pw@h:1/DB
            clickhouse | clickhouse+http://me:pw@h/db?protocol=https&ca_cert=/ca.pem
            clickhouse | clickhouse+native://me@h:9440/db?secure=true&verify=true
            redshift   | redshift+psycopg2://me:pw@h/db?sslmode=verify-full&application_name=x
            redshift   | redshift+redshift_connector://h/db?iam=true&cluster_identifier=c&region=r&db_user=me&access_key_id=t0&secret_access_key=t1
            hive       | hive://me:pw@h/db?auth=LDAP
            databricks | databricks://token:t0@h?http_path=/sql/1&catalog=c&schema=s
            snowflake  | snowflake://me:pw@acct.eu/db/sc?warehouse=wh&role=r&authenticator=externalbrowser&private_key_file=/k.p8
            """)
    void the_driver_takes_the_url_and_knows_the_properties(String name, String url) throws Exception {
        InstalledHere.install(name);
        InstalledDrivers installed = new InstalledDrivers(InstalledHere.drivers());
        InstalledDriver driver = Objects.requireNonNull(installed.named(name));
        UserFiles nobody = new UserFiles(Map.of(), Path.of("/nowhere"));
        JdbcTarget target = new TargetResolver(nobody).inspect(ConnectionProfile.ofUrl("x", new ArgumentOrigin(), url));
        List<String> hints = new ArrayList<>();
        for (String hint : new String[] {driver.driverClass(), target.driverClass()}) {
            if (hint != null) {
                hints.add(hint);
            }
        }

        Driver real = new DriverLoader().load(name, installed.jars(driver), hints, target.url());

        assertThat(hints).contains(real.getClass().getName());
        Set<String> known = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Properties user = new Properties();
        user.put("user", "me");
        for (DriverPropertyInfo property : real.getPropertyInfo(target.url(), user)) {
            known.add(property.name);
        }
        known.addAll(UNLISTED.getOrDefault(name, Set.of()));
        assertThat(known).containsAll(target.properties().keySet());
        assertThat(known).containsAll(target.secretProperties().keySet());
    }
}
