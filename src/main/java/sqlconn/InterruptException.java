package sqlconn;

/** The user or the system asked the program to stop: SIGINT or SIGTERM. Running work was cancelled on the server. */
public final class InterruptException extends SqlconnException {
    private static final long serialVersionUID = 1L;

    /**
     * @param exitCode {@link ExitCode#INTERRUPTED} or {@link ExitCode#TERMINATED}
     * @param message what was stopped, and what became of its work
     */
    public InterruptException(ExitCode exitCode, String message) {
        super(exitCode, message, null, null);
    }
}
