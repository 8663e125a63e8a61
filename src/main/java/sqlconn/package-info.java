/**
 * The vocabulary of failure: every way in which the program can fail, and the exit code that goes with it.
 *
 * <p>It uses nothing else of the program. A new kind of failure is a new subclass of
 * {@link sqlconn.SqlconnException} here, with its exit code.
 */
@NullMarked
package sqlconn;

import org.jspecify.annotations.NullMarked;
