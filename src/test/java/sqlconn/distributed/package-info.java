/**
 * What is past one machine, and what is too large for the plain build: a real Trino, and the real driver classes of databases
 * that no test can start. These tests are tagged, compiled always, and run by {@code mvn verify -Pdistributed}.
 */
@NullMarked
package sqlconn.distributed;

import org.jspecify.annotations.NullMarked;
