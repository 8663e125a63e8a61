package sqlconn.session;

/** A thread beside a statement, which is over before anything is said of the statement's end. */
public final class WatchThread {
    private final Thread thread;

    /**
     * Starts it.
     *
     * @param work ends when it is interrupted
     */
    public WatchThread(String name, Runnable work) {
        thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    /** Ends it, and waits for that; an interrupt that comes meanwhile is kept. */
    public void end() {
        thread.interrupt();
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException again) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
