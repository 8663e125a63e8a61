package sqlconn.dialect;

import org.jspecify.annotations.Nullable;

/** Tells how far one statement is; asked by any thread, while the statement runs. */
public interface ProgressMeter {
    /** How far it is now, or null when nothing is known yet. It costs nothing: no server is asked. */
    @Nullable
    Progress read();
}
