/**
 * Rows to bytes: one file per output format.
 *
 * <p>Uses {@code result}, the root and Jackson core. It knows nothing of JDBC, terminals or files. A new format is one file
 * here and one line in {@link sqlconn.render.OutputFormats}.
 */
@NullMarked
package sqlconn.render;

import org.jspecify.annotations.NullMarked;
