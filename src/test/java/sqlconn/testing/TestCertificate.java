package sqlconn.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * A self-signed certificate for {@code localhost} and 127.0.0.1 and its private key, as PEM files that servers read.
 *
 * @param certificate the certificate, which is its own authority
 * @param key the private key, readable by its owner only, as PostgreSQL demands
 */
public record TestCertificate(Path certificate, Path key) {

    /** Creates both files in this folder with the JDK's {@code keytool}; takes about half a second. */
    public static TestCertificate create(Path folder) {
        Path store = folder.resolve("key.p12");
        String password = "changeit";
        List<String> keytool = List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "test",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-validity",
                "3650",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost,ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-storepass",
                password,
                "-keystore",
                store.toString());
        try {
            Path log = folder.resolve("keytool.log");
            Process process = new ProcessBuilder(keytool)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(30, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool failed: " + Files.readString(log));
            }
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, password.toCharArray());
            }
            TestCertificate pair = new TestCertificate(folder.resolve("cert.pem"), folder.resolve("key.pem"));
            writePem(
                    pair.certificate, "CERTIFICATE", keys.getCertificate("test").getEncoded());
            writePem(
                    pair.key,
                    "PRIVATE KEY",
                    keys.getKey("test", password.toCharArray()).getEncoded());
            return pair;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void writePem(Path file, String type, byte[] content) throws IOException {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.write(
                file,
                ("-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n")
                        .getBytes(StandardCharsets.US_ASCII));
        Files.setPosixFilePermissions(file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
}
