package sqlconn.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.Secret;

/** A {@link JdbcTarget} in the making. */
final class TargetDraft {
    private final ConnectionParts parts;
    private final Map<String, String> properties = new LinkedHashMap<>();
    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Map<String, String> arguments = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private ConnectionOptions options;
    private String argument = "";

    /** Begins with user and password, which every driver takes under the same names. */
    TargetDraft(ConnectionParts parts, ConnectionOptions options) {
        this.parts = parts;
        this.options = options;
        if (parts.username() != null) {
            properties.put("user", parts.username());
        }
        if (parts.password() != null) {
            secrets.put("password", parts.password());
        }
    }

    /** Says which argument the properties that are set from now on come from. */
    void from(String argumentName) {
        argument = argumentName;
    }

    /** Sets a property of the driver; a value that is secret by its name is kept as one. */
    void put(String name, String value) {
        if (SecretNames.isSecret(name)) {
            secrets.put(name, Secret.of(value));
        } else {
            properties.put(name, value);
        }
        if (!argument.isEmpty()) {
            arguments.put(name, argument);
        }
    }

    /** Sets a property that nobody asked for, unless it has been set already. */
    void putDefault(String name, String value) {
        properties.putIfAbsent(name, value);
    }

    /** Adds to a property that holds several words, with a blank between them. */
    void append(String name, String words) {
        String before = properties.get(name);
        put(name, before == null ? words : before + " " + words);
    }

    /** Gives a secret property another name, when it is there. */
    void renameSecret(String name, String newName) {
        Secret secret = secrets.remove(name);
        if (secret != null) {
            secrets.put(newName, secret);
        }
    }

    void remove(String name) {
        properties.remove(name);
    }

    /** The value of a property that is no secret, or null. */
    @Nullable
    String property(String name) {
        return properties.get(name);
    }

    /** A statement that comes before those of the user's {@code init_sql}. */
    void initFirst(String sql) {
        List<String> statements = new ArrayList<>();
        statements.add(sql);
        statements.addAll(options.initSql());
        options = options.withInitSql(statements);
    }

    void warn(String sentence) {
        warnings.add(sentence);
    }

    void setReadOnly() {
        options = options.asReadOnly();
    }

    boolean readOnly() {
        return options.readOnly();
    }

    /** The database lives inside its connection: one connection, never replaced. */
    void setSingleConnection() {
        options = options.withPool(options.pool().single());
    }

    JdbcTarget finish(String dialectName, @Nullable String driverClass, String url) {
        return new JdbcTarget(
                dialectName,
                driverClass,
                url,
                Collections.unmodifiableMap(properties),
                Collections.unmodifiableMap(secrets),
                arguments,
                parts.redactedUrl(),
                options,
                warnings);
    }
}
