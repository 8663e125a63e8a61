package sqlconn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import sqlconn.driver.DownloadProgress;

/** Says on standard error how far a download is: on a terminal in one line that changes, otherwise when a file is there. */
final class DownloadTalk implements DownloadProgress {
    private static final long MEGABYTE = 1_000_000;
    private static final String CLEAR = "\r\u001b[K";

    private final OutputStream err;
    private final boolean terminal;
    private long told;
    private boolean open;

    DownloadTalk(Surroundings surroundings) {
        this.err = surroundings.err();
        this.terminal = surroundings.terminals().error();
    }

    @Override
    public synchronized void advanced(String file, long done, long total) {
        if (!terminal || Math.abs(done - told) < MEGABYTE / 4) {
            return;
        }
        told = done;
        open = true;
        write(CLEAR + file + ": " + (total > 0 ? done * 100 / total + " % of " + megabytes(total) : megabytes(done)));
    }

    @Override
    public synchronized void finished(String file, long bytes) {
        told = 0;
        open = false;
        write((terminal ? CLEAR : "sqlconn: ") + "downloaded " + file + " (" + megabytes(bytes) + ")\n");
    }

    /** Nothing more comes: a line that was cut short is taken away. */
    synchronized void end() {
        if (open) {
            write(CLEAR);
        }
    }

    /** {@code 80.3 MB}, without a locale. */
    static String megabytes(long bytes) {
        long tenths = (bytes + MEGABYTE / 20) / (MEGABYTE / 10);
        return tenths / 10 + "." + tenths % 10 + " MB";
    }

    private void write(String text) {
        try {
            err.write(text.getBytes(StandardCharsets.UTF_8));
            err.flush();
        } catch (IOException nowhereToComplain) {
            return;
        }
    }
}
