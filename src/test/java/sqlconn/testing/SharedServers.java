package sqlconn.testing;

/** The servers that all tests of this JVM share: each is started when it is first asked for, and stopped with the JVM. */
public final class SharedServers {

    private SharedServers() {}

    /** The shared PostgreSQL. Do not stop it: a test that has to do so starts a {@link PostgresServer} of its own. */
    public static DatabaseServer postgres() {
        return Postgres.SERVER;
    }

    /** The shared MariaDB. Do not stop it: a test that has to do so starts a {@link MariaDbServer} of its own. */
    public static DatabaseServer mariadb() {
        return MariaDb.SERVER;
    }

    private static DatabaseServer closedWithTheJvm(DatabaseServer server) {
        Runtime.getRuntime().addShutdownHook(new Thread(server::close, "stop-test-server"));
        return server;
    }

    private static final class Postgres {
        static final DatabaseServer SERVER = closedWithTheJvm(new PostgresServer());
    }

    private static final class MariaDb {
        static final DatabaseServer SERVER = closedWithTheJvm(new MariaDbServer());
    }
}
