package sqlconn.repl;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import sqlconn.ExitCode;
import sqlconn.InterruptException;
import sqlconn.SqlconnException;
import sqlconn.engine.InterruptScope;
import sqlconn.session.DriverInfo;
import sqlconn.session.NamedConnection;

/** Connects while the terminal is being prepared, and lets Ctrl-C end the wait for a server that does not answer. */
final class FirstContact {
    private static final long LOOK_FOR_INTERRUPT_MILLIS = 50;

    private final FutureTask<DriverInfo> task;
    private final InterruptScope interrupts;

    private FirstContact(FutureTask<DriverInfo> task, InterruptScope interrupts) {
        this.task = task;
        this.interrupts = interrupts;
    }

    /** Begins to connect. */
    static FirstContact begin(NamedConnection connection, InterruptScope interrupts) {
        FutureTask<DriverInfo> task = new FutureTask<>(connection::driver);
        Thread thread = new Thread(task, "sqlconn-connect");
        thread.setDaemon(true);
        thread.start();
        return new FirstContact(task, interrupts);
    }

    /**
     * Waits until the server has answered.
     *
     * @throws SqlconnException when it cannot be reached, or when the wait was interrupted
     */
    DriverInfo await() {
        while (true) {
            try {
                return task.get(LOOK_FOR_INTERRUPT_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                if (interrupts.interrupted()) {
                    throw interrupted();
                }
            } catch (InterruptedException stop) {
                throw interrupted();
            } catch (ExecutionException failure) {
                if (failure.getCause() instanceof SqlconnException told) {
                    throw told;
                }
                throw new IllegalStateException(failure.getCause());
            }
        }
    }

    private static InterruptException interrupted() {
        return new InterruptException(ExitCode.INTERRUPTED, "interrupted while connecting");
    }
}
