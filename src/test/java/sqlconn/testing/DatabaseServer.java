package sqlconn.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * A database server that the tests own: one process on a loopback port, which keeps its port and its data through
 * {@link #stop()}, {@link #kill()} and {@link #start()}. Not safe for use by several threads.
 */
public interface DatabaseServer extends AutoCloseable {

    /** The password of the administrator and of every database's owner. Distinct enough to be searched for in any output. */
    String PASSWORD = "pl4nted-Secret";

    /** Starts the server again after {@link #stop()} or {@link #kill()}, and returns when it accepts connections. */
    void start();

    /** Shuts the server down in order, and returns when the process is gone. */
    void stop();

    /** Ends the server and its worker processes with SIGKILL, as a crash would, and returns when they are gone. */
    void kill();

    /** The server's process, and its worker processes. */
    List<ProcessHandle> processes();

    /** Stops the server and its workers with SIGSTOP: they keep their connections and say nothing, until {@link #thaw()}. */
    default void freeze() {
        signal("STOP");
    }

    /** Lets a frozen server go on. */
    default void thaw() {
        signal("CONT");
    }

    private void signal(String name) {
        List<String> command = new ArrayList<>(List.of("kill", "-" + name));
        processes().forEach(process -> command.add(Long.toString(process.pid())));
        try {
            new ProcessBuilder(command).inheritIO().start().onExit().join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The port on 127.0.0.1, the same for the life of this object. */
    int port();

    /** The server's Unix socket. Its path may be too long to connect to: a link in a short folder is not. */
    Path socket();

    /** A connection with every right, to the server's own administration database. */
    Connection connectAsAdmin() throws SQLException;

    /** Creates an empty database and a user of the same name, who owns it. */
    TestDatabase createDatabase();

    /** Stops the server, if it runs, and deletes its data. */
    @Override
    void close();
}
