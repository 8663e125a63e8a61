package sqlconn.config;

import java.util.List;

/**
 * A program that prints the password as the first line of its output.
 *
 * @param command the program and its arguments; no shell reads them
 */
public record PasswordCommand(List<String> command) implements PasswordSource {
    public PasswordCommand {
        command = List.copyOf(command);
    }

    /** The program alone: an argument may be a secret itself. */
    @Override
    public String description() {
        return "the command " + command.get(0);
    }
}
