/**
 * The one loop: statements come from an input source, run in a session, and their results go to an output sink.
 *
 * <p>The shell, the one-shot query and the piped script all run here; what differs between them is the source. Nothing in
 * this package touches a terminal.
 */
@NullMarked
package sqlconn.engine;

import org.jspecify.annotations.NullMarked;
