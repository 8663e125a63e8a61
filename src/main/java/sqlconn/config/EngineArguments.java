package sqlconn.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * SQLAlchemy's {@code create_engine} arguments, as Streamlit's {@code create_engine_kwargs} has them, in the terms of this
 * program. An argument that SQLAlchemy does not know is an error there and here; one that means nothing here is named in a
 * notice.
 */
final class EngineArguments {
    private static final List<String> HONOURED = List.of(
            "pool_size",
            "max_overflow",
            "pool_timeout",
            "pool_recycle",
            "pool_pre_ping",
            "isolation_level",
            "echo",
            "connect_args");

    /** Known to SQLAlchemy 2.0, and either about Python or about SQL that SQLAlchemy writes. */
    private static final List<String> WITHOUT_MEANING = List.of(
            "echo_pool",
            "enable_from_linting",
            "execution_options",
            "future",
            "hide_parameters",
            "implicit_returning",
            "insertmanyvalues_page_size",
            "json_deserializer",
            "json_serializer",
            "label_length",
            "logging_name",
            "max_identifier_length",
            "paramstyle",
            "pool_logging_name",
            "pool_reset_on_return",
            "pool_use_lifo",
            "query_cache_size",
            "use_insertmanyvalues");

    private static final List<String> OBJECTS =
            List.of("creator", "module", "plugins", "pool", "poolclass", "pool_events", "strategy");

    /** HikariCP's floor for the age after which a connection is replaced, in seconds. */
    private static final int LEAST_LIFETIME = 30;

    private final Section table;

    EngineArguments(Section table) {
        this.table = table;
    }

    /** Whether a wrong value of this argument can be repeated in a message: it can hold no secret. */
    static boolean isHarmless(String key) {
        return HONOURED.contains(key) && !key.equals("connect_args");
    }

    /** Notices about arguments that have no effect. */
    List<String> warnings() {
        List<String> ignored = new ArrayList<>();
        for (String key : table.keys()) {
            if (OBJECTS.contains(key)) {
                throw table.error(key, "'" + key + "' takes a Python object, which no file can hold", "remove it");
            }
            if (WITHOUT_MEANING.contains(key)) {
                ignored.add(key);
            } else if (!HONOURED.contains(key)) {
                String near = Spelling.nearest(key, HONOURED);
                throw table.error(
                        key,
                        "create_engine has no argument '" + key + "'",
                        near == null
                                ? "known arguments: " + String.join(", ", HONOURED)
                                : "did you mean '" + near + "'?");
            }
        }
        List<String> warnings = new ArrayList<>();
        Integer recycle = recycle();
        if (recycle != null && recycle >= 0 && recycle < LEAST_LIFETIME) {
            warnings.add("create_engine_kwargs.pool_recycle is " + recycle + " s: the pool takes no age under "
                    + LEAST_LIFETIME + " s, which is used");
        }
        if (!ignored.isEmpty()) {
            warnings.add("create_engine_kwargs: without effect here: " + String.join(", ", ignored));
        }
        return warnings;
    }

    /** The pool as these arguments change it. */
    PoolOptions pool(PoolOptions otherwise) {
        Integer size = table.integer("pool_size", 0, 1000);
        Integer overflow = table.integer("max_overflow", -1, 1000);
        int total = otherwise.size();
        if (size != null || overflow != null) {
            // SQLAlchemy's own defaults are 5 and 10; an overflow of -1 and a size of 0 both mean no limit.
            boolean unlimited = (size != null && size == 0) || (overflow != null && overflow < 0);
            total = unlimited ? 1000 : (size == null ? 5 : size) + (overflow == null ? 10 : overflow);
        }
        Duration timeout = table.duration("pool_timeout");
        return new PoolOptions(
                total,
                timeout == null ? otherwise.timeout() : timeout,
                maxLifetime(otherwise.maxLifetime()),
                table.bool("pool_pre_ping", otherwise.alwaysValidate()));
    }

    /** Whether {@code isolation_level} asks for {@code AUTOCOMMIT}. */
    boolean autocommit() {
        return "AUTOCOMMIT".equals(level());
    }

    /** The isolation level that is asked for, or null. */
    @Nullable
    Isolation isolation() {
        String level = level();
        for (Isolation isolation : Isolation.values()) {
            if (isolation.sqlName().equals(level)) {
                return isolation;
            }
        }
        return null;
    }

    /** Arguments for the driver. */
    Map<String, List<String>> connectArgs() {
        return table.table("connect_args").arguments();
    }

    private @Nullable String level() {
        List<String> levels = new ArrayList<>();
        levels.add("AUTOCOMMIT");
        for (Isolation isolation : Isolation.values()) {
            levels.add(isolation.sqlName());
        }
        // SQLAlchemy takes any case, and underscores for blanks.
        String given = table.text("isolation_level");
        String level = given == null ? "" : given.toUpperCase(Locale.ROOT).replace('_', ' ');
        return levels.contains(level) ? level : table.choice("isolation_level", levels);
    }

    /** Whether each statement is told; SQLAlchemy's {@code "debug"} tells the rows as well, which are output here. */
    boolean echo() {
        return "debug".equals(table.literal("echo")) || table.bool("echo", false);
    }

    private @Nullable Integer recycle() {
        return table.integer("pool_recycle", -1, Integer.MAX_VALUE);
    }

    /** SQLAlchemy writes -1 for never. */
    private Duration maxLifetime(Duration otherwise) {
        Integer recycle = recycle();
        if (recycle == null) {
            return otherwise;
        }
        return recycle < 0 ? Duration.ZERO : Duration.ofSeconds(Math.max(LEAST_LIFETIME, recycle));
    }
}
