/**
 * What tests stand on: real databases, the packaged program as a process, and a terminal to run it in.
 *
 * <p>Servers come from Maven artifacts, live below {@code target/} and are started at first use; a test run that needs none
 * starts none. Each test gets a {@link sqlconn.testing.TestDatabase} of its own, see {@link sqlconn.testing.EachDatabase}.
 */
@NullMarked
package sqlconn.testing;

import org.jspecify.annotations.NullMarked;
