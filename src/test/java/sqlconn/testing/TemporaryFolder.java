package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Creates the folder that {@code java.io.tmpdir} names before any test runs. The build points it below {@code target/}, so
 * that native libraries which a killed test leaves behind go with {@code mvn clean}; and nobody else creates it.
 */
public final class TemporaryFolder implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
