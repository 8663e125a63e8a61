package sqlconn.session;

import java.sql.Driver;
import sqlconn.dialect.Dialect;

/** A kind of database, and a driver that connects to it. */
public final class LoadedDriver {
    private final Dialect dialect;
    private final Driver driver;

    LoadedDriver(Dialect dialect, Driver driver) {
        this.dialect = dialect;
        this.driver = driver;
    }

    /** The driver that is inside the program; there must be one. */
    public static LoadedDriver inside(Dialect dialect) {
        Driver driver = dialect.newDriver();
        if (driver == null) {
            throw new IllegalArgumentException("no driver for " + dialect.name() + " is inside the program");
        }
        return new LoadedDriver(dialect, driver);
    }

    Dialect dialect() {
        return dialect;
    }

    Driver driver() {
        return driver;
    }
}
