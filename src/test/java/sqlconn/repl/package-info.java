/** Tests of the shell: its parts without a terminal, and the packaged program on a pseudo-terminal. */
@NullMarked
package sqlconn.repl;

import org.jspecify.annotations.NullMarked;
