package sqlconn.cli;

import java.util.ArrayList;
import java.util.List;
import sqlconn.session.HealthFacts;
import sqlconn.session.HealthReport;
import sqlconn.session.HealthReport.Status;

/** For people: each connection's answer, and the steps of those that need a look. */
final class HealthTable implements HealthFormats.Format {
    @Override
    public String name() {
        return "table";
    }

    /** Of several connections, a healthy one is a line; alone it shows its steps, as the others do. */
    @Override
    public List<String> lines(List<HealthReport> reports, boolean verbose) {
        List<String> lines = new ArrayList<>();
        for (HealthReport report : reports) {
            if (report.status() == Status.HEALTHY && reports.size() > 1 && !verbose) {
                lines.add(report.name() + ": " + report.headline() + summary(report.facts()));
            } else {
                List<String> described = report.describe();
                lines.add(report.name() + ": " + described.get(0));
                lines.addAll(described.subList(1, described.size()));
            }
        }
        return lines;
    }

    private static String summary(HealthFacts facts) {
        return facts.server() == null ? "" : " (" + facts.server() + ")";
    }
}
