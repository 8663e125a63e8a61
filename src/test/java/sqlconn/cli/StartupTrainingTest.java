package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A training command that fails early would leave the archive without the classes that it stands for. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class StartupTrainingTest {
    @Test
    void each_command_ends_as_it_should_and_leaves_nothing(@TempDir Path folder) throws IOException {
        assertThat(StartupTraining.train(folder)).containsExactly(0, 0, 0, 0, 0);
        assertThat(folder).isEmptyDirectory();
    }
}
