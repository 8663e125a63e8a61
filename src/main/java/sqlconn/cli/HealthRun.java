package sqlconn.cli;

import java.security.Security;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ParseResult;
import sqlconn.ConfigException;
import sqlconn.ExitCode;
import sqlconn.InterruptException;
import sqlconn.config.Connections;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthReport.Status;
import sqlconn.session.HealthRequest;
import sqlconn.session.HealthStep;
import sqlconn.session.NamedConnection;

/** Probes of several connections at the same time, once or until they can be used. */
final class HealthRun implements AutoCloseable {
    private static final long FIRST_PAUSE_MILLIS = 100;
    private static final long LONGEST_PAUSE_MILLIS = 2_000;

    /** A probe that begins when the time is nearly over still gets this long. */
    private static final Duration LEAST_DEADLINE = Duration.ofMillis(500);

    private final ErrorReporter errors;
    private final Duration timeout;
    private final boolean full;
    private final List<Probed> all = new ArrayList<>();

    /** One connection, and what is known of it: either how to reach it, or why that is not known. */
    private static final class Probed {
        final String name;
        final @Nullable NamedConnection connection;
        HealthReport report;

        Probed(String name, @Nullable NamedConnection connection, HealthReport report) {
            this.name = name;
            this.connection = connection;
            this.report = report;
        }
    }

    /**
     * Reads the definitions of the connections, one after the other: a password may have to be asked for.
     *
     * @param timeout how long each probe may take
     */
    HealthRun(Program program, ParseResult arguments, List<String> names, Duration timeout, boolean full) {
        this.errors = program.errors();
        this.timeout = timeout;
        this.full = full;
        for (String name : names) {
            all.add(define(program, arguments, name));
        }
    }

    private static Probed define(Program program, ParseResult arguments, String name) {
        try {
            NamedConnection connection = program.connect(name, arguments, false);
            HealthReport unknown = HealthReport.misconfigured(connection.name(), "not probed", null);
            return new Probed(connection.name(), connection, unknown);
        } catch (ConfigException wrong) {
            String place = wrong.position() == null ? "" : wrong.position() + ": ";
            String shown = Connections.displayName(name);
            return new Probed(
                    shown,
                    null,
                    HealthReport.misconfigured(
                            shown, place + wrong.getMessage(), wrong.hint().orElse(null)));
        }
    }

    /** Probes each once. */
    List<HealthReport> once() {
        probe(all, timeout);
        return reports();
    }

    /**
     * Probes those that are unreachable again and again, with growing pauses, until there are none or the time is over. A
     * connection whose definition is wrong is not waited for, nor any other with it.
     */
    List<HealthReport> until(Duration limit) {
        lookUpNamesEachTime();
        long end = System.nanoTime() + limit.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        probe(all, deadline(end));
        boolean told = false;
        while (mayStillCome() && System.nanoTime() < end) {
            if (!told) {
                tellWaiting(limit);
                told = true;
            }
            sleep(Math.min(pause, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
            pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
            probe(unreachable(), deadline(end));
        }
        return reports();
    }

    /** Java remembers for ten seconds that a name is not known, and a container's name comes with the container. */
    private static void lookUpNamesEachTime() {
        Security.setProperty("networkaddress.cache.negative.ttl", "0");
        Security.setProperty("networkaddress.cache.ttl", "0");
    }

    private Duration deadline(long end) {
        Duration left = Duration.ofNanos(Math.max(0, end - System.nanoTime()));
        Duration least = left.compareTo(LEAST_DEADLINE) < 0 ? LEAST_DEADLINE : left;
        return least.compareTo(timeout) < 0 ? least : timeout;
    }

    private boolean mayStillCome() {
        return all.stream().noneMatch(probed -> probed.connection == null)
                && !unreachable().isEmpty();
    }

    private List<Probed> unreachable() {
        return all.stream()
                .filter(probed -> probed.report.status() == Status.UNREACHABLE)
                .toList();
    }

    private void tellWaiting(Duration limit) {
        List<Probed> missing = unreachable();
        List<String> names = new ArrayList<>();
        for (Probed probed : missing) {
            names.add(probed.name);
        }
        HealthStep reason = missing.get(0).report.worst();
        errors.note("waiting up to " + TimeArgument.words(limit) + " for " + String.join(", ", names)
                + (missing.size() > 1 || reason == null
                        ? ""
                        : ": " + reason.kind().words() + ": " + reason.detail()));
    }

    private void probe(List<Probed> some, Duration deadline) {
        HealthRequest request = new HealthRequest(deadline, full, () -> false);
        List<FutureTask<HealthReport>> running = new ArrayList<>();
        for (Probed probed : some) {
            NamedConnection connection = probed.connection;
            HealthReport known = probed.report;
            FutureTask<HealthReport> task =
                    new FutureTask<>(() -> connection == null ? known : connection.health(null, request));
            Thread thread = new Thread(task, "sqlconn-probe");
            thread.setDaemon(true);
            thread.start();
            running.add(task);
        }
        for (int i = 0; i < some.size(); i++) {
            some.get(i).report = await(running.get(i));
        }
    }

    private static HealthReport await(FutureTask<HealthReport> task) {
        try {
            return task.get();
        } catch (InterruptedException stop) {
            throw new InterruptException(ExitCode.INTERRUPTED, "interrupted");
        } catch (ExecutionException bug) {
            throw new IllegalStateException(bug.getCause());
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stop) {
            throw new InterruptException(ExitCode.INTERRUPTED, "interrupted");
        }
    }

    /** In the order of the command line. Two URLs may have one name, and readers must be able to tell them apart. */
    private List<HealthReport> reports() {
        Map<String, Integer> seen = new HashMap<>();
        List<HealthReport> reports = new ArrayList<>();
        for (Probed probed : all) {
            int count = seen.merge(probed.name, 1, Integer::sum);
            reports.add(count == 1 ? probed.report : probed.report.named(probed.name + " (" + count + ")"));
        }
        return reports;
    }

    @Override
    public void close() {
        for (Probed probed : all) {
            if (probed.connection != null) {
                probed.connection.close();
            }
        }
    }
}
