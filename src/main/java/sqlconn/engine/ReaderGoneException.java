package sqlconn.engine;

/**
 * The reader of the output has closed it, as {@code head} does when it has seen enough. Not a failure: the run ends early
 * and quietly.
 */
public final class ReaderGoneException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ReaderGoneException() {
        super("the reader of the output has closed it", null, false, false);
    }
}
