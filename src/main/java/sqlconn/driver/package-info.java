/**
 * JDBC drivers that are not inside the program: which are known, which are installed, loading them, installing them.
 *
 * <p>Uses {@code config}, {@code java.sql} and the root. Only {@link sqlconn.driver.maven} touches the Maven resolver, which
 * stands in a jar of its own beside the program's. A new known driver is one line of
 * {@link sqlconn.driver.DriverCatalog}.
 */
@NullMarked
package sqlconn.driver;

import org.jspecify.annotations.NullMarked;
