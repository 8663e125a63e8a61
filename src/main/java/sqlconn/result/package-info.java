/**
 * What a statement gave back, free of JDBC: columns, rows, values and counts.
 *
 * <p>Uses only the root package. A new kind of value is a new record that implements
 * {@link sqlconn.result.Value} and a method on {@link sqlconn.result.ValueVisitor}; the compiler then names every
 * renderer that has to learn it.
 */
@NullMarked
package sqlconn.result;

import org.jspecify.annotations.NullMarked;
