package sqlconn.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.testing.FaultProxy.Direction;
import sqlconn.testing.FaultProxy.Reaction;

/** The faults themselves, between a client and a server that sends back each piece in capitals. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FaultProxyTest {
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private ServerSocket server;
    private FaultProxy proxy;
    private Socket client;

    @BeforeEach
    void connect() throws IOException {
        server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        ProxiedConnection.inBackground(this::serve);
        proxy = new FaultProxy(server.getLocalPort());
        client = newClient();
        assertThat(exchange("hello")).isEqualTo("HELLO");
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        proxy.close();
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket accepted = server.accept();
                ProxiedConnection.inBackground(() -> answer(accepted));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void answer(Socket socket) {
        byte[] piece = new byte[8192];
        try (socket) {
            InputStream in = socket.getInputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                synchronized (received) {
                    received.write(piece, 0, length);
                    received.notifyAll();
                }
                String text = new String(piece, 0, length, StandardCharsets.ISO_8859_1);
                socket.getOutputStream().write(text.toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1));
            }
            socket.getOutputStream().write("bye".getBytes(StandardCharsets.ISO_8859_1));
        } catch (IOException cut) {
            return;
        }
    }

    private Socket newClient() throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    }

    private void send(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private String receive(int length) throws IOException {
        return new String(client.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    private String exchange(String text) throws IOException {
        send(text);
        return receive(text.length());
    }

    private void awaitReceived(String text) throws InterruptedException {
        synchronized (received) {
            while (!received.toString(StandardCharsets.ISO_8859_1).endsWith(text)) {
                received.wait();
            }
        }
    }

    private void assertSilent() throws IOException {
        client.setSoTimeout(200);
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketTimeoutException.class);
        client.setSoTimeout(0);
    }

    private void assertReset() {
        assertThatThrownBy(() -> client.getInputStream().read()).isInstanceOf(SocketException.class);
    }

    @Test
    void a_delay_holds_up_each_direction() throws IOException {
        proxy.delay(Duration.ofMillis(150));
        long start = System.nanoTime();
        assertThat(exchange("slow")).isEqualTo("SLOW");
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(290));
    }

    @Test
    void a_throttle_lets_so_many_bytes_pass_in_a_second() throws IOException {
        proxy.throttle(2000);
        long start = System.nanoTime();
        assertThat(exchange("x".repeat(600))).isEqualTo("X".repeat(600));
        assertThat(System.nanoTime() - start).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(250));
    }

    @Test
    void a_stall_holds_everything_until_it_heals() throws Exception {
        proxy.stall();
        send("held");
        assertSilent();
        assertThat(received).hasToString("hello");
        proxy.heal();
        assertThat(receive(4)).isEqualTo("HELD");
    }

    @Test
    void a_stalled_network_accepts_and_says_nothing() throws IOException {
        proxy.stall();
        client = newClient();
        send("anybody");
        assertSilent();
    }

    @Test
    void a_cut_resets_the_connection() {
        proxy.cut();
        assertReset();
    }

    @Test
    void a_refusal_resets_new_connections_only() throws IOException {
        proxy.refuse();
        assertThat(exchange("old")).isEqualTo("OLD");
        client = newClient();
        assertReset();
    }

    @Test
    void a_half_closed_direction_ends_and_the_other_goes_on() throws Exception {
        proxy.halfClose(Direction.TO_CLIENT);
        assertThat(client.getInputStream().read()).isEqualTo(-1);
        send("still heard");
        awaitReceived("still heard");
    }

    @Test
    void a_server_that_sees_the_end_may_still_answer() throws IOException {
        proxy.halfClose(Direction.TO_SERVER);
        assertThat(receive(3)).isEqualTo("bye");
        assertThat(client.getInputStream().read()).isEqualTo(-1);
    }

    @Test
    void corruption_inverts_one_byte_of_a_piece() throws IOException {
        proxy.corrupt(Direction.TO_CLIENT);
        assertThat(exchange("abc")).isEqualTo("A" + (char) (~'B' & 0xFF) + "C");
        proxy.heal();
        assertThat(exchange("abc")).isEqualTo("ABC");
    }

    @Test
    void a_cut_after_some_bytes_lets_those_arrive() throws IOException {
        proxy.cutAfter(Direction.TO_CLIENT, 3);
        send("abcdef");
        assertThat(receive(6)).isEqualTo("ABC");
    }

    @Test
    void a_request_can_be_cut_before_the_server_gets_it() throws Exception {
        proxy.once("commit", Reaction.CUT);
        assertThat(exchange("insert")).isEqualTo("INSERT");
        send("then commit");
        proxy.awaitRequest();
        assertReset();
        assertThat(received).hasToString("helloinsert");
    }

    @Test
    void a_request_can_be_carried_out_and_its_answer_lost() throws Exception {
        proxy.once("commit", Reaction.LOSE_ANSWER);
        send("commit");
        assertReset();
        assertThat(received).hasToString("hellocommit");
        client = newClient();
        assertThat(exchange("commit")).isEqualTo("COMMIT");
    }

    @Test
    void a_request_can_stall_alone() throws Exception {
        proxy.once("commit", Reaction.STALL);
        send("commit");
        assertSilent();
        assertThat(received).hasToString("hello");
        try (Socket first = client) {
            client = newClient();
            assertThat(exchange("other")).isEqualTo("OTHER");
            client.close();
            client = first;
            proxy.heal();
            assertThat(receive(6)).isEqualTo("COMMIT");
        }
    }

    @Test
    void an_answer_can_be_held() throws Exception {
        proxy.once("commit", Reaction.HOLD_ANSWER);
        send("commit");
        awaitReceived("commit");
        assertSilent();
        proxy.heal();
        assertThat(receive(6)).isEqualTo("COMMIT");
    }

    @Test
    void a_server_that_is_down_resets() throws IOException {
        server.close();
        client = newClient();
        assertReset();
    }
}
