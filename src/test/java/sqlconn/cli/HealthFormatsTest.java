package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sqlconn.dialect.ServerRole;
import sqlconn.dialect.TlsFacts;
import sqlconn.session.HealthFacts;
import sqlconn.session.HealthFacts.RoundTrip;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthStep;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** Health reports as people, programs and Prometheus get them. */
class HealthFormatsTest {
    private static final Instant EXPIRES = Instant.parse("2030-01-02T03:04:05Z");

    private static final HealthReport DEGRADED = new HealthReport(
            "shop",
            "postgresql",
            "postgresql://me:****@db/shop",
            List.of(
                    new HealthStep(Kind.TCP, Outcome.OK, 1.25, "db:5432", null),
                    new HealthStep(Kind.TLS, Outcome.WARNING, 20, "the certificate expires in 6 days", "renew it"),
                    new HealthStep(Kind.LOGIN, Outcome.SKIPPED, -1, "no connection free", null)),
            new HealthFacts(
                    new RoundTrip(0.2, 1.5, 10),
                    "PostgreSQL 18.1",
                    new ServerRole(ServerRole.REPLICA, true),
                    new TlsFacts("TLSv1.3", "TLS_AES_256_GCM_SHA384", "CN=db", EXPIRES),
                    Duration.ofMillis(-1500)));

    private static final HealthReport HEALTHY = new HealthReport(
            "demo",
            "sqlite",
            "sqlite:///demo.db",
            List.of(new HealthStep(Kind.FILE, Outcome.OK, 0.1, "demo.db", null)),
            new HealthFacts(new RoundTrip(0.01, 0.02, 10), "SQLite 3.54.1", null, null, null));

    private static final HealthReport ODD =
            HealthReport.misconfigured("a\"b\\c\nd\te\u0007é\ud83d\ude00", "no \"such\" key", null);

    private static final List<HealthReport> ALL = List.of(DEGRADED, HEALTHY, ODD);

    private static String written(@Nullable String format, List<HealthReport> reports, boolean verbose) {
        return String.join("\n", HealthFormats.named(format).lines(reports, verbose)) + "\n";
    }

    @Test
    void table() {
        assertThat(written("table", List.of(DEGRADED, HEALTHY), false)).isEqualTo("""
                        shop: degraded: tls: the certificate expires in 6 days
                          tcp              ok          1.25 ms  db:5432
                          tls              warning    20.00 ms  the certificate expires in 6 days
                                                                try: renew it
                          login            skipped              no connection free
                        demo: healthy (SQLite 3.54.1)
                        """);
        assertThat(written("table", List.of(HEALTHY), false))
                .isEqualTo("demo: healthy\n  file             ok          0.10 ms  demo.db\n");
        assertThat(written("table", List.of(HEALTHY, HEALTHY), true))
                .isEqualTo(written("table", List.of(HEALTHY), false).repeat(2));
        assertThat(written(null, ALL, false)).isEqualTo(written("table", ALL, false));
    }

    @Test
    void json() {
        assertThat(written("json", ALL, false)).isEqualTo("""
                        [
                        {"name":"shop","status":"degraded","step":"tls","problem":"the certificate expires in 6 days",\
                        "hint":"renew it","dialect":"postgresql","url":"postgresql://me:****@db/shop",\
                        "server":"PostgreSQL 18.1","role":"replica","read_only":true,\
                        "round_trip_ms":{"p50":0.200,"p95":1.500,"count":10},\
                        "tls":{"protocol":"TLSv1.3","cipher":"TLS_AES_256_GCM_SHA384","subject":"CN=db",\
                        "expires":"2030-01-02T03:04:05Z"},"clock_difference_ms":-1500.000,\
                        "steps":[{"step":"tcp","outcome":"ok","ms":1.250,"detail":"db:5432","hint":null},\
                        {"step":"tls","outcome":"warning","ms":20.000,"detail":"the certificate expires in 6 days",\
                        "hint":"renew it"},\
                        {"step":"login","outcome":"skipped","ms":null,"detail":"no connection free","hint":null}]},
                        {"name":"demo","status":"healthy","step":null,"problem":null,"hint":null,"dialect":"sqlite",\
                        "url":"sqlite:///demo.db","server":"SQLite 3.54.1","role":null,"read_only":null,\
                        "round_trip_ms":{"p50":0.010,"p95":0.020,"count":10},"tls":null,"clock_difference_ms":null,\
                        "steps":[{"step":"file","outcome":"ok","ms":0.100,"detail":"demo.db","hint":null}]},
                        {"name":"a\\"b\\\\c\\nd\\te\\u0007é\ud83d\ude00","status":"unreachable",\
                        "step":"configuration","problem":"no \\"such\\" key","hint":null,"dialect":null,"url":null,\
                        "server":null,"role":null,"read_only":null,"round_trip_ms":null,"tls":null,\
                        "clock_difference_ms":null,\
                        "steps":[{"step":"configuration","outcome":"failed","ms":null,\
                        "detail":"no \\"such\\" key","hint":null}]}
                        ]
                        """);
    }

    @Test
    void json_is_json() throws IOException {
        try (JsonParser parser = new JsonFactory().createParser(written("json", ALL, false))) {
            int objects = 0;
            while (parser.nextToken() != null) {
                objects += parser.currentToken() == JsonToken.START_OBJECT ? 1 : 0;
            }
            assertThat(objects).isEqualTo(11);
        }
    }

    @Test
    void prometheus() {
        String text = written("prometheus", ALL, false);
        assertThat(text).isEqualTo("""
                        # HELP sqlconn_up Whether a statement would run now.
                        # TYPE sqlconn_up gauge
                        sqlconn_up{connection="shop"} 1
                        sqlconn_up{connection="demo"} 1
                        sqlconn_up{connection="a\\"b\\\\c\\nd\te\u0007é\ud83d\ude00"} 0
                        # HELP sqlconn_degraded Whether a statement would run, but something is not as it should be.
                        # TYPE sqlconn_degraded gauge
                        sqlconn_degraded{connection="shop"} 1
                        sqlconn_degraded{connection="demo"} 0
                        sqlconn_degraded{connection="a\\"b\\\\c\\nd\te\u0007é\ud83d\ude00"} 0
                        # HELP sqlconn_step_ok Whether a step of the probe is as it should be.
                        # TYPE sqlconn_step_ok gauge
                        sqlconn_step_ok{connection="shop",step="tcp"} 1
                        sqlconn_step_ok{connection="shop",step="tls"} 0
                        sqlconn_step_ok{connection="demo",step="file"} 1
                        sqlconn_step_ok{connection="a\\"b\\\\c\\nd\te\u0007é\ud83d\ude00",step="configuration"} 0
                        # HELP sqlconn_step_seconds How long a step of the probe took.
                        # TYPE sqlconn_step_seconds gauge
                        sqlconn_step_seconds{connection="shop",step="tcp"} 0.001250
                        sqlconn_step_seconds{connection="shop",step="tls"} 0.020000
                        sqlconn_step_seconds{connection="demo",step="file"} 0.000100
                        # HELP sqlconn_round_trip_p50_seconds Median time of a statement to the server and back.
                        # TYPE sqlconn_round_trip_p50_seconds gauge
                        sqlconn_round_trip_p50_seconds{connection="shop"} 0.000200
                        sqlconn_round_trip_p50_seconds{connection="demo"} 0.000010
                        # HELP sqlconn_round_trip_p95_seconds Time of a statement to the server and back that 95 of a \
                        hundred do not exceed.
                        # TYPE sqlconn_round_trip_p95_seconds gauge
                        sqlconn_round_trip_p95_seconds{connection="shop"} 0.001500
                        sqlconn_round_trip_p95_seconds{connection="demo"} 0.000020
                        # HELP sqlconn_certificate_expiry_timestamp_seconds When the server's certificate ends, in \
                        seconds since 1970.
                        # TYPE sqlconn_certificate_expiry_timestamp_seconds gauge
                        sqlconn_certificate_expiry_timestamp_seconds{connection="shop"} 1893553445
                        # HELP sqlconn_clock_difference_seconds How far the server's clock is ahead of this machine's.
                        # TYPE sqlconn_clock_difference_seconds gauge
                        sqlconn_clock_difference_seconds{connection="shop"} -1.500000
                        # HELP sqlconn_read_only Whether the server refuses writes.
                        # TYPE sqlconn_read_only gauge
                        sqlconn_read_only{connection="shop"} 1
                        # HELP sqlconn_replica Whether the server follows another one.
                        # TYPE sqlconn_replica gauge
                        sqlconn_replica{connection="shop"} 1
                        # HELP sqlconn_server_info What the server calls itself.
                        # TYPE sqlconn_server_info gauge
                        sqlconn_server_info{connection="shop",dialect="postgresql",server="PostgreSQL 18.1"} 1
                        sqlconn_server_info{connection="demo",dialect="sqlite",server="SQLite 3.54.1"} 1
                        """);
        Exposition.check(text);
    }

    /** The rules of Prometheus' text exposition format, 0.0.4, as far as gauges use them. */
    private static final class Exposition {
        private static final Pattern META = Pattern.compile("# (HELP|TYPE) ([a-zA-Z_:][a-zA-Z0-9_:]*) (.+)");
        private static final Pattern SAMPLE = Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)\\{("
                + "[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\n\"])*\""
                + "(?:,[a-zA-Z_][a-zA-Z0-9_]*=\"(?:[^\"\\\\]|\\\\[\\\\n\"])*\")*)} (-?[0-9]+(?:\\.[0-9]+)?)");

        static void check(String text) {
            Map<String, Set<String>> seen = new HashMap<>();
            Set<String> samples = new HashSet<>();
            String current = "";
            assertThat(text).endsWith("\n");
            for (String line : text.split("\n")) {
                Matcher meta = META.matcher(line);
                Matcher sample = SAMPLE.matcher(line);
                if (meta.matches()) {
                    if (!meta.group(2).equals(current)) {
                        current = meta.group(2);
                        assertThat(seen).as("a metric stands in one place").doesNotContainKey(current);
                    }
                    assertThat(seen.computeIfAbsent(current, unused -> new HashSet<>())
                                    .add(meta.group(1)))
                            .as(line)
                            .isTrue();
                } else {
                    assertThat(line).matches(SAMPLE);
                    assertThat(sample.matches()).isTrue();
                    assertThat(sample.group(1)).isEqualTo(current);
                    assertThat(seen.get(current)).containsExactlyInAnyOrder("HELP", "TYPE");
                    assertThat(samples.add(sample.group(1) + sample.group(2)))
                            .as("a series is there once: " + line)
                            .isTrue();
                }
            }
        }
    }
}
