/** Tests of {@code bin/sqlconn} and of the scripts in {@code src/main/sh} that it calls. */
@NullMarked
package sqlconn.launcher;

import org.jspecify.annotations.NullMarked;
