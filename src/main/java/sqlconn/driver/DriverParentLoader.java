package sqlconn.driver;

/**
 * What a driver sees beside its own jars: Java itself, and the program's SLF4J, which says nothing. Nothing else of the
 * program's libraries is seen, so that a driver brings the versions that it needs. SLF4J is the exception because drivers
 * use it without bringing it (ClickHouse's), or bring it without a place to log to, and then it complains on standard error.
 */
final class DriverParentLoader extends ClassLoader {
    private final ClassLoader program = DriverParentLoader.class.getClassLoader();

    DriverParentLoader() {
        super("driver parent", ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        if (name.startsWith("org.slf4j.")) {
            return program.loadClass(name);
        }
        throw new ClassNotFoundException(name);
    }
}
