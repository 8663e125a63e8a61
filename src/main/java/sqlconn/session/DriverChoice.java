package sqlconn.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;
import sqlconn.config.ConnectionProfile;
import sqlconn.dialect.ConnectionExplanation;
import sqlconn.dialect.ConnectionExplanation.Item;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.Dialects;
import sqlconn.dialect.JdbcTarget;
import sqlconn.driver.DriverCatalog;
import sqlconn.driver.DriverJars;
import sqlconn.driver.DriverLoader;
import sqlconn.driver.InstalledDriver;
import sqlconn.driver.InstalledDrivers;
import sqlconn.driver.KnownDriver;

/**
 * Which driver a connection uses: the jars that its section names, or the one that is installed for its kind of database. A
 * database whose driver is inside the program uses that one and no other, because its dialect relies on the driver's own
 * classes. One object for the whole program, so that each driver is loaded once.
 */
public final class DriverChoice {
    private final InstalledDrivers installed;
    private final DriverLoader loader = new DriverLoader();

    /** @param installed the drivers in the user's data folder */
    public DriverChoice(InstalledDrivers installed) {
        this.installed = installed;
    }

    /**
     * A driver's jars and where they come from.
     *
     * @param jars the jars
     * @param source the key {@code driver_path} in its file, or what was installed
     * @param name the driver's name
     * @param driverClass its class, where that is known
     */
    public record Choice(
            List<Path> jars,
            String source,
            String name,
            @Nullable String driverClass) {
        public Choice {
            jars = List.copyOf(jars);
        }
    }

    /**
     * The driver for a connection, loaded.
     *
     * @throws ConfigException when there is none, or it cannot be loaded; the message says the one command that gets it
     */
    public LoadedDriver load(ConnectionProfile profile, Dialect dialect, JdbcTarget target) {
        if (dialect.driverIsInside()) {
            requireNoOther(profile, dialect);
            return LoadedDriver.inside(dialect);
        }
        Choice choice = choice(profile, dialect);
        if (choice == null) {
            throw missing(profile, dialect);
        }
        List<String> hints = new ArrayList<>();
        for (String hint : new String[] {choice.driverClass(), target.driverClass()}) {
            if (hint != null) {
                hints.add(hint);
            }
        }
        dialect.prepareDriver();
        return new LoadedDriver(dialect, loader.load(choice.name(), choice.jars(), hints, target.url()));
    }

    private static void requireNoOther(ConnectionProfile profile, Dialect dialect) {
        if (!profile.driverFiles().paths().isEmpty()) {
            throw new ConfigException(
                    "connection '" + profile.name() + "': the driver for " + dialect.name()
                            + " is inside sqlconn, which relies on its version: driver_path has no use here",
                    profile.origin().position("driver_path"),
                    "remove driver_path");
        }
    }

    /**
     * The jars of the driver for a connection; null when there are none, or the driver is inside the program.
     *
     * @throws ConfigException when jars that are named or installed are missing
     */
    public @Nullable Choice choice(ConnectionProfile profile, Dialect dialect) {
        List<Path> named = DriverJars.of(profile);
        if (!named.isEmpty()) {
            String source = profile.origin().source("driver_path");
            return new Choice(
                    named,
                    source == null ? "driver_path" : source,
                    dialect.name(),
                    profile.driverFiles().driverClass());
        }
        InstalledDriver found = installedFor(dialect);
        return found == null
                ? null
                : new Choice(
                        installed.jars(found), "installed, " + found.coordinates(), found.name(), found.driverClass());
    }

    /**
     * An explanation of a connection with its driver's jars, each with where it comes from, behind the driver's class.
     *
     * @throws ConfigException when jars that are named or installed are missing
     */
    public ConnectionExplanation complete(ConnectionExplanation explanation, ConnectionProfile profile) {
        Dialect dialect = Dialects.named(explanation.dialectName());
        if (dialect.driverIsInside()) {
            requireNoOther(profile, dialect);
            return explanation.withDriver(
                    List.of(new Item("driver_jar", "inside sqlconn", ConnectionExplanation.DEFAULT)));
        }
        Choice choice = choice(profile, dialect);
        List<Item> items = new ArrayList<>();
        if (choice == null) {
            items.add(new Item("driver_jar", "none", "run: " + command(dialect)));
        } else {
            for (Path jar : choice.jars()) {
                items.add(new Item("driver_jar", jar.toString(), choice.source()));
            }
        }
        return explanation.withDriver(items);
    }

    /** The driver that the catalog knows for the database; otherwise the one that goes by the database's name. */
    private @Nullable InstalledDriver installedFor(Dialect dialect) {
        KnownDriver known = DriverCatalog.serving(dialect.name());
        return installed.named(known == null ? dialect.name() : known.name());
    }

    private static String command(Dialect dialect) {
        KnownDriver known = DriverCatalog.serving(dialect.name());
        return "sqlconn driver install " + (known == null ? "GROUP:ARTIFACT:VERSION" : known.name());
    }

    private static ConfigException missing(ConnectionProfile profile, Dialect dialect) {
        String hint = DriverCatalog.serving(dialect.name()) != null
                ? "run: " + command(dialect)
                : "name its jars in the connection's section, as driver_path = [\"…jar\"], or run: " + command(dialect);
        return new ConfigException(
                "connection '" + profile.name() + "': no driver for " + dialect.name() + " is installed",
                profile.origin().position("url"),
                hint);
    }
}
