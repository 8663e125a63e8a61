/**
 * What differs per database: URLs, transaction verbs, error codes, how a value is read exactly.
 *
 * <p>Uses {@code java.sql}, {@code config}, {@code sql}, {@code result} and the root. A new database is one file here and
 * one line in {@link sqlconn.dialect.Dialects}.
 */
@NullMarked
package sqlconn.dialect;

import org.jspecify.annotations.NullMarked;
