package sqlconn.repl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.nativ.JLineNativeLoader;
import org.jline.nativ.OSInfo;

/**
 * The native library of the line editor. JLine unpacks it into the temporary folder at every start, unless the system
 * property {@code library.jline.path} names a folder that holds it (JLine 3.30).
 */
public final class TerminalLibrary {
    private TerminalLibrary() {}

    /**
     * Unpacks the library for this platform into a folder. Does nothing where JLine has none.
     *
     * @throws IOException when it cannot be written
     */
    public static void unpackTo(Path folder) throws IOException {
        String name = System.mapLibraryName("jlinenative").replace(".dylib", ".jnilib");
        String resource = OSInfo.getNativeLibFolderPathForCurrentOS() + "/" + name;
        try (InputStream packed = JLineNativeLoader.class.getResourceAsStream(resource)) {
            if (packed != null) {
                Files.copy(packed, folder.resolve(name));
            }
        }
    }
}
