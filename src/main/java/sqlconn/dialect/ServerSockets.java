package sqlconn.dialect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.config.UserFiles;

/** Finds the socket of a server on this machine where its own clients look for it. */
final class ServerSockets {
    /** Who may own such a socket: in a folder like {@code /tmp} anybody could have put one. */
    private static final List<String> OWNERS = List.of("root", "postgres", "mysql", "mariadb");

    private ServerSockets() {}

    /** The first file of one of these names in the folders that servers use; null when there is none. */
    static @Nullable Path find(UserFiles user, String... names) {
        for (Path folder : user.socketFolders()) {
            for (String name : names) {
                Path socket = folder.resolve(name);
                if (Files.exists(socket) && isServers(socket)) {
                    return socket;
                }
            }
        }
        return null;
    }

    private static boolean isServers(Path socket) {
        try {
            String owner = Files.getOwner(socket).getName();
            return OWNERS.contains(owner) || owner.equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}
