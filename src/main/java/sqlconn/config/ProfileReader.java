package sqlconn.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns one {@code [connections.NAME]} section into a profile, or says exactly what is wrong with it. */
final class ProfileReader {
    private final FileOrigin origin;
    private final Section section;
    private final UserFiles user;

    ProfileReader(FileOrigin origin, Map<String, Object> values, UserFiles user) {
        this.origin = origin;
        this.user = user;
        this.section = new Section(
                origin,
                "",
                values,
                origin.file().hasVariables() ? new Substitution(user.environment()) : Substitution.NONE);
    }

    /** Reads and checks every key of the section. */
    ConnectionProfile read() {
        List<String> warnings = new ArrayList<>();
        allowKnownKeys(warnings);
        section.choice("type", ConnectionKeys.SQL_TYPES);
        Secret url = section.url("url");
        String dialect = section.text("dialect");
        if (url == null && dialect == null) {
            throw section.error(
                    "", "neither 'url' nor 'dialect' is given", "add one, such as url = \"sqlite:///shop.db\"");
        }
        EngineArguments engine = new EngineArguments(section.table("create_engine_kwargs"));
        warnings.addAll(engine.warnings());
        Map<String, List<String>> query =
                new LinkedHashMap<>(section.table("query").arguments());
        query.putAll(engine.connectArgs());
        PasswordSource password = password();
        warnOfReaders(warnings);
        return new ConnectionProfile(
                origin.section(),
                origin,
                url,
                dialect,
                section.text("driver"),
                section.word("username"),
                password,
                section.text("host"),
                section.integer("port", 1, 65535),
                section.word("database"),
                query,
                driverFiles(),
                options(engine),
                warnings);
    }

    private DriverFiles driverFiles() {
        List<Path> paths = new ArrayList<>();
        for (String path : section.texts("driver_path")) {
            if (path.isBlank()) {
                throw section.error(
                        "driver_path", "'driver_path' holds an empty text: expected a jar or a folder", null);
            }
            paths.add(origin.file().path().resolveSibling(user.expandHome(path)).normalize());
        }
        return new DriverFiles(paths, section.text("driver_class"));
    }

    /**
     * Streamlit ignores a key that it does not know, and its users keep things of their own in a section; so in its files only
     * a key that is nearly one of ours is an error. Anywhere else every unknown key is.
     */
    private void allowKnownKeys(List<String> warnings) {
        List<String> known = ConnectionKeys.namesIn("");
        if (!origin.file().isStreamlits()) {
            section.allowOnly(known);
            return;
        }
        List<String> meaningless = new ArrayList<>();
        for (String key : section.keys()) {
            if (!known.contains(key) && Spelling.nearest(key, known) == null) {
                meaningless.add(key);
            } else if (!known.contains(key)) {
                section.allowOnly(known);
            }
        }
        if (!meaningless.isEmpty()) {
            warnings.add(origin.description() + ": without meaning in [connections." + origin.section() + "]: "
                    + String.join(", ", meaningless));
        }
    }

    /** A file that holds a secret itself is best read by its owner alone. */
    private void warnOfReaders(List<String> warnings) {
        ConnectionsFile file = origin.file();
        String key = isLiteral(file.value(origin.section(), "password")) ? "password" : "";
        if (holdsPassword(file.value(origin.section(), "url"))) {
            key = "url";
        }
        Path holder = Path.of(origin.position(key).source());
        if (!key.isEmpty() && UserFiles.readableByOthers(holder) && !UserFiles.onReadOnlyFileSystem(holder)) {
            warnings.add(holder + " holds a password and can be read by other users; run: chmod 600 " + holder);
        }
    }

    private @Nullable PasswordSource password() {
        String given = null;
        for (String key : List.of("password", "password_command", "password_file")) {
            if (section.has(key) && given != null) {
                throw section.error(key, "'" + given + "' and '" + key + "' are both given", "keep one of them");
            }
            given = section.has(key) ? key : given;
        }
        String literal = section.word("password");
        if (literal != null) {
            return literal.equals(PasswordAsked.WORD) ? new PasswordAsked() : new LiteralPassword(Secret.of(literal));
        }
        String file = section.text("password_file");
        if (file != null) {
            return new PasswordFile(origin.file().path().resolveSibling(user.expandHome(file)));
        }
        List<String> command = section.command("password_command");
        return command.isEmpty() ? null : new PasswordCommand(command);
    }

    private ConnectionOptions options(EngineArguments engine) {
        ConnectionOptions defaults = ConnectionOptions.DEFAULT;
        Duration connectTimeout = section.duration("connect_timeout");
        if (connectTimeout != null && connectTimeout.isZero()) {
            throw section.error("connect_timeout", "'connect_timeout' is zero: expected a longer time", null);
        }
        Duration statementTimeout = section.duration("statement_timeout");
        String commit = section.choice("commit", CommitMode.words());
        boolean isProtected = section.bool("protected", false);
        CommitMode commitOtherwise = isProtected ? CommitMode.CONFIRM : defaults.commit();
        String label = section.text("label");
        String color = section.choice("color", ConnectionKeys.COLORS);
        return new ConnectionOptions(
                connectTimeout == null ? defaults.connectTimeout() : connectTimeout,
                statementTimeout == null || statementTimeout.isZero() ? null : statementTimeout,
                section.bool("read_only", false),
                section.texts("init_sql"),
                commit == null ? commitOtherwise : CommitMode.of(commit),
                engine.autocommit(),
                engine.isolation(),
                pool(engine.pool(defaults.pool())),
                label == null && isProtected ? ConnectionKeys.PROTECTED_LABEL : label,
                color == null && isProtected ? ConnectionKeys.PROTECTED_COLOR : color,
                section.integer("max_affected", 0, Integer.MAX_VALUE),
                section.bool("undo", defaults.undo()),
                section.bool("echo", engine.echo()));
    }

    private PoolOptions pool(PoolOptions otherwise) {
        Section table = section.table("pool");
        table.allowOnly(ConnectionKeys.namesIn("pool"));
        Integer size = table.integer("size", 1, 1000);
        Duration timeout = table.duration("timeout");
        Duration maxLifetime = table.duration("max_lifetime");
        if (maxLifetime != null && !maxLifetime.isZero() && maxLifetime.toSeconds() < 30) {
            throw table.error("max_lifetime", "'pool.max_lifetime' is under 30 seconds", "0 means never");
        }
        return new PoolOptions(
                size == null ? otherwise.size() : size,
                timeout == null ? otherwise.timeout() : timeout,
                maxLifetime == null ? otherwise.maxLifetime() : maxLifetime,
                otherwise.alwaysValidate());
    }

    /** Whether a value as it stands in the file is a secret itself, and not the name of a variable that holds one. */
    private static boolean isLiteral(@Nullable Object value) {
        return value instanceof String text
                && !text.isEmpty()
                && !text.contains("${")
                && !text.equals(PasswordAsked.WORD);
    }

    /** Whether a URL as it stands in the file has a password in it, by its look: {@code //user:pw@} or {@code password=}. */
    private static boolean holdsPassword(@Nullable Object url) {
        if (!(url instanceof String text)) {
            return false;
        }
        int authority = text.indexOf("://");
        int at = authority < 0 ? -1 : text.indexOf('@', authority + 3);
        int colon = authority < 0 ? -1 : text.indexOf(':', authority + 3);
        if (colon > 0 && colon < at && isLiteral(text.substring(colon + 1, at))) {
            return true;
        }
        for (String name : List.of("password=", "token=")) {
            int value = text.indexOf(name);
            if (value >= 0 && !text.startsWith("${", value + name.length())) {
                return true;
            }
        }
        return false;
    }
}
