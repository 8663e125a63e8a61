package sqlconn.meta;

import java.util.List;

/** {@code .timing}: whether the time of each statement is told. */
final class TimingCommand implements MetaCommand {
    @Override
    public String name() {
        return "timing";
    }

    @Override
    public String arguments() {
        return "[on|off]";
    }

    @Override
    public String summary() {
        return "tell how long each statement takes, or stop telling";
    }

    @Override
    public List<String> suggestions(MetaContext context) {
        return List.of("on", "off");
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        Arguments.atMost(this, arguments, 1);
        boolean on = switch (arguments.isEmpty() ? "" : arguments.get(0)) {
            case "" -> !context.timing();
            case "on" -> true;
            case "off" -> false;
            default -> throw Arguments.wrong(this, "takes 'on' or 'off'");
        };
        context.setTiming(on);
        context.print("timing is " + (on ? "on" : "off"));
        return MetaOutcome.CONTINUE;
    }
}
