package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.config.ConfigLocator;
import sqlconn.config.Connections;
import sqlconn.config.Passwords;
import sqlconn.config.UserFiles;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.TargetResolver;
import sqlconn.result.ResultRows;
import sqlconn.result.Row;
import sqlconn.session.LoadedDriver;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.SessionListener;
import sqlconn.session.StatementRun;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.SqlStatement;
import sqlconn.sql.StatementScanner;
import sqlconn.testing.TestDatabase;

/** A connections file that changes while the shell is open: the next statement that begins something new goes by it. */
class ProfileDefinitionTest {
    @TempDir
    private Path folder;

    private final List<String> told = new ArrayList<>();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void databases() throws Exception {
        for (String name : List.of("first", "second")) {
            TestDatabase.sqlite(folder.resolve(name + ".db"))
                    .execute("create table t (a text)", "insert into t values ('" + name + "')");
        }
    }

    private Path file() {
        return folder.resolve("connections.toml");
    }

    /** Writes a section for the database of this name, as an editor does: into the file, or a new one in its place. */
    private void write(String database, String more, boolean inPlace) throws IOException {
        String text = "[connections.shop]\nurl = \"sqlite:///" + folder.resolve(database + ".db") + "\"\n" + more;
        Path written = inPlace ? file() : folder.resolve("new.toml");
        Files.writeString(written, text);
        Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        if (!inPlace) {
            Files.move(written, file(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private ProfileDefinition define() {
        UserFiles user = new UserFiles(Map.of(), folder);
        Connections connections = new Connections(new ConfigLocator(user, folder, null), () -> folder);
        Passwords passwords = new Passwords(user, label -> null, Duration.ofSeconds(30));
        return new ProfileDefinition(
                "shop", connections, profile -> profile, new TargetResolver(user), passwords, new ErrorReporter(err));
    }

    private NamedConnection shell() {
        ProfileDefinition definition = define();
        return NamedConnection.pooled(
                definition,
                LoadedDriver.inside(Dialects.named(definition.target().dialectName())),
                null);
    }

    private Session session(NamedConnection connection) {
        return connection.openSession(new SessionListener() {
            @Override
            public void notice(String text) {}

            @Override
            public void transactionEnded(String text) {}

            @Override
            public void outcome(String text) {}

            @Override
            public void retrying(String text) {}

            @Override
            public void redefined(String text) {
                told.add(text.replace(folder.toString(), "DIR"));
            }
        });
    }

    private static String first(Session session, NamedConnection connection) {
        StatementScanner scanner = new StatementScanner(connection.dialect().lexicalRules(), "test");
        scanner.append("select a from t");
        scanner.endOfInput();
        SqlStatement statement = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        try (StatementRun run = session.inTransaction()
                ? session.run(statement, new Parameters())
                : session.runAlone(statement, new Parameters())) {
            ResultRows rows = (ResultRows) Objects.requireNonNull(run.next());
            Row row = Objects.requireNonNull(rows.cursor().next());
            return row.value(0).toString().replaceAll(".*value=|]", "");
        }
    }

    private List<String> told() {
        List<String> all = List.copyOf(told);
        told.clear();
        return all;
    }

    @Test
    void the_next_statement_goes_by_the_file_as_it_is_now() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection)) {
            assertThat(first(session, connection)).isEqualTo("first");
            write("second", "", false);
            assertThat(first(session, connection)).isEqualTo("second");
            assertThat(told())
                    .containsExactly(
                            "'shop' has changed in its file: connecting anew, without the settings and temporary"
                                    + " tables of the connection before");
            write("first", "# written into the same file\n", true);
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told()).hasSize(1);
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void not_while_something_is_open() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection)) {
            session.begin(null);
            assertThat(first(session, connection)).isEqualTo("first");
            write("second", "", false);
            assertThat(first(session, connection)).isEqualTo("first");
            session.commit(null);
            assertThat(told()).isEmpty();
            assertThat(first(session, connection)).isEqualTo("second");
            assertThat(told()).hasSize(1);
        }
    }

    @Test
    void what_another_session_has_open_counts_too() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection);
                Session other = session(connection)) {
            other.begin(null);
            assertThat(first(other, connection)).isEqualTo("first");
            write("second", "", false);
            assertThat(first(session, connection)).isEqualTo("first");
            other.rollback(null);
            assertThat(first(other, connection)).isEqualTo("second");
            assertThat(first(session, connection)).isEqualTo("second");
        }
    }

    @Test
    void a_change_of_something_else_in_the_file_is_none() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection)) {
            assertThat(first(session, connection)).isEqualTo("first");
            write("first", "# another comment\n[connections.other]\nurl = \"sqlite://\"\n", false);
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told()).isEmpty();
        }
    }

    @Test
    void what_does_not_concern_the_connection_keeps_it() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection)) {
            assertThat(first(session, connection)).isEqualTo("first");
            write("first", "label = \"production\"\n", false);
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told()).containsExactly("'shop' has changed in its file; it connects as before");
            assertThat(connection.options().label()).isEqualTo("production");
        }
    }

    @Test
    void a_file_that_became_wrong_changes_nothing_and_that_is_said_once() throws IOException {
        write("first", "", true);
        try (NamedConnection connection = shell();
                Session session = session(connection)) {
            assertThat(first(session, connection)).isEqualTo("first");
            Files.writeString(file(), "[connections.shop\n");
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told())
                    .containsExactly(
                            "warning: DIR/connections.toml:1:18: not valid TOML: expected ']' after the table's"
                                    + " name; the connection stays as it was defined before");
            Files.writeString(file(), "[connections.else]\nurl = \"sqlite://\"\n");
            assertThat(first(session, connection)).isEqualTo("first");
            assertThat(told())
                    .containsExactly(
                            "warning: unknown connection 'shop'; the connection stays as it was defined before");
            write("second", "", true);
            assertThat(first(session, connection)).isEqualTo("second");
        }
    }

    @Test
    void a_command_for_the_password_runs_anew_only_when_the_section_is_another_or_on_reset() throws IOException {
        Path runs = folder.resolve("runs");
        Path home = Files.createDirectories(folder.resolve(".config/sqlconn"));
        Path own = home.resolve("connections.toml");
        String section = "[connections.shop]\nurl = \"postgresql://u@127.0.0.1:1/x\"\n"
                + "password_command = [\"sh\", \"-c\", \"echo run >> " + runs + "; echo secret\"]\n";
        Files.writeString(own, section);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        ProfileDefinition definition = define();
        assertThat(Files.readAllLines(runs)).hasSize(1);
        Files.writeString(own, section + "# a comment\n");
        assertThat(definition.readIfChanged()).isNull();
        assertThat(Files.readAllLines(runs)).hasSize(1);
        definition.read();
        assertThat(Files.readAllLines(runs)).hasSize(2);
        Files.writeString(own, section + "label = \"x\"\n");
        assertThat(definition.readIfChanged()).isNotNull();
        assertThat(Files.readAllLines(runs)).hasSize(3);
    }

    @Test
    void a_new_secret_is_never_shown_either() throws IOException {
        Path own = Files.createDirectories(folder.resolve(".config/sqlconn")).resolve("connections.toml");
        Files.writeString(own, "[connections.shop]\nurl = \"postgresql://u:old-secret@127.0.0.1:1/x\"\n");
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        ErrorReporter reporter = new ErrorReporter(err);
        UserFiles user = new UserFiles(Map.of(), folder);
        ProfileDefinition definition = new ProfileDefinition(
                "shop",
                new Connections(new ConfigLocator(user, folder, null), () -> folder),
                profile -> profile,
                new TargetResolver(user),
                new Passwords(user, label -> null, Duration.ofSeconds(30)),
                reporter);
        Files.writeString(own, "[connections.shop]\nurl = \"postgresql://u:new-secret@127.0.0.1:1/x\"\n");
        assertThat(definition.readIfChanged()).isNotNull();
        reporter.note("what a driver says: old-secret new-secret");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("sqlconn: what a driver says: **** ****\n");
    }
}
