package sqlconn.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.ConfigException;
import sqlconn.ConnectionException;
import sqlconn.UsageException;
import sqlconn.testing.DriverRepository;
import sqlconn.testing.TestFolders;

/** Installing from a Maven repository that the tests own, through the real resolver. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DriverInstallerTest {
    private static DriverRepository repository;
    private static Path home;

    private final Path folder = TestFolders.unused("drivers");
    private final InstalledDrivers installed = new InstalledDrivers(folder);
    private final List<String> downloaded = new ArrayList<>();

    @BeforeAll
    static void createRepository() {
        repository = DriverRepository.create();
        home = repository.home();
    }

    private DriverInstaller.Result install(String word, Path from) {
        return new DriverInstaller(folder)
                .install(
                        word,
                        ArtifactSources.find(),
                        from,
                        new DownloadProgress() {
                            @Override
                            public void advanced(String file, long done, long total) {}

                            @Override
                            public void finished(String file, long bytes) {
                                downloaded.add(file);
                            }
                        },
                        () -> {});
    }

    @Test
    void a_driver_is_fetched_with_what_it_needs_and_locked() throws IOException {
        DriverInstaller.Result result = install("derby", repository.home());

        assertThat(result.changed()).isTrue();
        assertThat(downloaded).containsExactlyInAnyOrder("derby-10.16.1.1.jar", "derbyshared-10.16.1.1.jar");
        InstalledDriver driver = Objects.requireNonNull(installed.named("derby"));
        assertThat(driver).isEqualTo(result.driver());
        assertThat(driver.coordinates()).isEqualTo("org.apache.derby:derby:10.16.1.1");
        assertThat(installed.jars(driver))
                .extracting(jar -> folder.relativize(jar).toString())
                .containsExactly("derby-10.16.1.1/derby-10.16.1.1.jar", "derby-10.16.1.1/derbyshared-10.16.1.1.jar");
        assertThat(Files.readString(folder.resolve("drivers.lock")))
                .contains("driver derby\n  from org.apache.derby:derby:10.16.1.1\n  class ")
                .contains("  jar " + Sha256.of(installed.jars(driver).get(0)) + " 3538107 derby-10.16.1.1/derby-");
    }

    @Test
    void an_intact_driver_is_not_fetched_again_and_a_damaged_one_is() throws IOException {
        install("h2", home);
        assertThat(install("h2", home).changed()).isFalse();
        InstalledDriver driver = Objects.requireNonNull(installed.named("h2"));
        Path jar = installed.jars(driver).get(0);
        byte[] bytes = Files.readAllBytes(jar);

        Files.write(jar, new byte[] {1, 2, 3});

        assertThatThrownBy(() -> installed.jars(driver))
                .isInstanceOf(ConfigException.class)
                .hasMessage("the driver h2 is damaged: " + jar + " is not as it was installed")
                .extracting(error -> ((ConfigException) error).hint().orElse(""))
                .isEqualTo("run: sqlconn driver install h2");
        assertThat(install("h2", home).changed()).isTrue();
        assertThat(jar).hasBinaryContent(bytes);
    }

    @Test
    void another_version_takes_the_place_of_the_one_before() throws IOException {
        install("h2", home);
        // As an older release: the lock file names it, and its folder is there.
        Path lock = folder.resolve("drivers.lock");
        Files.writeString(lock, Files.readString(lock).replace("2.5.252", "2.0.0"));
        Files.move(folder.resolve("h2-2.5.252"), folder.resolve("h2-2.0.0"));
        Files.move(
                folder.resolve("h2-2.0.0").resolve("h2-2.5.252.jar"),
                folder.resolve("h2-2.0.0").resolve("h2-2.0.0.jar"));

        install("com.h2database:h2:2.5.252", home);

        assertThat(Objects.requireNonNull(installed.named("h2")).coordinates()).isEqualTo("com.h2database:h2:2.5.252");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".changing", "drivers.lock", "h2-2.5.252");
        }
    }

    @Test
    void what_was_locked_once_is_the_same_ever_after() throws IOException {
        install("h2", home);
        Path lock = folder.resolve("drivers.lock");
        String locked =
                Objects.requireNonNull(installed.named("h2")).jars().get(0).sha256();
        Files.writeString(lock, Files.readString(lock).replace(locked, "0".repeat(64)));

        assertThatThrownBy(() -> install("h2", home))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("is not what was installed before")
                .hasMessageContaining(locked);
    }

    @Test
    void a_jar_that_is_not_what_its_checksum_says_is_refused() throws IOException {
        DriverRepository spoilt = DriverRepository.create();
        spoilt.spoilChecksum("org/hsqldb/hsqldb/2.7.4/hsqldb-2.7.4.jar");

        assertThatThrownBy(() -> install("hsqldb", spoilt.home()))
                .isInstanceOf(ConnectionException.class)
                .hasMessageContaining("is not what its checksum says");
        assertThat(installed.all()).isEmpty();
    }

    @Test
    void without_a_network_it_says_so() {
        Path offline = DriverRepository.home("http://127.0.0.1:" + TestFolders.freePort() + "/");

        assertThatThrownBy(() -> install("duckdb", offline))
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("cannot fetch org.duckdb:duckdb_jdbc:2.0.0.1: ")
                .extracting(error -> ((ConnectionException) error).hint().orElse(""))
                .isEqualTo(
                        "is the network there? Mirrors and proxies are taken from Maven's settings, ~/.m2/settings.xml");
    }

    @Test
    void a_version_that_does_not_exist_is_called_that() {
        assertThatThrownBy(() -> install("com.h2database:h2:99", home))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("there is no such artifact: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"h3", "a:b", "a::b", ":::", ""})
    void what_is_no_driver_is_a_wrong_word(String word) {
        assertThatThrownBy(() -> install(word, home)).isInstanceOf(UsageException.class);
    }

    @Test
    void removing_leaves_nothing() throws IOException {
        install("h2", home);

        assertThat(new DriverInstaller(folder).remove("h2", () -> {}).name()).isEqualTo("h2");

        assertThat(installed.all()).isEmpty();
        assertThat(folder.resolve("h2-2.5.252")).doesNotExist();
        assertThatThrownBy(() -> new DriverInstaller(folder).remove("h2", () -> {}))
                .isInstanceOf(UsageException.class);
    }

    @Test
    void a_line_of_the_lock_file_that_is_not_understood_is_named() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("drivers.lock"), "driver h2\n  from x:y:1\n  jar abc\n");

        assertThatThrownBy(installed::all)
                .isInstanceOf(ConfigException.class)
                .hasMessage("not understood: 'jar abc'")
                .extracting(error -> String.valueOf(((ConfigException) error).position()))
                .isEqualTo(folder.resolve("drivers.lock") + ":3:1");
    }
}
