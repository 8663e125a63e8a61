package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.session.HealthReport.Status;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** A probe that was cut off is never taken for one that found all well, wherever it was just then. */
class HealthLogTest {
    private static final String LATE = "no answer within 1 s";

    private static HealthReport report(HealthLog log, String overdue) {
        return new HealthReport("test", "", "", log.close(overdue), log.facts());
    }

    @Test
    void cut_off_before_the_first_step() {
        HealthReport report = report(new HealthLog(), LATE);
        assertThat(report.status()).isEqualTo(Status.UNREACHABLE);
        assertThat(report.headline()).isEqualTo("unreachable: open: " + LATE);
    }

    static Stream<Arguments> stepsAndTheirNext() {
        return Stream.of(
                Arguments.of(Kind.FILE, Kind.OPEN),
                Arguments.of(Kind.NAME, Kind.LOGIN),
                Arguments.of(Kind.TCP, Kind.LOGIN),
                Arguments.of(Kind.TLS, Kind.LOGIN),
                Arguments.of(Kind.LOGIN, Kind.ROUND_TRIP),
                Arguments.of(Kind.OPEN, Kind.ROUND_TRIP),
                Arguments.of(Kind.ROUND_TRIP, Kind.SERVER));
    }

    @ParameterizedTest
    @MethodSource("stepsAndTheirNext")
    void cut_off_between_two_steps_the_next_is_to_blame(Kind done, Kind blamed) {
        HealthLog log = new HealthLog();
        log.begin(done);
        log.end(Outcome.OK, "", null);
        // The session's thread tells of its own meanwhile, which says nothing of the probe.
        log.add(Kind.SESSION, Outcome.OK, "idle", null);
        HealthReport report = report(log, LATE);
        assertThat(report.status()).isEqualTo(Status.UNREACHABLE);
        assertThat(report.headline()).isEqualTo("unreachable: " + blamed.words() + ": " + LATE);
    }

    @Test
    void cut_off_within_a_step_that_one_is_to_blame() {
        HealthLog log = new HealthLog();
        log.begin(Kind.TCP);
        assertThat(report(log, LATE).headline()).isEqualTo("unreachable: tcp: " + LATE);
    }

    @Test
    void what_comes_after_the_end_is_dropped() {
        HealthLog log = new HealthLog();
        log.begin(Kind.LOGIN);
        List<HealthStep> steps = log.close(LATE);
        log.begin(Kind.LOGIN);
        log.end(Outcome.OK, "as me", null);
        assertThat(steps).hasSize(1);
        assertThat(log.close(LATE)).isEqualTo(steps);
    }

    @Test
    void a_failure_that_was_told_is_the_failure() {
        HealthLog log = new HealthLog();
        log.begin(Kind.TCP);
        log.end(Outcome.FAILED, "refused", null);
        assertThat(report(log, "").headline()).isEqualTo("unreachable: tcp: refused");
        HealthLog late = new HealthLog();
        late.begin(Kind.TCP);
        late.end(Outcome.FAILED, "refused", null);
        assertThat(report(late, LATE).headline()).isEqualTo("unreachable: tcp: refused");
    }
}
