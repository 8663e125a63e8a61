package sqlconn.meta;

import java.util.List;
import sqlconn.session.DriverInfo;

/** {@code .driver}: what this connection is made with. */
final class DriverCommand implements MetaCommand {
    @Override
    public String name() {
        return "driver";
    }

    @Override
    public String arguments() {
        return "";
    }

    @Override
    public String summary() {
        return "show dialect, driver, server version and address";
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.none(this, arguments);
        DriverInfo info = context.connection().driver();
        context.print("dialect  " + info.dialect());
        context.print("driver   " + info.driverName() + " " + info.driverVersion());
        context.print("server   " + info.serverVersion());
        context.print("url      " + info.url());
        return MetaOutcome.CONTINUE;
    }
}
