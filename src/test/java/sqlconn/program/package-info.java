/** Tests of the packaged program, from outside: {@code bin/sqlconn} as a process, its exit code and its streams. */
@NullMarked
package sqlconn.program;

import org.jspecify.annotations.NullMarked;
