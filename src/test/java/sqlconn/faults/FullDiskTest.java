package sqlconn.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sqlconn.ExitCode;
import sqlconn.engine.Run;
import sqlconn.testing.MariaDbServer;
import sqlconn.testing.TestDatabase;

/** A database that has no room left takes nothing half. The room is limited by the server's own settings: no disk is filled. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class FullDiskTest {
    private static final String FILL = "insert into big select repeat(md5(seq), 500) from seq_1_to_4000;\n";

    @Test
    void mariadb_has_no_room_left_for_a_script() throws Exception {
        try (MariaDbServer server = new MariaDbServer(
                        "--innodb-file-per-table=0", "--innodb-data-file-path=ibdata1:12M:autoextend:max:24M");
                TestDatabase database = server.createDatabase()) {
            database.execute("create table t (a int)", "create table big (b longtext)");
            String script = "insert into t values (1);\n" + FILL + "insert into t values (2);\n";

            Run.Outcome outcome = Run.of(database, script).go();
            assertThat(outcome.code()).as(outcome.toString()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.toString()).contains("script:2:1: The table 'big' is full [1114 (HY000)]");
            assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
            assertThat(database.query("select count(*) from big")).isEqualTo("0\n");

            // Each statement is a session of its own then.
            Run.Outcome going = Run.of(database, script).keepGoing().go();
            assertThat(going.code()).as(going.toString()).isEqualTo(ExitCode.FAILED);
            assertThat(database.query("select a from t order by a")).isEqualTo("1\n2\n");
            assertThat(database.query("select count(*) from big")).isEqualTo("0\n");
        }
    }
}
