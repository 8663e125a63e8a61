package sqlconn.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/** Fetches the password of a profile from where the profile says it is. */
public final class Passwords {
    private final UserFiles files;
    private final PasswordPrompt prompt;
    private final Duration commandLimit;

    /**
     * @param prompt asks a person
     * @param commandLimit how long a command may take
     */
    public Passwords(UserFiles files, PasswordPrompt prompt, Duration commandLimit) {
        this.files = files;
        this.prompt = prompt;
        this.commandLimit = commandLimit;
    }

    /**
     * The password, or null when the profile names no source.
     *
     * @throws ConfigException when the source gives none; the message says why, and holds nothing that the source gave
     */
    public @Nullable Secret fetch(ConnectionProfile profile) {
        PasswordSource source = profile.password();
        if (source instanceof LiteralPassword literal) {
            return literal.secret();
        }
        if (source instanceof PasswordFile file) {
            return fromFile(profile, file.path());
        }
        if (source instanceof PasswordCommand command) {
            return fromCommand(profile, command);
        }
        return source instanceof PasswordAsked ? fromPerson(profile) : null;
    }

    private Secret fromFile(ConnectionProfile profile, Path path) {
        if (!Files.isRegularFile(path)) {
            throw error(profile, "password_file", "there is no file " + path, null);
        }
        List<String> lines = files.lines(path);
        if (lines.isEmpty() || lines.get(0).isEmpty()) {
            throw error(profile, "password_file", "the first line of " + path + " is empty", null);
        }
        return Secret.of(lines.get(0));
    }

    private Secret fromCommand(ConnectionProfile profile, PasswordCommand command) {
        CodeTrust.require(profile, "password_command", "run commands");
        CommandRun.Result result = new CommandRun(command.command(), commandLimit).run();
        if (result.problem() != null) {
            String said = result.stderr().isEmpty() ? "" : ": " + result.stderr();
            throw error(profile, "password_command", command.description() + " " + result.problem() + said, null);
        }
        int end = result.stdout().indexOf('\n');
        String line = end < 0 ? result.stdout() : result.stdout().substring(0, end);
        if (line.endsWith("\r")) {
            line = line.substring(0, line.length() - 1);
        }
        if (line.isEmpty()) {
            throw error(profile, "password_command", command.description() + " printed no password", null);
        }
        return Secret.of(line);
    }

    private Secret fromPerson(ConnectionProfile profile) {
        Secret secret = prompt.ask("Password for '" + profile.name() + "': ");
        if (secret == null) {
            throw error(
                    profile,
                    "password",
                    "the password is to be asked for, and there is no terminal to ask on",
                    "without a terminal, use password = \"${VARIABLE}\", password_file or password_command");
        }
        return secret;
    }

    private static ConfigException error(ConnectionProfile profile, String key, String message, @Nullable String hint) {
        SourcePosition position = profile.origin().position(key);
        return new ConfigException("connection '" + profile.name() + "': " + message, position, hint);
    }
}
