package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sqlconn.testing.TestFolders;

/** {@code docs/sessions.md} says what the dialects say of each code. */
class SessionsPageTest {
    private static final Pattern ROW =
            Pattern.compile("\\| (PostgreSQL|MariaDB, MySQL) \\| (`.*`) \\| .* \\| (.*) \\|");
    private static final Pattern CODE = Pattern.compile("`(\\w+)`");
    private static final Map<String, List<String>> DIALECTS =
            Map.of("PostgreSQL", List.of("postgresql"), "MariaDB, MySQL", List.of("mariadb", "mysql"));

    @Test
    void the_table_of_what_is_tried_again() throws IOException {
        List<String> wrong = new ArrayList<>();
        int codes = 0;
        for (String line :
                Files.readAllLines(TestFolders.project().resolve("docs").resolve("sessions.md"))) {
            Matcher row = ROW.matcher(line);
            Matcher code = CODE.matcher(row.matches() ? row.group(2) : "");
            while (code.find()) {
                codes++;
                for (String dialect : DIALECTS.getOrDefault(row.group(1), List.of())) {
                    String said = triedAgain(Dialects.named(dialect), code.group(1));
                    if (!said.equals(row.group(3))) {
                        wrong.add(dialect + " " + code.group(1) + ": " + said);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(codes).isGreaterThan(20);
    }

    private static String triedAgain(Dialect dialect, String code) {
        boolean vendors = code.length() == 4;
        SQLException failure =
                vendors ? new SQLException("x", "HY000", Integer.parseInt(code)) : new SQLException("x", code);
        return switch (dialect.explain(failure, "").kind()) {
            case CONNECTION_LOST, CONNECTION_ENDED -> "yes";
            case UNREACHABLE, UNAVAILABLE -> "while connecting anew";
            case STATEMENT, CANCELLED, BUSY, REFUSED -> "no";
        };
    }
}
