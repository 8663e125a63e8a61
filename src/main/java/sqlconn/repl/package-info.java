/**
 * A person at a terminal: prompt, line editing, completion, highlighting, history.
 *
 * <p>The only package that may touch JLine; loaded only when standard input and output are terminals.
 */
@NullMarked
package sqlconn.repl;

import org.jspecify.annotations.NullMarked;
