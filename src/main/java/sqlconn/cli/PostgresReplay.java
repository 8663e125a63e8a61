package sqlconn.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * What a PostgreSQL server says to one client that runs {@code SELECT 1}: all of it at once, whatever the client asks, and
 * then the end. So a start with the driver can be trained where there is no server.
 */
final class PostgresReplay implements AutoCloseable {
    private static final String SAID = message('R', "\0\0\0\0")
            + message('S', "server_version\00017.0\0")
            + message('S', "client_encoding\0UTF8\0")
            + message('S', "DateStyle\0ISO, MDY\0")
            + message('S', "TimeZone\0UTC\0")
            + message('S', "integer_datetimes\0on\0")
            + message('S', "standard_conforming_strings\0on\0")
            + message('K', "\0\0\0\1\0\0\0\1")
            + message('Z', "I")
            // BEGIN; and the statement, whose one column ?column? has the type int4 (23) and holds 1
            + message('C', "BEGIN\0")
            + message('Z', "T")
            + message('1', "")
            + message('2', "")
            + message('T', "\0\1?column?\0\0\0\0\0\0\0\0\0\0\27\0\4\377\377\377\377\0\0")
            + message('D', "\0\1\0\0\0\0011")
            + message('C', "SELECT 1\0")
            + message('Z', "T")
            // the statement's portal is closed, COMMIT
            + message('3', "")
            + message('1', "")
            + message('2', "")
            + message('C', "COMMIT\0")
            + message('Z', "I");

    private final ServerSocket listening;

    PostgresReplay() throws IOException {
        listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread server = new Thread(this::serve, "sqlconn-replay");
        server.setDaemon(true);
        server.start();
    }

    /** One message of the protocol: its type, its length with the four bytes of that, its content. */
    private static String message(char type, String content) {
        int length = content.length() + 4;
        return type + "\0\0\0" + (char) length + content;
    }

    /** The URL that leads here. */
    String url() {
        return "postgresql://training@localhost:" + listening.getLocalPort() + "/training?sslmode=disable";
    }

    private void serve() {
        try (Socket client = listening.accept()) {
            client.getOutputStream().write(SAID.getBytes(StandardCharsets.ISO_8859_1));
            client.shutdownOutput();
            client.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException gone) {
            return;
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
