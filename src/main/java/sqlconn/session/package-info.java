/**
 * Connections, sessions, transactions and health: who owns a physical connection, and what is true of it.
 *
 * <p>Uses {@code java.sql}, HikariCP, {@code dialect} and the rooms below it. {@code SQLException} ends here: callers see
 * {@link sqlconn.SqlconnException} only.
 */
@NullMarked
package sqlconn.session;

import org.jspecify.annotations.NullMarked;
