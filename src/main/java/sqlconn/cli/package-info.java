/**
 * The command line: arguments, composition of the program, exit codes.
 *
 * <p>The only package that may touch picocli, {@code System.exit}, {@code System.in}, {@code System.out} and
 * {@code System.err}. A new subcommand is one file here and one line in the command registry.
 */
@NullMarked
package sqlconn.cli;

import org.jspecify.annotations.NullMarked;
