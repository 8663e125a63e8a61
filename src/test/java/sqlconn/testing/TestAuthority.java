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
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** Makes certificates with the JDK's {@code keytool}, each in about half a second. */
public final class TestAuthority {
    private static final String PASSWORD = "changeit";
    private static final String AUTHORITY = "authority";

    private final Path folder;
    private final Path store;

    /** @param folder where the files go; each authority needs one of its own */
    public TestAuthority(Path folder) {
        this.folder = folder;
        this.store = folder.resolve("keys.p12");
    }

    /** An authority that can issue certificates. */
    public static TestAuthority create(Path folder) {
        TestAuthority authority = new TestAuthority(folder);
        authority.generate(AUTHORITY, List.of("-dname", "CN=test authority", "-ext", "bc:critical=ca:true"));
        authority.export(AUTHORITY, AUTHORITY + "-key");
        return authority;
    }

    /** The authority's own certificate. */
    public Path certificate() {
        return folder.resolve(AUTHORITY + ".pem");
    }

    /**
     * A certificate that this authority has signed.
     *
     * @param name the common name, and the file's
     * @param options further options of keytool, such as {@code -ext san=dns:localhost} or {@code -startdate -10d}
     */
    public TestCertificate issue(String name, String... options) {
        List<String> all = new ArrayList<>(List.of("-dname", "CN=" + name, "-signer", AUTHORITY));
        all.addAll(List.of(options));
        generate(name, all);
        return export(name, name + "-key");
    }

    /** A certificate for localhost that is its own authority. */
    TestCertificate selfSigned(String extension) {
        generate("cert", List.of("-dname", "CN=localhost", "-ext", extension));
        return export("cert", "key");
    }

    private void generate(String alias, List<String> options) {
        List<String> keytool = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                store.toString()));
        if (!options.contains("-validity")) {
            keytool.addAll(List.of("-validity", "3650"));
        }
        keytool.addAll(options);
        try {
            Path log = folder.resolve("keytool.log");
            Process process = new ProcessBuilder(keytool)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IllegalStateException("keytool failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private TestCertificate export(String alias, String keyName) {
        try {
            KeyStore keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(store)) {
                keys.load(in, PASSWORD.toCharArray());
            }
            StringBuilder chain = new StringBuilder();
            for (Certificate certificate : keys.getCertificateChain(alias)) {
                chain.append(pem("CERTIFICATE", certificate.getEncoded()));
            }
            String key = pem(
                    "PRIVATE KEY", keys.getKey(alias, PASSWORD.toCharArray()).getEncoded());
            return new TestCertificate(
                    write(folder.resolve(alias + ".pem"), chain.toString()),
                    write(folder.resolve(keyName + ".pem"), key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String pem(String type, byte[] content) {
        String base64 = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return "-----BEGIN " + type + "-----\n" + base64 + "\n-----END " + type + "-----\n";
    }

    private static Path write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.US_ASCII));
        return Files.setPosixFilePermissions(
                file, Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }
}
