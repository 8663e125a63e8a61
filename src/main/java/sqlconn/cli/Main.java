package sqlconn.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;

/** The program's entry: hands the process's own streams and environment to {@link Program}. */
public final class Main {
    private Main() {}

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // System.out swallows failures of the device; a plain stream tells them.
        Surroundings surroundings = new Surroundings(
                new FileInputStream(FileDescriptor.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                System.getenv(),
                System.getProperty("user.dir"),
                System.getProperty("user.home"),
                Terminals.detect(System.getProperty("sqlconn.terminals")),
                Boolean.getBoolean("sqlconn.unicode"));
        Signals signals = new Signals();
        int code = new Program(surroundings, signals).run(args);
        signals.runEnded();
        System.exit(code);
    }
}
