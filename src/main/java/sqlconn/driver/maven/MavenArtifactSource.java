package sqlconn.driver.maven;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.collection.CollectRequest;
import org.eclipse.aether.graph.Dependency;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.DependencyRequest;
import org.eclipse.aether.resolution.DependencyResolutionException;
import org.eclipse.aether.util.filter.DependencyFilterUtils;
import sqlconn.driver.ArtifactSource;
import sqlconn.driver.DownloadProgress;

/**
 * Fetches from Maven repositories as Maven itself does: the user's {@code settings.xml} says which mirrors, proxies,
 * credentials and local repository there are, and the resolver's own model knows the central repository.
 */
public final class MavenArtifactSource implements ArtifactSource {
    /** Called by the service loader. */
    public MavenArtifactSource() {}

    @Override
    public List<Path> fetch(String coordinates, Path home, DownloadProgress progress) {
        ContextOverrides overrides = ContextOverrides.create()
                .withUserSettings(true)
                .withMavenUserHomeOverride(home.resolve(".m2"))
                .checksumPolicy(ContextOverrides.ChecksumPolicy.FAIL)
                .transferListener(new ProgressListener(progress))
                .build();
        try (Context context = Runtimes.INSTANCE.getRuntime().create(overrides)) {
            List<RemoteRepository> repositories = context.remoteRepositories();
            CollectRequest wanted = new CollectRequest();
            wanted.setDependencies(List.of(new Dependency(new DefaultArtifact(coordinates), "runtime")));
            wanted.setRepositories(repositories);
            DependencyRequest request = new DependencyRequest(wanted, DependencyFilterUtils.classpathFilter("runtime"));
            List<Path> files = new ArrayList<>();
            for (ArtifactResult result : context.repositorySystem()
                    .resolveDependencies(context.repositorySystemSession(), request)
                    .getArtifactResults()) {
                Artifact artifact = result.getArtifact();
                if (artifact.getExtension().equals("jar")) {
                    files.add(artifact.getFile().toPath());
                }
            }
            return files;
        } catch (DependencyResolutionException failure) {
            throw ResolutionFailures.explain(coordinates, failure);
        }
    }
}
