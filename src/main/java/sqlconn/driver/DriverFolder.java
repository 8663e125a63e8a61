package sqlconn.driver;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder of the drivers, for whoever changes it: one process at a time. */
final class DriverFolder {
    private final Path path;

    DriverFolder(Path path) {
        this.path = path;
    }

    Path path() {
        return path;
    }

    /** Waits until no other process changes the folder. The system gives the lock back when a process dies. */
    Hold hold(DriverInstaller.Waiting waiting) throws IOException {
        Files.createDirectories(path);
        FileChannel channel =
                FileChannel.open(path.resolve(".changing"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                waiting.waiting();
                channel.lock();
            }
            return new Hold(channel);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }

    /** The right to change the folder. */
    final class Hold implements AutoCloseable {
        private final FileChannel channel;

        Hold(FileChannel channel) {
            this.channel = channel;
        }

        /**
         * Writes the lock file anew, and deletes what it does not name any more.
         *
         * @param driver what stands under the name from now on, or null for nothing
         */
        void replace(String name, @Nullable InstalledDriver driver) throws IOException {
            List<InstalledDriver> drivers = new ArrayList<>(new InstalledDrivers(path).all());
            drivers.removeIf(other -> other.name().equals(name));
            if (driver != null) {
                drivers.add(driver);
            }
            drivers.sort(Comparator.comparing(InstalledDriver::name));
            Path written = path.resolve(LockFile.NAME + ".new");
            try (FileChannel out = FileChannel.open(
                    written,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                ByteBuffer text = StandardCharsets.UTF_8.encode(LockFile.write(drivers));
                while (text.hasRemaining()) {
                    out.write(text);
                }
                out.force(true);
            }
            Files.move(
                    written,
                    path.resolve(LockFile.NAME),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            deleteAllBut(drivers);
        }

        private void deleteAllBut(List<InstalledDriver> drivers) throws IOException {
            Set<Path> kept = new HashSet<>();
            for (InstalledDriver driver : drivers) {
                for (InstalledDriver.Jar jar : driver.jars()) {
                    kept.add(path.resolve(jar.file()));
                    kept.add(path.resolve(jar.file()).getParent());
                }
            }
            try (Stream<Path> entries = Files.list(path)) {
                for (Path entry : entries.filter(Files::isDirectory).toList()) {
                    deleteBut(entry, kept);
                }
            }
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }

    private static void deleteBut(Path folder, Set<Path> kept) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (!kept.contains(visited)) {
                    Files.delete(visited);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
