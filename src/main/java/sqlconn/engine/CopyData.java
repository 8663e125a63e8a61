package sqlconn.engine;

import org.jspecify.annotations.Nullable;

/** The data lines that follow a {@code COPY … FROM STDIN} in its input. */
interface CopyData {
    /**
     * Some more whole lines, or null after the last.
     *
     * @throws sqlconn.InputException when the input ends before the data do
     */
    @Nullable
    String next();
}
