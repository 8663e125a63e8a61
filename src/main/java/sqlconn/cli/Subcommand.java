package sqlconn.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;

/**
 * One subcommand: its options and what it does. Built with picocli's programmatic model, because each annotation type of
 * the other one becomes a proxy class at every start.
 */
interface Subcommand {
    /** What the user types. */
    String name();

    /** Options, positional parameters and help. */
    CommandSpec spec();

    /**
     * Carries it out.
     *
     * @throws sqlconn.SqlconnException when it fails
     */
    ExitCode run(Program program, ParseResult arguments);
}
