package sqlconn.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** The program's entry: hands the process's own streams and environment to {@link Program}. */
public final class Main {
    private Main() {}

    /** Java's own idea of the home folder is the system's, and does not follow the variable that everybody else follows. */
    private static String home() {
        String home = System.getenv("HOME");
        return home == null || home.isEmpty() ? System.getProperty("user.home") : home;
    }

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // pgjdbc logs through java.util.logging, whose default is standard error; an empty configuration has no
        // handlers.
        System.setProperty("java.util.logging.config.file", "/dev/null");
        // System.out swallows failures of the device; a plain stream tells them.
        Surroundings surroundings = new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                System.getProperty("user.dir"),
                home(),
                Terminals.detect(System.getProperty("sqlconn.terminals")),
                Boolean.getBoolean("sqlconn.unicode"));
        Signals signals = new Signals();
        int code = new Program(surroundings, signals).run(args);
        signals.runEnded(code);
        if (code != 0 || !onlyDaemonsLeft()) {
            System.exit(code);
        }
    }

    /**
     * Whether Java ends by itself when main returns. That is the faster end: from Java 21 on {@code System.exit} first looks
     * through all jars for a logger to tell it to (7 ms on JDK 25).
     */
    private static boolean onlyDaemonsLeft() {
        Thread[] threads = new Thread[Thread.activeCount() + 10];
        int count = Thread.enumerate(threads);
        for (int i = 0; i < count; i++) {
            if (!threads[i].isDaemon() && threads[i] != Thread.currentThread()) {
                return false;
            }
        }
        return count < threads.length;
    }
}
