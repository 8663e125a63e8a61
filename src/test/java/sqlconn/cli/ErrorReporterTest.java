package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import sqlconn.SourcePosition;
import sqlconn.StatementException;
import sqlconn.UsageException;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementKind;

/** What a failure looks like in a script and in the shell. */
class ErrorReporterTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final ErrorReporter reporter = new ErrorReporter(err);

    private String said() {
        String text = err.toString(StandardCharsets.UTF_8);
        err.reset();
        return text;
    }

    private static SqlStatement statement(String text, String source, int line) {
        return new SqlStatement(text, StatementKind.READ, new SourcePosition(source, line, 1));
    }

    private static StatementException failure(int offset) {
        return new StatementException("no such thing", "42P01", null, offset, null, null);
    }

    @Test
    void a_script_gets_the_position() {
        reporter.failure(failure(9), statement("select 1,\nbad", "load.sql", 7));
        assertThat(said()).isEqualTo("load.sql:7:10: no such thing [42P01]\n  select 1,\n           ^\n");
    }

    @Test
    void a_person_gets_the_line_of_a_statement_that_has_several() {
        reporter.speakToPerson("demo");
        reporter.failure(failure(10), statement("select 1,\nbad", "demo", 7));
        assertThat(said()).isEqualTo("error in line 2: no such thing [42P01]\n  bad\n  ^\n");
    }

    @Test
    void a_person_gets_no_position_of_a_single_line_and_no_invented_one() {
        reporter.speakToPerson("demo");
        reporter.failure(failure(7), statement("select bad", "demo", 7));
        assertThat(said()).isEqualTo("error: no such thing [42P01]\n  select bad\n         ^\n");
        reporter.failure(failure(-1), statement("select 1,\nbad", "demo", 7));
        assertThat(said()).isEqualTo("error: no such thing [42P01]\n");
    }

    @Test
    void a_file_that_the_shell_reads_keeps_its_positions() {
        reporter.speakToPerson("demo");
        reporter.failure(failure(7), statement("select bad", "load.sql", 3));
        assertThat(said()).isEqualTo("load.sql:3:8: no such thing [42P01]\n  select bad\n         ^\n");
    }

    @Test
    void notes_and_other_failures_name_the_program_only_in_scripts() {
        reporter.note("done");
        reporter.failure(new UsageException("no such command", "'.help' lists them"), null);
        assertThat(said()).isEqualTo("sqlconn: done\nsqlconn: no such command\n  hint: '.help' lists them\n");
        reporter.speakToPerson("demo");
        reporter.note("done");
        reporter.failure(new UsageException("no such command", "'.help' lists them"), null);
        assertThat(said()).isEqualTo("done\nerror: no such command\n  hint: '.help' lists them\n");
    }
}
