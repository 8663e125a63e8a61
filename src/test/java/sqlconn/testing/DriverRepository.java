package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A Maven repository in a folder, with the drivers that the build has copied to {@code target/test-drivers}, and homes whose
 * {@code settings.xml} know no other.
 */
public final class DriverRepository {
    private static final Path COPIES = TestFolders.target().resolve("test-drivers");

    private final Path folder;

    private DriverRepository(Path folder) {
        this.folder = folder;
    }

    /** A new repository with DuckDB, H2, HSQLDB and Derby. */
    public static DriverRepository create() {
        DriverRepository repository = new DriverRepository(TestFolders.unused("repository"));
        repository.add("org.duckdb", "duckdb_jdbc", "2.0.0.1", "jar", "pom");
        repository.add("com.h2database", "h2", "2.5.252", "jar", "pom");
        repository.add("org.hsqldb", "hsqldb", "2.7.4", "jar", "pom");
        repository.add("org.apache.derby", "derby", "10.16.1.1", "jar", "pom");
        repository.add("org.apache.derby", "derbyshared", "10.16.1.1", "jar", "pom");
        repository.add("org.apache.derby", "derby-project", "10.16.1.1", "pom");
        repository.add("org.apache", "apache", "26", "pom");
        return repository;
    }

    /** Jars are linked, not copied: DuckDB's has 80 MB. */
    private void add(String group, String artifact, String version, String... types) {
        try {
            Path home = Files.createDirectories(
                    folder.resolve(group.replace('.', '/')).resolve(artifact).resolve(version));
            for (String type : types) {
                Path copy = COPIES.resolve(group + "." + artifact + "-" + version + "." + type);
                Path file = home.resolve(artifact + "-" + version + "." + type);
                Files.createLink(file, copy);
                Files.writeString(file.resolveSibling(file.getFileName() + ".sha1"), sha1(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder of the repository. */
    public Path folder() {
        return folder;
    }

    /** Lets a jar's checksum say something else than its content. */
    public void spoilChecksum(String file) throws IOException {
        Files.writeString(folder.resolve(file + ".sha1"), "0".repeat(40));
    }

    /** A home folder whose settings take everything from this repository. */
    public Path home() {
        return home(folder.toUri().toString());
    }

    /** A home folder whose settings take everything from this address. */
    public static Path home(String url) {
        Path home = TestFolders.unused("home");
        try {
            Files.createDirectories(home.resolve(".m2"));
            Files.writeString(home.resolve(".m2").resolve("settings.xml"), """
                    <settings>
                      <localRepository>%s</localRepository>
                      <mirrors>
                        <mirror><id>tests</id><mirrorOf>*</mirrorOf><url>%s</url></mirror>
                      </mirrors>
                    </settings>
                    """.formatted(home.resolve("local"), url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return home;
    }

    /** The jars of a driver, as the build has copied them. */
    public static List<Path> jars(String driver) {
        return switch (driver) {
            case "duckdb" -> List.of(COPIES.resolve("org.duckdb.duckdb_jdbc-2.0.0.1.jar"));
            case "h2" -> List.of(COPIES.resolve("com.h2database.h2-2.5.252.jar"));
            case "hsqldb" -> List.of(COPIES.resolve("org.hsqldb.hsqldb-2.7.4.jar"));
            case "derby" ->
                List.of(
                        COPIES.resolve("org.apache.derby.derby-10.16.1.1.jar"),
                        COPIES.resolve("org.apache.derby.derbyshared-10.16.1.1.jar"));
            default -> throw new IllegalArgumentException(driver);
        };
    }

    private static String sha1(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            return HexFormat.of().formatHex(digest.digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
