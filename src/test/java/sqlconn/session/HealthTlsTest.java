package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.PostgresServer;
import sqlconn.testing.TestAuthority;
import sqlconn.testing.TestCertificate;
import sqlconn.testing.TestDatabase;

/** What a probe says about encryption, and how long it will last. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HealthTlsTest {
    private static PostgresServer server;
    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        server = new PostgresServer();
        database = server.createDatabase();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Gives the server a certificate; it takes it for the connections that come. */
    private TestAuthority certify(String start, int days) throws Exception {
        Path own = Files.createDirectory(folder.resolve("valid" + start + days));
        TestAuthority authority = TestAuthority.create(own);
        TestCertificate certificate = authority.issue(
                "localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-startdate",
                start,
                "-validity",
                Integer.toString(days));
        // The server may run as another user than the test does, and then reads only files of its own.
        Path data = server.data();
        Files.copy(certificate.certificate(), data.resolve("server.crt"), StandardCopyOption.REPLACE_EXISTING);
        Path key = data.resolve("server.key");
        Files.copy(certificate.key(), key, StandardCopyOption.REPLACE_EXISTING);
        Files.setOwner(key, Files.getOwner(data));
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("alter system set ssl = on");
            statement.execute("select pg_reload_conf()");
        }
        String end = lastDay(certificate.certificate());
        while (!Probing.of(database.url() + "?sslmode=require").contains(end)) {
            Thread.sleep(10);
        }
        return authority;
    }

    private static String lastDay(Path certificate) throws Exception {
        try (InputStream in = Files.newInputStream(certificate)) {
            X509Certificate read =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            return read.getNotAfter().toInstant().toString().substring(0, 10);
        }
    }

    @Test
    void a_certificate_with_time_left_and_one_that_ends_soon_and_one_that_has_ended() throws Exception {
        certify("-0d", 365);
        assertThat(masked("require"))
                .startsWith("healthy\n")
                .contains("\n  tls ok T TLSv1.3, TLS_AES_256_GCM_SHA384, CN=localhost, until DATE (D)\n");
        assertThat(masked("disable")).startsWith("healthy\n").contains("\n  tls skipped not encrypted\n");
        assertThat(masked("allow")).startsWith("healthy\n").contains("\n  tls skipped not encrypted\n");

        certify("-1d", 8);
        assertThat(masked("require"))
                .startsWith("degraded: tls: the certificate expires in D, on DATE; TLSv1.3, TLS_AES_256_GCM_SHA384,"
                        + " CN=localhost\n")
                .contains("    try: the server needs a new one before that\n");

        certify("-10d", 5);
        assertThat(masked("require"))
                .startsWith("degraded: tls: the certificate has expired, on DATE; ")
                .contains("    try: the connection does not check it; the server needs a new one\n");
    }

    @Test
    void a_certificate_that_is_not_trusted() throws Exception {
        TestAuthority own = certify("-0d", 365);
        String trusting = "verify-full&sslrootcert=" + own.certificate();
        assertThat(masked(trusting)).startsWith("healthy\n");
        TestCertificate other = TestCertificate.create(Files.createDirectory(folder.resolve("other")));
        assertThat(masked("verify-full&sslrootcert=" + other.certificate()))
                .startsWith("unreachable: tls: the server's certificate is not signed by a trusted authority [08006]\n")
                .contains("    try: sslrootcert names a file with the certificate of its authority");
    }

    @Test
    void a_server_without_tls_where_it_is_demanded() throws Exception {
        try (Connection admin = server.connectAsAdmin();
                Statement statement = admin.createStatement()) {
            statement.execute("alter system set ssl = off");
            statement.execute("select pg_reload_conf()");
        }
        while (Probing.of(database.url() + "?sslmode=prefer").contains("CN=localhost")) {
            Thread.sleep(10);
        }
        assertThat(masked("require"))
                .startsWith("unreachable: tls: the server has no TLS, which sslmode=require asks for\n")
                .endsWith("\n  tls failed T the server has no TLS, which sslmode=require asks for");
        assertThat(masked("prefer")).startsWith("healthy\n").contains("\n  tls skipped not encrypted\n");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void mariadb_tells_when_its_certificate_ends(TestDatabase mariadb) {
        assertThat(dates(Probing.of(mariadb.url() + "?sslMode=trust")))
                .startsWith("healthy\n")
                .containsPattern("\n  tls ok TLSv1\\.[23], [A-Z0-9_-]+, until DATE \\(D\\)\n");
    }

    private static String masked(String mode) {
        return dates(Probing.of(database.url() + "?sslmode=" + mode));
    }

    private static String dates(String report) {
        return report.replaceAll("[0-9]{4}-[0-9]{2}-[0-9]{2}", "DATE").replaceAll("-?[0-9]+ days?", "D");
    }
}
