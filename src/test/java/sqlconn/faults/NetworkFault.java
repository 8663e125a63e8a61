package sqlconn.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import sqlconn.engine.InterruptScope;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.FaultProxy;
import sqlconn.testing.FaultProxy.Direction;
import sqlconn.testing.FaultProxy.Reaction;

/** One thing that goes wrong between the program and its server, drawn by lot. */
final class NetworkFault {
    private static final List<String> REQUESTS = List.of(
            "BEGIN", "balance - ", "balance + ", "select id, balance", "insert into transfer", "COMMIT", "COMMIT");

    private static final List<Reaction> REACTIONS = List.of(Reaction.values());

    /** What the saboteur does once the request has come that is waited for. */
    private enum Then {
        NOTHING,
        CUT,
        HEAL,
        HALF_CLOSE_TO_SERVER,
        HALF_CLOSE_TO_CLIENT,
        INTERRUPT
    }

    private final FaultProxy proxy;
    private final InterruptScope interrupts = new InterruptScope();
    private final String description;
    private Then then = Then.NOTHING;

    /** Draws a fault and puts it up. */
    NetworkFault(FaultProxy proxy, DatabaseKind kind, Random random) {
        this.proxy = proxy;
        this.description = switch (random.nextInt(10)) {
            case 0 -> "nothing";
            case 1, 2 -> cutAfter(random, kind == DatabaseKind.POSTGRESQL ? 4000 : 3000);
            case 3 -> slow(random);
            case 4 -> {
                proxy.refuse();
                yield "refused";
            }
            default -> atRequest(random);
        };
    }

    private String cutAfter(Random random, int most) {
        Direction way = random.nextBoolean() ? Direction.TO_SERVER : Direction.TO_CLIENT;
        int bytes = random.nextInt(most);
        proxy.cutAfter(way, bytes);
        return "cut after " + bytes + " bytes " + way;
    }

    private String slow(Random random) {
        if (random.nextBoolean()) {
            proxy.delay(Duration.ofMillis(1));
            return "delay";
        }
        proxy.throttle(20_000);
        return "throttle";
    }

    private String atRequest(Random random) {
        String request = REQUESTS.get(random.nextInt(REQUESTS.size()));
        Reaction reaction = REACTIONS.get(random.nextInt(REACTIONS.size()));
        if (reaction == Reaction.STALL || reaction == Reaction.HOLD_ANSWER) {
            then = Then.values()[1 + random.nextInt(Then.values().length - 1)];
        }
        proxy.once(request, reaction);
        return reaction + " at '" + request + "' and then " + then;
    }

    /** What the run that meets the fault is interrupted by. */
    InterruptScope interrupts() {
        return interrupts;
    }

    /** Waits in a thread of its own for the request, and does the rest. */
    Thread saboteur() {
        Thread thread = new Thread(this::sabotage, "saboteur");
        thread.start();
        return thread;
    }

    private void sabotage() {
        if (then == Then.NOTHING) {
            return;
        }
        proxy.awaitRequest();
        switch (then) {
            case NOTHING, HEAL -> {}
            case CUT -> proxy.cut();
            case HALF_CLOSE_TO_SERVER -> proxy.halfClose(Direction.TO_SERVER);
            case HALF_CLOSE_TO_CLIENT -> proxy.halfClose(Direction.TO_CLIENT);
            case INTERRUPT -> interrupts.interrupt(InterruptScope.Reason.USER);
        }
        proxy.heal();
    }

    @Override
    public String toString() {
        return description;
    }
}
