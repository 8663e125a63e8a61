/**
 * What typed text means: where a statement ends, of what kind it is, what its parameters are.
 *
 * <p>Pure text in, typed answers out; it knows no connection, terminal or file. Uses only the root package. What differs
 * between databases is data: a new dialect's text rules are one {@link sqlconn.sql.LexicalRules} constant.
 */
@NullMarked
package sqlconn.sql;

import org.jspecify.annotations.NullMarked;
