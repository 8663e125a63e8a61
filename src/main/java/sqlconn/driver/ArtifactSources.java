package sqlconn.driver;

import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Iterator;
import java.util.ServiceLoader;
import sqlconn.ConfigException;

/** Finds the source of jars, which is in a jar of its own beside the program's. */
public final class ArtifactSources {
    private static final String JAR = "resolver.jar";

    private ArtifactSources() {}

    /**
     * The source.
     *
     * @throws ConfigException when its jar is missing
     */
    public static ArtifactSource find() {
        ClassLoader program = ArtifactSources.class.getClassLoader();
        CodeSource code = ArtifactSources.class.getProtectionDomain().getCodeSource();
        try {
            Path own = code == null ? null : Path.of(code.getLocation().toURI());
            Path jar = own == null ? null : own.resolveSibling(JAR);
            ClassLoader loader = jar != null && Files.isRegularFile(jar)
                    ? new URLClassLoader("resolver", new URL[] {jar.toUri().toURL()}, program)
                    : program;
            // The resolver finds its own parts through the thread.
            Thread.currentThread().setContextClassLoader(loader);
            Iterator<ArtifactSource> found =
                    ServiceLoader.load(ArtifactSource.class, loader).iterator();
            if (found.hasNext()) {
                return found.next();
            }
            throw new ConfigException(
                    "the program's " + JAR + " is missing: " + jar,
                    null,
                    "build the program again: mvn -Pprogram package");
        } catch (URISyntaxException | MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
