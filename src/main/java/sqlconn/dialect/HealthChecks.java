package sqlconn.dialect;

import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a health probe can find out about a database of one kind, beyond that it connects and answers. Every question has an
 * answer for databases about which nothing more is known: null, or an empty list. A question that the server refuses may
 * throw: the probe then goes on without its answer.
 */
public interface HealthChecks {
    /** Where the driver connects to, in its order; nothing where it does not use plain sockets, or nobody says its port. */
    default List<ServerAddress> addresses(JdbcTarget target) {
        return ServerAddress.ofJdbcUrl(target.url());
    }

    /** The file that holds the database, where one does. */
    default @Nullable Path file(JdbcTarget target) {
        return null;
    }

    /** A file without which connecting would make a new database; null where there is none, or connecting makes nothing. */
    default @Nullable Path madeIfMissing(JdbcTarget target) {
        return null;
    }

    /** Whether the server takes no notice of a connection that is closed before it says anything. */
    default boolean toleratesBareConnections() {
        return true;
    }

    /**
     * Has the driver's own socket tell when it has connected.
     *
     * @param properties those of the driver, to be added to
     * @return whether it will
     */
    default boolean watch(Properties properties, ConnectWitness witness) {
        return false;
    }

    /**
     * Begins TLS on a connection that has just been made, as the driver would, and looks at what the server shows; trusts
     * nothing with it.
     *
     * @return {@link TlsFacts#NONE} when the server offers no TLS; null when the driver would not ask for it, or there is no
     *     simple way to ask
     * @throws IOException when the server does not answer as it should, or offers no TLS and the driver would insist
     */
    default @Nullable TlsFacts handshake(Socket socket, ServerAddress address, JdbcTarget target) throws IOException {
        return null;
    }

    /** Keeps statements of a connection that only the probe has from waiting for locks any longer than this. */
    default void limitWaits(Connection connection, Duration limit) throws SQLException {}

    /** How the server sees the encryption of this connection. */
    default @Nullable TlsFacts encryption(Connection connection) throws SQLException {
        return null;
    }

    /** What the server is to its data. */
    default @Nullable ServerRole role(Connection connection) throws SQLException {
        return null;
    }

    /** The server's time. */
    default @Nullable Instant clock(Connection connection) throws SQLException {
        return null;
    }

    /** How the database file keeps its changes, in a few words. */
    default @Nullable String journal(Connection connection) throws SQLException {
        return null;
    }

    /**
     * Reads the whole database file and looks for damage.
     *
     * @param statement an unused one; a cancel of it ends the check
     * @return {@code ok}, or what is wrong; null where there is no such check
     */
    default @Nullable String quickCheck(Statement statement) throws SQLException {
        return null;
    }

    /**
     * Whether the server answers on a connection. It leaves the open transaction as it is: it reads no data, and takes no
     * snapshot.
     *
     * @param seconds how long to wait for the answer, from 1
     */
    default boolean answers(Connection connection, int seconds) throws SQLException {
        return connection.isValid(seconds);
    }
}
