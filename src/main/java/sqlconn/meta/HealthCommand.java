package sqlconn.meta;

import java.time.Duration;
import java.util.List;

/** {@code .health}: whether a statement would run now. */
final class HealthCommand implements MetaCommand {
    private static final Duration DEADLINE = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "health";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "probe the connection: healthy, degraded or unreachable";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        for (String line :
                context.connection().health(context.session(), DEADLINE).describe()) {
            context.print(line);
        }
        return MetaOutcome.CONTINUE;
    }
}
