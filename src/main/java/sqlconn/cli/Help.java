package sqlconn.cli;

import sqlconn.ExitCode;

/** The overview that {@code sqlconn --help} shows. */
final class Help {
    private Help() {}

    static String overview() {
        StringBuilder text = new StringBuilder();
        text.append("sqlconn: one SQL shell for all your databases\n\n");
        text.append("Usage: sqlconn [CONNECTION] [OPTIONS]       open the shell\n");
        text.append("       sqlconn COMMAND [ARGUMENTS] [OPTIONS]\n\n");
        text.append("A CONNECTION is a name from a secrets file, a URL, or the path of a SQLite file;\n");
        text.append("'demo' is a sample database that is always there.\n\nCommands:\n");
        for (Subcommand command : Subcommands.all()) {
            String summary = firstSentence(command.spec().usageMessage().description()[0]);
            text.append("  ")
                    .append(command.name())
                    .append(" ".repeat(13 - command.name().length()));
            text.append(summary).append('\n');
        }
        text.append("\n'sqlconn COMMAND --help' shows a command's options.\n\nExit codes:\n");
        for (ExitCode code : ExitCode.values()) {
            String number = Integer.toString(code.code());
            text.append(" ".repeat(5 - number.length()))
                    .append(number)
                    .append("  ")
                    .append(code.meaning())
                    .append('\n');
        }
        return text.toString().stripTrailing();
    }

    private static String firstSentence(String description) {
        int end = description.indexOf(". ");
        return end < 0 ? description.substring(0, description.length() - 1) : description.substring(0, end);
    }
}
