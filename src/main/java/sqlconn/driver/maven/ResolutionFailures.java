package sqlconn.driver.maven;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ChecksumFailureException;
import sqlconn.ConfigException;
import sqlconn.ConnectionException;
import sqlconn.SqlconnException;

/** What a failure of the resolver means: nothing of that name, files that are not what they should be, or no network. */
final class ResolutionFailures {
    private ResolutionFailures() {}

    static SqlconnException explain(String coordinates, DependencyResolutionException failure) {
        List<Throwable> causes = causes(failure);
        for (Throwable cause : causes) {
            if (cause instanceof ChecksumFailureException) {
                return new ConnectionException(
                        "what was downloaded for " + coordinates + " is not what its checksum says: "
                                + cause.getMessage(),
                        "try again; if it stays so, the repository or a proxy on the way is broken",
                        failure);
            }
        }
        String problem = innermost(causes, failure);
        for (Throwable cause : causes) {
            boolean absent = cause instanceof ArtifactNotFoundException && !problem.contains("offline mode");
            if (absent) {
                return new ConfigException(
                        "there is no such artifact: " + problem,
                        null,
                        "are group, artifact and version right? 'sqlconn driver list' shows the known drivers",
                        failure);
            }
        }
        return new ConnectionException(
                "cannot fetch " + coordinates + ": " + problem,
                "is the network there? Mirrors and proxies are taken from Maven's settings, ~/.m2/settings.xml",
                failure);
    }

    /** Everything that went wrong below, for each artifact. */
    private static List<Throwable> causes(Throwable failure) {
        Set<Throwable> seen = new LinkedHashSet<>();
        collect(failure, seen);
        return new ArrayList<>(seen);
    }

    private static void collect(Throwable failure, Set<Throwable> seen) {
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            if (cause instanceof ArtifactResolutionException artifacts) {
                for (ArtifactResult result : artifacts.getResults()) {
                    for (Exception exception : result.getExceptions()) {
                        collect(exception, seen);
                    }
                }
            }
        }
    }

    /** The resolver's outer messages repeat the inner ones; the last that says something is the plainest. */
    private static String innermost(List<Throwable> causes, Throwable failure) {
        String text = String.valueOf(failure.getMessage());
        for (Throwable cause : causes) {
            boolean resolver = cause.getClass().getName().startsWith("org.eclipse.aether.");
            if (resolver && cause.getMessage() != null) {
                text = cause.getMessage();
            }
        }
        return text;
    }
}
