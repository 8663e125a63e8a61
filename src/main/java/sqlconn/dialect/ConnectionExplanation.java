package sqlconn.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.ConnectionProfile;
import sqlconn.config.Durations;
import sqlconn.config.Secret;

/**
 * What a connection comes down to, and where each part of it comes from, with every secret masked.
 *
 * @param name the connection's name
 * @param items the parts, in the order in which to show them, the warnings at the end
 * @param warnings what the user should know
 */
public record ConnectionExplanation(String name, List<Item> items, List<String> warnings) {
    /** The source of a value that nobody gave. */
    public static final String DEFAULT = "default";

    /**
     * One part.
     *
     * @param name its name, such as {@code jdbc_url} or {@code properties.sslmode}
     * @param value its value, masked when it is secret
     * @param source where it comes from: {@code FILE:LINE}, a variable, a command, {@code default}
     */
    public record Item(String name, String value, String source) {}

    public ConnectionExplanation {
        items = List.copyOf(items);
        warnings = List.copyOf(warnings);
    }

    /** The kind of database that it comes down to. */
    public String dialectName() {
        return items.get(0).value();
    }

    /** This explanation with these items behind the dialect and the driver's class. */
    public ConnectionExplanation withDriver(List<Item> added) {
        List<Item> all = new ArrayList<>(items);
        int at = items.size() > 1 && items.get(1).name().equals("driver") ? 2 : 1;
        all.addAll(at, added);
        return new ConnectionExplanation(name, all, warnings);
    }

    static ConnectionExplanation of(
            ConnectionProfile profile, ConnectionParts parts, JdbcTarget target, Map<String, String> sources) {
        Builder builder = new Builder(profile, sources);
        boolean url = profile.url() != null;
        builder.addFrom("dialect", target.dialectName(), url ? "url" : "dialect");
        if (target.driverClass() != null) {
            builder.add("driver", target.driverClass(), DEFAULT);
        }
        builder.addFrom("jdbc_url", target.url(), url ? "url" : "dialect");
        builder.addPart("user", target.properties().get("user"), "username");
        builder.addPart("password", parts.password() == null ? null : Secret.MASK, "password");
        builder.addPart("host", parts.host(), "host");
        builder.addPart("port", parts.port() == null ? null : parts.port().toString(), "port");
        builder.addPart("database", parts.database(), "database");
        builder.properties(target);
        builder.options(target.options());
        for (String warning : target.warnings()) {
            builder.add("warnings", warning, profile.origin().description());
        }
        return new ConnectionExplanation(profile.name(), builder.items, target.warnings());
    }

    /** Puts the items together. */
    private static final class Builder {
        private final ConnectionProfile profile;
        private final Map<String, String> sources;
        private final List<Item> items = new ArrayList<>();

        Builder(ConnectionProfile profile, Map<String, String> sources) {
            this.profile = profile;
            this.sources = sources;
        }

        void add(String name, String value, String source) {
            items.add(new Item(name, value, source));
        }

        void addFrom(String name, String value, String key) {
            String source = profile.origin().source(key);
            add(name, value, source == null ? DEFAULT : source);
        }

        void addPart(String name, @Nullable String value, String part) {
            if (value != null) {
                add(name, value, sources.getOrDefault(part, DEFAULT));
            }
        }

        void properties(JdbcTarget target) {
            for (Map.Entry<String, String> property : target.properties().entrySet()) {
                if (!property.getKey().equals("user")) {
                    add("properties." + property.getKey(), property.getValue(), source(target, property.getKey()));
                }
            }
            for (String secret : target.secretProperties().keySet()) {
                if (!secret.equals("password")) {
                    add("properties." + secret, Secret.MASK, source(target, secret));
                }
            }
        }

        private String source(JdbcTarget target, String property) {
            String argument = target.arguments().get(property);
            List<String> candidates = new ArrayList<>();
            if (argument == null) {
                boolean timeout = property.equals("connectTimeout") || property.equals("loginTimeout");
                candidates.add(timeout ? "connect_timeout" : "");
            } else if (sources.containsKey(argument)) {
                return sources.getOrDefault(argument, DEFAULT);
            } else {
                candidates.add("create_engine_kwargs.connect_args." + argument);
                candidates.add("query." + argument);
                candidates.add("url");
            }
            for (String key : candidates) {
                String source = profile.origin().source(key);
                if (source != null) {
                    return source;
                }
            }
            return DEFAULT;
        }

        void options(ConnectionOptions options) {
            addFrom("read_only", Boolean.toString(options.readOnly()), "read_only");
            if (options.maxAffected() != null) {
                addFrom("max_affected", Integer.toString(options.maxAffected()), "max_affected");
            }
            addFrom("commit", options.commit().word(), orProtected("commit"));
            if (options.autocommit()) {
                addFrom("autocommit", "true", "create_engine_kwargs.isolation_level");
            }
            if (options.isolation() != null) {
                addFrom("isolation_level", options.isolation().sqlName(), "create_engine_kwargs.isolation_level");
            }
            addFrom("connect_timeout", Durations.format(options.connectTimeout()), "connect_timeout");
            if (options.statementTimeout() != null) {
                addFrom("statement_timeout", Durations.format(options.statementTimeout()), "statement_timeout");
            }
            for (String sql : options.initSql()) {
                addFrom("init_sql", sql, profile.options().initSql().contains(sql) ? "init_sql" : "url");
            }
            addPool("pool.size", Integer.toString(options.pool().size()));
            addPool("pool.timeout", Durations.format(options.pool().timeout()));
            addPool("pool.max_lifetime", Durations.format(options.pool().maxLifetime()));
            if (options.pool().alwaysValidate()) {
                addFrom("pool.pre_ping", "true", "create_engine_kwargs.pool_pre_ping");
            }
            if (options.echo()) {
                addFrom("echo", "true", profile.origin().source("echo") == null ? "create_engine_kwargs.echo" : "echo");
            }
            if (options.label() != null) {
                addFrom("label", options.label(), orProtected("label"));
            }
            if (options.color() != null) {
                addFrom("color", options.color(), orProtected("color"));
            }
        }

        /** The key that says something: this one, or the one that says it for several. */
        private String orProtected(String key) {
            return profile.origin().source(key) == null ? "protected" : key;
        }

        private void addPool(String name, String value) {
            String source = profile.origin().source(name);
            if (source == null && !value.equals(defaultOf(name))) {
                source = profile.origin().source("create_engine_kwargs");
            }
            add(name, value, source == null ? DEFAULT : source);
        }

        private static String defaultOf(String name) {
            return switch (name) {
                case "pool.size" ->
                    Integer.toString(ConnectionOptions.DEFAULT.pool().size());
                case "pool.timeout" ->
                    Durations.format(ConnectionOptions.DEFAULT.pool().timeout());
                default -> Durations.format(ConnectionOptions.DEFAULT.pool().maxLifetime());
            };
        }
    }
}
