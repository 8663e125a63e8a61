package sqlconn.session;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import sqlconn.dialect.TlsFacts;
import sqlconn.session.HealthStep.Kind;
import sqlconn.session.HealthStep.Outcome;

/** What is told of encryption: protocol, cipher, and how long the certificate stays valid. */
final class TlsStep {
    /** A certificate that ends within these days should have been renewed by now. */
    static final long RENEWAL_DAYS = 14;

    private TlsStep() {}

    /**
     * The step.
     *
     * @param shown what the server showed to the probe
     * @param used what the server says of the connection that then logged in; null when it does not say
     * @param millis how long the handshake took, or -1
     * @param now the time, or null when nobody gave a clock
     */
    static HealthStep of(TlsFacts shown, @Nullable TlsFacts used, double millis, @Nullable Instant now) {
        if (used != null && !used.encrypted() && shown.encrypted()) {
            return step(Outcome.OK, millis, "offered, but not used by this connection", null);
        }
        if (!shown.encrypted()) {
            return step(Outcome.SKIPPED, -1, "not encrypted", null);
        }
        String certificate = shown.subject() == null ? "" : ", " + shown.subject();
        String how = shown.protocol() + ", " + shown.cipher() + certificate;
        Instant expires = shown.expires();
        if (expires == null) {
            return step(Outcome.OK, millis, how, null);
        }
        String date = expires.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        if (now == null) {
            return step(Outcome.OK, millis, how + ", until " + date, null);
        }
        long days = daysLeft(expires, now);
        if (expires.isBefore(now)) {
            String detail = "the certificate has expired, on " + date + "; " + how;
            return step(
                    Outcome.WARNING, millis, detail, "the connection does not check it; the server needs a new one");
        }
        if (days < RENEWAL_DAYS) {
            String detail = "the certificate expires in " + Counted.of(days, "day") + ", on " + date + "; " + how;
            return step(Outcome.WARNING, millis, detail, "the server needs a new one before that");
        }
        return step(Outcome.OK, millis, how + ", until " + date + " (" + Counted.of(days, "day") + ")", null);
    }

    /** Whole days until then; negative when it is past. */
    static long daysLeft(Instant expires, Instant now) {
        return Math.floorDiv(Duration.between(now, expires).toSeconds(), 86_400);
    }

    private static HealthStep step(Outcome outcome, double millis, String detail, @Nullable String hint) {
        return new HealthStep(Kind.TLS, outcome, millis, detail, hint);
    }
}
