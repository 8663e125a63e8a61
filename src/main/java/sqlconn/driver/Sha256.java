package sqlconn.driver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of a file. */
final class Sha256 {
    private static final int PORTION = 1 << 16;

    private Sha256() {}

    /** In hexadecimal. */
    static String of(Path file) throws IOException {
        MessageDigest digest = digest();
        byte[] portion = new byte[PORTION];
        try (InputStream in = Files.newInputStream(file)) {
            int count = in.read(portion);
            while (count >= 0) {
                digest.update(portion, 0, count);
                count = in.read(portion);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
