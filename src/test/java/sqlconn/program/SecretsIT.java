package sqlconn.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.DatabaseServer;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.RunningProgram;
import sqlconn.testing.TestDatabase;

/** T66: a planted password is in no output of any command, whatever goes wrong. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class SecretsIT {

    @TempDir
    private Path folder;

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void T66_no_command_shows_a_password(TestDatabase database) throws Exception {
        String wrongPassword = "wr0ng-Secret";
        String wrong = database.url().replace(DatabaseServer.PASSWORD, wrongPassword);
        String refused = database.url().replace(":" + database.server().port() + "/", ":1/");
        writeSecrets(database.section("db")
                + "[connections.wrong]\nurl = \"" + wrong + "\"\n"
                + "[connections.refused]\nurl = \"" + refused + "\"\n"
                + "[connections.parts]\ndialect = \"postgresql\"\nhost = \"127.0.0.1\"\nport = 1\nusername = \"u\"\n"
                + "password = \"" + DatabaseServer.PASSWORD + "\"\nunknown_key = \"" + DatabaseServer.PASSWORD
                + "\"\n");
        List<String[]> commands = List.of(
                new String[] {"query", "db", "select 1"},
                new String[] {"query", "db", "select nope"},
                new String[] {"query", "wrong", "select 1"},
                new String[] {"query", "refused", "select 1"},
                new String[] {"query", "parts", "select 1"},
                new String[] {"query", "nowhere", "select 1"},
                new String[] {"query", wrong, "select 1"},
                new String[] {"query", refused, "select 1"},
                new String[] {"query", refused + "?sslmode=nonsense", "select 1"},
                new String[] {"query", database.url() + "x", "select 1"},
                new String[] {"query", database.url().replace("://", ":/"), "select 1"},
                new String[] {
                    "query", database.url().replace(DatabaseServer.PASSWORD, "a@" + DatabaseServer.PASSWORD), "select 1"
                },
                new String[] {"query", database.url().replace("127.0.0.1:", "127.0.0.1:x"), "select 1"},
                new String[] {"query", "db", ".driver"},
                new String[] {"query", "db", ".health"},
                new String[] {"query", "db", ".connections"},
                new String[] {"query", "db", ".reset"},
                new String[] {"health"},
                new String[] {"health", "db", "wrong", "refused", wrong, refused},
                new String[] {"connections"},
                new String[] {"shell", "wrong"},
                new String[] {wrong});

        List<String> leaks = new ArrayList<>();
        for (String[] command : commands) {
            run(Program.sqlconn(command), wrongPassword, leaks);
            if (command.length > 1) {
                String[] verbose = Arrays.copyOf(command, command.length + 1);
                verbose[command.length] = "--verbose";
                run(Program.sqlconn(verbose), wrongPassword, leaks);
            }
        }

        assertThat(leaks).isEmpty();
    }

    private void run(Program program, String wrongPassword, List<String> leaks) {
        Outcome outcome = program.in(folder).run();
        String output = outcome.stdout() + outcome.stderr();
        boolean bug = outcome.exitCode() == 70;
        if (output.contains(DatabaseServer.PASSWORD) || output.contains(wrongPassword) || bug) {
            leaks.add(program + "\n" + outcome);
        }
    }

    @EachDatabase({DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB})
    void T66_other_users_do_not_see_a_password(TestDatabase database) throws Exception {
        writeSecrets(database.section("db"));

        try (RunningProgram running =
                Program.sqlconn("query", "db").in(folder).openStdin().start()) {
            running.stdin().write("select 1 as a;\n".getBytes(StandardCharsets.UTF_8));
            running.stdin().flush();
            running.awaitUntil(() -> !running.stdout().isEmpty());

            assertThat(Path.of("/proc/" + running.pid() + "/cmdline"))
                    .content()
                    .contains("query")
                    .doesNotContain(DatabaseServer.PASSWORD);
        }
    }

    private void writeSecrets(String text) throws IOException {
        Path file = folder.resolve("connections.toml");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, text);
    }
}
