/**
 * Named connections from TOML secrets files: where the files are, what they say, and which key is wrong.
 *
 * <p>Uses the root package and Jackson's streaming TOML parser. A new key of a connection is one entry of the key registry
 * in this package, from which validation, documentation and the example file are made.
 */
@NullMarked
package sqlconn.config;

import org.jspecify.annotations.NullMarked;
