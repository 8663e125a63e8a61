package sqlconn.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.ConfigException;

/** Where Streamlit (1.67) finds secrets, connections are found too, and a key that it reads means the same. */
class StreamlitSecretsTest {
    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Path home;
    private Path work;

    @BeforeEach
    void makeFolders() throws Exception {
        home = Files.createDirectories(folder.resolve("home"));
        work = Files.createDirectories(folder.resolve("project"));
    }

    @Test
    void folderOfSecrets() throws Exception {
        Path secrets = folder.resolve("secrets");
        write(secrets.resolve("shop/url"), "postgresql://me:${not}a{variable@h/db\n");
        write(secrets.resolve("parts/dialect"), "mariadb");
        write(secrets.resolve("parts/host"), "h");
        write(secrets.resolve("parts/port"), " 3307\n");
        write(secrets.resolve("parts/password"), "p$${w");
        write(secrets.resolve("parts/read_only"), "true");
        write(secrets.resolve("parts/pool.size"), "2");
        write(secrets.resolve("parts/..data"), "what Kubernetes keeps there");
        write(secrets.resolve("single/DATABASE_URL"), "sqlite:///x.db");
        write(secrets.resolve("connections/listed"), "sqlite:///y.db");
        write(secrets.resolve("api/key"), "s3cret");
        write(secrets.resolve("login/username"), "me");
        write(secrets.resolve("login/password"), "s3cret");
        Files.createDirectory(secrets.resolve("..2026_11_23"));

        Connections connections = connections(secrets);
        assertThat(connections.names()).containsExactly("listed", "parts", "shop", "single", "demo");
        assertThat(url(connections, "shop")).isEqualTo("postgresql://me:${not}a{variable@h/db");
        assertThat(url(connections, "single") + " " + url(connections, "listed"))
                .isEqualTo("sqlite:///x.db sqlite:///y.db");
        ConnectionProfile parts = connections.profile("parts");
        assertThat(parts.dialect() + " " + parts.host() + " " + parts.port() + " "
                        + ((LiteralPassword) requireNonNull(parts.password()))
                                .secret()
                                .reveal()
                        + " " + parts.options().readOnly() + " "
                        + parts.options().pool().size())
                .isEqualTo("mariadb h 3307 p$${w true 2");
        assertThat(parts.origin().source("port")).isEqualTo(secrets.resolve("parts/port") + ":1");
        assertThat(requireNonNull(connections.profile("single").origin().position("url"))
                        .source())
                .isEqualTo(secrets.resolve("single/DATABASE_URL").toString());
    }

    @Test
    void folderOfSecretsNamesTheFileThatIsWrong() throws Exception {
        Path secrets = folder.resolve("secrets");
        write(secrets.resolve("x/url"), "sqlite://");
        write(secrets.resolve("x/port"), "many");
        ConfigException wrong =
                assertThrows(ConfigException.class, () -> connections(secrets).profile("x"));
        assertThat(wrong.position() + " " + wrong.getMessage())
                .isEqualTo(secrets.resolve("x/port")
                        + ":1:1 connection 'x': 'port' is \"many\": expected a whole number from 1 to 65535");
        write(secrets.resolve("url"), "sqlite://");
        ConfigException misplaced =
                assertThrows(ConfigException.class, () -> connections(secrets).names());
        assertThat(misplaced.position() + " " + misplaced.getMessage() + " | "
                        + misplaced.hint().orElse(""))
                .isEqualTo(secrets.resolve("url")
                        + ":1:1 a folder of secrets holds a folder for each, and this is a file | the url of a connection"
                        + " stands in " + secrets.resolve("NAME/url"));
    }

    @Test
    void passwordFileOfFolderIsWarnedAboutWhenOthersCanReadIt() throws Exception {
        Path secrets = folder.resolve("secrets");
        write(secrets.resolve("x/dialect"), "postgresql");
        Path password = write(secrets.resolve("x/password"), "s3cret");
        Files.setPosixFilePermissions(password, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(connections(secrets).profile("x").warnings())
                .containsExactly(
                        password + " holds a password and can be read by other users; run: chmod 600 " + password);
    }

    @Test
    void settingSecretsFilesStandsInPlaceOfUsualFiles() throws Exception {
        write(
                work.resolve(".streamlit/config.toml"),
                "[server]\nport = 1\n[secrets]\nfiles = ['one.toml', '" + folder.resolve("mounted")
                        + "', 'none.toml']\n");
        write(
                work.resolve("one.toml"),
                "[connections.a]\nurl = 'sqlite:///one'\n[connections.b]\nurl = 'sqlite:///one'\n");
        write(folder.resolve("mounted/b/url"), "sqlite:///mounted");
        write(work.resolve(".streamlit/secrets.toml"), "[connections.usual]\nurl = 'sqlite:///usual'\n");
        write(home.resolve(".streamlit/secrets.toml"), "[connections.home]\nurl = 'sqlite:///home'\n");
        write(home.resolve(".config/sqlconn/connections.toml"), "[connections.own]\nurl = 'sqlite:///own'\n");
        Connections connections = connections(null);
        // as in Streamlit, the later of two files overrules
        assertThat(connections.names()).containsExactly("b", "a", "own", "demo");
        assertThat(url(connections, "b")).isEqualTo("sqlite:///mounted");
    }

    @Test
    void projectsSettingAllowsNoCommands() throws Exception {
        write(work.resolve("one.toml"), "[connections.a]\nurl = 'sqlite:///one'\n");
        Path outside = write(folder.resolve("outside.toml"), "[connections.b]\nurl = 'sqlite:///two'\n");
        write(work.resolve(".streamlit/config.toml"), "[secrets]\nfiles = ['one.toml', '" + outside + "']\n");
        assertThat(new ConfigLocator(user(), work, null).files())
                .containsExactly(
                        new ConfigLocator.Found(outside, false),
                        new ConfigLocator.Found(work.resolve("one.toml"), false));
        // the variable is the user's own, but a file of the project is not
        environment.put("STREAMLIT_SECRETS_FILES", "one.toml " + outside);
        assertThat(new ConfigLocator(user(), work, null).files())
                .containsExactly(
                        new ConfigLocator.Found(outside, true),
                        new ConfigLocator.Found(work.resolve("one.toml"), false));
    }

    @Test
    void keysThatMeanNothingAreToldAndIgnored() throws Exception {
        Path file = write(work.resolve(".streamlit/secrets.toml"), """
                [connections.x]
                url = 'sqlite://'
                type = 'streamlit.connections.SQLConnection'
                owner_team = 'x'
                [connections.typo]
                url = 'sqlite://'
                read_onyl = true
                [connections.number]
                dialect = 'sqlite'
                username = 1
                password = 12345
                """);
        Connections connections = connections(null);
        assertThat(connections.profile("x").warnings())
                .containsExactly(file + ": without meaning in [connections.x]: owner_team");
        ConfigException typo = assertThrows(ConfigException.class, () -> connections.profile("typo"));
        assertThat(typo.getMessage()).isEqualTo("connection 'typo': unknown key 'read_onyl'");
        assertThat(((LiteralPassword)
                                requireNonNull(connections.profile("number").password()))
                        .secret()
                        .reveal())
                .isEqualTo("12345");
    }

    private UserFiles user() {
        return new UserFiles(environment, home);
    }

    private Connections connections(@Nullable Path explicit) {
        return new Connections(new ConfigLocator(user(), work, explicit), () -> Path.of("DEMO"));
    }

    private static String url(Connections connections, String name) {
        return requireNonNull(connections.profile(name).url()).reveal();
    }

    private static Path write(Path file, String text) throws Exception {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
