package sqlconn.driver;

import java.nio.file.Path;
import java.util.List;

/** Where jars come from. */
public interface ArtifactSource {
    /**
     * Fetches an artifact and what it needs at run time, with checksums checked.
     *
     * @param coordinates {@code group:artifact:version}, or with extension and classifier before the version
     * @param home the user's folder, in which Maven's own settings are looked for
     * @param progress is told of each download; from any thread
     * @return the files, the artifact's own first
     * @throws sqlconn.SqlconnException when something cannot be fetched
     */
    List<Path> fetch(String coordinates, Path home, DownloadProgress progress);
}
