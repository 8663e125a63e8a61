package sqlconn.distributed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Finds a JDK for a server that needs a newer one than the tests: the one that is named, or the newest that is installed. */
final class NewerJava {
    private static final String VARIABLE = "TRINO_JAVA_HOME";

    private NewerJava() {}

    /** The folder of a JDK of at least this version; an error that says what was found when there is none. */
    static Path find(int feature) {
        List<String> found = new ArrayList<>();
        Path best = null;
        int bestFeature = 0;
        for (Path home : candidates()) {
            int is = feature(home);
            if (is > 0) {
                found.add(home + " (Java " + is + ")");
            }
            if (is > bestFeature) {
                best = home;
                bestFeature = is;
            }
        }
        if (best == null || bestFeature < feature) {
            throw new AssertionError("Trino needs a JDK of version " + feature
                    + " or newer, and there is none. Found: " + String.join(", ", found)
                    + ". Install one, or name its folder in the environment variable " + VARIABLE);
        }
        return best;
    }

    private static List<Path> candidates() {
        String named = System.getenv(VARIABLE);
        if (named != null) {
            return List.of(Path.of(named));
        }
        Path own = Path.of(System.getProperty("java.home"));
        List<Path> homes = new ArrayList<>(List.of(own));
        String java = System.getenv("JAVA_HOME");
        if (java != null) {
            homes.add(Path.of(java));
        }
        homes.addAll(inside(own.resolveSibling("")));
        homes.addAll(inside(Path.of("/usr/lib/jvm")));
        for (Path machine : inside(Path.of("/Library/Java/JavaVirtualMachines"))) {
            homes.add(machine.resolve("Contents").resolve("Home"));
        }
        return homes;
    }

    private static List<Path> inside(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /** The version that a JDK's own {@code release} file names, or 0 where there is no JDK. */
    private static int feature(Path home) {
        Path release = home.resolve("release");
        if (!Files.isExecutable(home.resolve("bin").resolve("java")) || !Files.isRegularFile(release)) {
            return 0;
        }
        Properties facts = new Properties();
        try (var reader = Files.newBufferedReader(release)) {
            facts.load(reader);
            String version = facts.getProperty("JAVA_VERSION", "0").replace("\"", "");
            return Runtime.Version.parse(version).feature();
        } catch (IOException | IllegalArgumentException odd) {
            return 0;
        }
    }
}
