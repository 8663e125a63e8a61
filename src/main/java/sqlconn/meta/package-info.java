/**
 * Dot-commands: one file per command, and the registry that help and completion read.
 *
 * <p>A command sees the shell only through {@link sqlconn.meta.MetaContext}, which this package declares. A new command is
 * one file here and one line in {@link sqlconn.meta.MetaCommands}.
 */
@NullMarked
package sqlconn.meta;

import org.jspecify.annotations.NullMarked;
