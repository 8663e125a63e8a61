package sqlconn.meta;

import java.util.List;
import sqlconn.session.ResetReport;

/** {@code .reset}: away with what is open. */
final class ResetCommand implements MetaCommand {
    @Override
    public String name() {
        return "reset";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "roll back, close every connection; the next statement connects anew";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        ResetReport report = context.connection().reset(context.session());
        context.sessionWasReset();
        context.print(report.describe());
        return MetaOutcome.CONTINUE;
    }
}
