package sqlconn.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sqlconn.testing.TestFolders;

/**
 * A Trino of one coordinator, which does no work itself, and one worker, each a process on loopback, with the catalogs
 * {@code tpch} and {@code memory}. The build unpacks it; one cluster serves all tests of the JVM.
 */
final class TrinoCluster implements AutoCloseable {
    /** The first Java that Trino 476 starts on; it refuses 17. */
    private static final int JAVA = 22;

    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    private static final List<String> JVM_OPTIONS = List.of(
            "-Xmx768M",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Djdk.attach.allowAttachSelf=true",
            "--add-modules=jdk.incubator.vector",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    private static final Pattern NEXT = Pattern.compile("\"nextUri\":\"([^\"]+)\"");

    private final Path folder = TestFolders.unused("trino");
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> nodes = new ArrayList<>();
    private final int port = TestFolders.freePort();

    private TrinoCluster() {
        Path java = NewerJava.find(JAVA);
        try {
            Path catalogs = Files.createDirectories(folder.resolve("catalog"));
            Files.writeString(
                    catalogs.resolve("tpch.properties"), "connector.name=tpch\ntpch.column-naming=SIMPLIFIED\n");
            Files.writeString(
                    catalogs.resolve("memory.properties"), "connector.name=memory\nmemory.max-data-per-node=64MB\n");
            start(java, "coordinator", port, "coordinator=true\nnode-scheduler.include-coordinator=false\n");
            start(java, "worker", TestFolders.freePort(), "coordinator=false\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitTwoNodes();
    }

    private void start(Path java, String node, int nodePort, String settings) throws IOException {
        Path own = Files.createDirectories(folder.resolve(node));
        Path config = own.resolve("config.properties");
        Files.writeString(
                config,
                settings + "http-server.http.port=" + nodePort + "\ndiscovery.uri=http://127.0.0.1:" + port + "\n");
        Path built = TestFolders.target().resolve("trino");
        List<String> command = new ArrayList<>();
        command.add(java.resolve("bin").resolve("java").toString());
        command.addAll(JVM_OPTIONS);
        command.addAll(List.of("-cp", onlyChild(built.resolve("server")).resolve("lib") + "/*"));
        command.add("-Dnode.environment=test");
        command.add("-Dnode.id=" + node);
        command.add("-Dnode.data-dir=" + own.resolve("data"));
        command.add("-Dnode.bind-ip=127.0.0.1");
        command.add("-Dnode.internal-address=127.0.0.1");
        command.add("-Dplugin.dir=" + built.resolve("plugin"));
        command.add("-Dcatalog.config-dir=" + folder.resolve("catalog"));
        command.add("-Dconfig=" + config);
        command.add("io.trino.server.TrinoServer");
        nodes.add(new ProcessBuilder(command)
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectOutput(own.resolve("log").toFile())
                .start());
    }

    private static Path onlyChild(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findFirst().orElseThrow();
        }
    }

    /** Asked over Trino's own protocol: the driver is what the tests are about. */
    private void awaitTwoNodes() {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        while (true) {
            try {
                if (ask("select count(*) from system.runtime.nodes where state = 'active'")
                        .contains("\"data\":[[2]]")) {
                    return;
                }
            } catch (IOException notYet) {
                if (System.nanoTime() > end || nodes.stream().anyMatch(node -> !node.isAlive())) {
                    close();
                    throw new IllegalStateException("Trino did not start: " + folder, notYet);
                }
            }
            if (System.nanoTime() > end) {
                close();
                throw new IllegalStateException("Trino's worker did not come: " + folder);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Runs a query, and returns everything that the server answered, as JSON. */
    String ask(String query) throws IOException {
        StringBuilder answers = new StringBuilder();
        String answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/v1/statement"))
                .header("X-Trino-User", "test")
                .POST(HttpRequest.BodyPublishers.ofString(query))
                .build());
        answers.append(answer);
        Matcher next = NEXT.matcher(answer);
        while (next.find()) {
            answer = send(HttpRequest.newBuilder(URI.create(next.group(1)))
                    .header("X-Trino-User", "test")
                    .build());
            answers.append(answer);
            next = NEXT.matcher(answer);
        }
        return answers.toString();
    }

    private String send(HttpRequest request) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("HTTP " + response.statusCode());
            }
            return response.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits until a query whose text holds this word runs. */
    void awaitRunning(String word) {
        awaitAnswer("state = 'RUNNING' and query like '%" + word + "%'", false);
    }

    /** Waits until no query whose text holds this word runs, or waits for its turn. */
    void awaitEnded(String word) {
        awaitAnswer("state not in ('FAILED', 'FINISHED') and query like '%" + word + "%'", true);
    }

    private void awaitAnswer(String condition, boolean none) {
        long end = System.nanoTime() + START_LIMIT.toNanos();
        String query = "select count(*) from system.runtime.queries where " + condition
                + " and query not like '%runtime.queries%'";
        try {
            while (ask(query).contains("\"data\":[[0]]") != none) {
                if (System.nanoTime() > end) {
                    throw new AssertionError("still not so: " + condition);
                }
                pause();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A URL of this catalog and schema. */
    String url(String path) {
        return "trino://tester@127.0.0.1:" + port + "/" + path;
    }

    /** The cluster of this JVM, started when it is first asked for and stopped with the JVM. */
    static TrinoCluster shared() {
        return Shared.CLUSTER;
    }

    private static final class Shared {
        static final TrinoCluster CLUSTER = new TrinoCluster();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close, "stop-trino"));
        }
    }

    @Override
    public void close() {
        nodes.forEach(Process::destroyForcibly);
        nodes.forEach(node -> node.onExit().join());
        TestFolders.delete(folder);
    }
}
