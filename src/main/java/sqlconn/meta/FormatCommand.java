package sqlconn.meta;

import java.util.ArrayList;
import java.util.List;
import sqlconn.UsageException;
import sqlconn.render.OutputFormat;
import sqlconn.render.OutputFormats;

/** {@code .format}: how results are written. */
final class FormatCommand implements MetaCommand {
    @Override
    public String name() {
        return "format";
    }

    @Override
    public String arguments() {
        return "[NAME]";
    }

    @Override
    public String summary() {
        return "show the formats, or choose one";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        List<String> names = new ArrayList<>();
        for (OutputFormat format : OutputFormats.all()) {
            names.add(format.name());
        }
        return names;
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        if (arguments.isEmpty()) {
            for (OutputFormat format : OutputFormats.all()) {
                String mark = format.name().equals(context.format().name()) ? "* " : "  ";
                context.print(mark
                        + format.name()
                        + " ".repeat(Math.max(1, 10 - format.name().length()))
                        + format.summary());
            }
            return MetaOutcome.CONTINUE;
        }
        String name = arguments.get(0);
        context.setFormat(OutputFormats.byName(name)
                .orElseThrow(() -> new UsageException(
                        "there is no format '" + name + "'",
                        "the formats are " + String.join(", ", suggestions(context)))));
        return MetaOutcome.CONTINUE;
    }
}
