package sqlconn.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import sqlconn.ExitCode;
import sqlconn.UsageException;
import sqlconn.config.ConnectionText;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.Dialects;
import sqlconn.driver.ArtifactSources;
import sqlconn.driver.DriverCatalog;
import sqlconn.driver.DriverInstaller;
import sqlconn.driver.InstalledDriver;
import sqlconn.driver.InstalledDrivers;
import sqlconn.driver.KnownDriver;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.Row;
import sqlconn.result.TextValue;

/** {@code sqlconn driver}: the JDBC drivers that are not inside the program. */
final class DriverCommand implements Subcommand {
    private static final List<Column> LIST = List.of(
            new Column("name", "", ColumnKind.TEXT),
            new Column("database", "", ColumnKind.TEXT),
            new Column("status", "", ColumnKind.TEXT),
            new Column("coordinates", "", ColumnKind.TEXT));

    private static final List<Column> INFO =
            List.of(new Column("name", "", ColumnKind.TEXT), new Column("value", "", ColumnKind.TEXT));

    @Override
    public String name() {
        return "driver";
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.spec(
                name(),
                "Lists, installs and removes JDBC drivers. They are fetched from Maven repositories, as your settings.xml"
                        + " says, and kept in $XDG_DATA_HOME/sqlconn/drivers.");
        spec.addOption(Options.value("--format", "FORMAT", "how a list is written"));
        spec.addPositional(Options.positional(0, "ACTION", "1", "list, install, remove or info"));
        spec.addPositional(Options.positional(
                1, "DRIVER", "0..1", "a name that the list shows, or GROUP:ARTIFACT:VERSION to install"));
        return spec;
    }

    @Override
    public ExitCode run(Program program, ParseResult arguments) {
        String action = Options.positionalText(arguments, 0);
        String driver = Options.positionalText(arguments, 1);
        program.errors().setVerbose(Options.isSet(arguments, "--verbose"));
        switch (action == null ? "" : action) {
            case "list" -> {
                if (driver != null) {
                    throw new UsageException("driver list takes no name", "'sqlconn driver info NAME' tells more");
                }
                program.show(arguments, LIST, list(program.installedDrivers()));
            }
            case "install" -> install(program, required(driver, "install"));
            case "remove" -> remove(program, required(driver, "remove"));
            case "info" -> program.show(arguments, INFO, info(program, required(driver, "info")));
            default -> throw Options.unknownAction(name(), action, "list, install, remove, info");
        }
        return ExitCode.OK;
    }

    private static String required(@Nullable String driver, String action) {
        if (driver == null) {
            throw new UsageException("driver " + action + " needs a name", "'sqlconn driver list' shows them");
        }
        if (ConnectionText.mayHoldSecret(driver)) {
            throw new UsageException("this is no driver but a connection", "'sqlconn driver list' shows the names");
        }
        return driver;
    }

    private static void install(Program program, String word) {
        for (Dialect dialect : Dialects.all()) {
            if (dialect.name().equals(word)) {
                throw new UsageException("the driver for " + word + " is inside sqlconn", "it needs no installing");
            }
        }
        String builtIn = DriverCatalog.builtInDatabase(word);
        if (builtIn != null) {
            throw new UsageException(
                    "the driver for " + builtIn + " is inside sqlconn, which would never load another",
                    "it needs no installing");
        }
        DownloadTalk talk = new DownloadTalk(program.surroundings());
        DriverInstaller installer = new DriverInstaller(program.driverFolder());
        DriverInstaller.Result result;
        try {
            result = installer.install(
                    word,
                    (coordinates, home, progress) -> ArtifactSources.find().fetch(coordinates, home, progress),
                    Path.of(program.surroundings().home()),
                    talk,
                    () -> program.errors().note("waiting for another sqlconn that is installing a driver"));
        } finally {
            talk.end();
        }
        InstalledDriver driver = result.driver();
        program.errors()
                .note((result.changed() ? "installed " : "installed already: ") + driver.name() + " ("
                        + driver.coordinates() + ", " + DownloadTalk.megabytes(bytes(driver)) + ")");
    }

    private static void remove(Program program, String name) {
        InstalledDriver gone = new DriverInstaller(program.driverFolder())
                .remove(name, () -> program.errors().note("waiting for another sqlconn that is installing a driver"));
        program.errors().note("removed " + gone.name());
    }

    private static List<Row> list(InstalledDrivers installed) {
        List<InstalledDriver> there = new ArrayList<>(installed.all());
        List<Row> rows = new ArrayList<>();
        for (Dialect dialect : Dialects.all()) {
            rows.add(row(dialect.name(), "", "inside", ""));
        }
        for (KnownDriver known : DriverCatalog.all()) {
            InstalledDriver found = installed.named(known.name());
            there.removeIf(driver -> driver.name().equals(known.name()));
            rows.add(row(
                    known.name(),
                    known.database(),
                    found == null ? "" : "installed",
                    found == null ? known.coordinates() : found.coordinates()));
        }
        for (InstalledDriver other : there) {
            rows.add(row(other.name(), "", "installed", other.coordinates()));
        }
        return rows;
    }

    private static List<Row> info(Program program, String name) {
        KnownDriver known = DriverCatalog.named(name);
        InstalledDriver driver = program.installedDrivers().named(name);
        if (known == null && driver == null) {
            throw new UsageException(
                    "no driver is known or installed as '" + name + "'", "'sqlconn driver list' shows them");
        }
        List<Row> rows = new ArrayList<>();
        rows.add(row("name", name));
        if (known != null) {
            rows.add(row("database", known.database()));
            rows.add(row("dialects", String.join(", ", known.dialects())));
            rows.add(row("known", known.coordinates()));
            rows.add(row("class", known.driverClass()));
            rows.add(row("java", Integer.toString(known.java())));
            rows.add(row("download", known.megabytes() + " MB"));
        }
        if (driver == null) {
            rows.add(row("installed", "no: run sqlconn driver install " + name));
            return rows;
        }
        rows.add(row("installed", driver.coordinates()));
        DriverInstaller installer = new DriverInstaller(program.driverFolder());
        for (InstalledDriver.Jar jar : driver.jars()) {
            rows.add(row("jar", program.driverFolder().resolve(jar.file()).toString()));
            rows.add(row("sha256", jar.sha256()));
        }
        rows.add(row("intact", installer.isWhole(driver) ? "yes" : "no: run sqlconn driver install " + name));
        return rows;
    }

    private static long bytes(InstalledDriver driver) {
        long sum = 0;
        for (InstalledDriver.Jar jar : driver.jars()) {
            sum += jar.bytes();
        }
        return sum;
    }

    private static Row row(String... texts) {
        TextValue[] values = new TextValue[texts.length];
        for (int i = 0; i < texts.length; i++) {
            values[i] = TextValue.of(texts[i]);
        }
        return new Row(values);
    }
}
