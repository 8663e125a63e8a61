package sqlconn.session;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** Whether the file of a database is there, is the one that is open, and can be written. */
final class FileCheck {
    /** What to try when the file of a database is not there. */
    static final String WOULD_BE_MADE = "is the path right? the first statement would make a new one";

    private final HealthLog log;
    private final FileIdentity identity;
    private final boolean opened;
    private final boolean readOnly;

    /**
     * @param opened whether a connection is open that has found the file
     * @param readOnly whether nobody wants to write to it
     */
    FileCheck(HealthLog log, FileIdentity identity, boolean opened, boolean readOnly) {
        this.log = log;
        this.identity = identity;
        this.opened = opened;
        this.readOnly = readOnly;
    }

    /** Looks; false when the file is no use. It never makes one: the database library would. */
    boolean usable(Path file) {
        log.begin(Kind.FILE);
        if (!Files.exists(file)) {
            return opened
                    ? bad(
                            file + " was deleted or moved while it was open",
                            "VACUUM INTO 'another-file.db' saves what this session still sees; '.reset' gives it up")
                    : bad("there is no file " + file, WOULD_BE_MADE);
        }
        if (opened) {
            identity.note(file);
        }
        if (opened && identity.differs(file)) {
            return bad(
                    file + " was replaced while it was open",
                    "'.reset' opens the file that is there now; until then, this session writes to the one before");
        }
        if (Files.isDirectory(file)) {
            return bad(file + " is a folder", null);
        }
        if (!Files.isReadable(file)) {
            return bad(file + " may not be read by this user", null);
        }
        String detail = file + ", " + size(file);
        if (readOnly) {
            log.end(Outcome.OK, detail, null);
        } else if (!Files.isWritable(file)) {
            log.end(Outcome.WARNING, detail + ", cannot be written", "a read-only file: every write will be refused");
        } else if (!folderIsWritable(file)) {
            String hint = "SQLite keeps its journal beside the file: every write will be refused";
            log.end(Outcome.WARNING, detail + ", in a folder that cannot be written", hint);
        } else {
            log.end(Outcome.OK, detail, null);
        }
        return true;
    }

    private boolean bad(String problem, @Nullable String hint) {
        log.end(Outcome.FAILED, problem, hint);
        return false;
    }

    private static boolean folderIsWritable(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || Files.isWritable(folder);
    }

    private static String size(Path file) {
        try {
            long bytes = Files.size(file);
            return bytes < 10_240 ? Counted.of(bytes, "byte") : bytes / 1024 + " KiB";
        } catch (IOException gone) {
            return "size unknown";
        }
    }
}
