package sqlconn.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import sqlconn.testing.Outcome;
import sqlconn.testing.Program;
import sqlconn.testing.TestFolders;

/** Drivers from the Maven repositories of whoever runs the build, installed below {@code target/} by the program itself. */
final class InstalledHere {
    private static final Path DATA = TestFolders.target().resolve("distributed-data");

    private InstalledHere() {}

    /** Where the drivers are. */
    static Path drivers() {
        return DATA.resolve("sqlconn").resolve("drivers");
    }

    /** Installs a driver of the catalog, or one by its coordinates, unless it is there. */
    static void install(String driver) {
        Outcome outcome = sqlconn("driver", "install", driver)
                .env("HOME", System.getProperty("user.home"))
                .within(Duration.ofMinutes(10))
                .run();
        assertThat(outcome.exitCode()).as(outcome.toString()).isZero();
    }

    /** The program, which finds what was installed. */
    static Program sqlconn(String... arguments) {
        return Program.sqlconn(arguments).env("XDG_DATA_HOME", DATA.toString()).within(Duration.ofMinutes(3));
    }
}
