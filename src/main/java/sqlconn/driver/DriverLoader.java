package sqlconn.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.ConfigException;

/**
 * Loads drivers from their jars, each set of jars once and into a class loader of its own. An engine that runs inside the
 * program, as DuckDB and Derby do, guards its files against other processes and not against a second copy of itself.
 *
 * <p>Classes are named, and not looked for by {@code
 * ServiceLoader}, which drops what it cannot load and leaves "No suitable driver" to say.
 */
public final class DriverLoader {
    private final Map<List<Path>, URLClassLoader> loaders = new HashMap<>();

    /**
     * The driver in these jars that takes this URL.
     *
     * @param name what the driver is called in complaints
     * @param hints classes that it may have, the likeliest first; then those that the jars name themselves
     * @throws ConfigException when there is none; the message says what was tried, and why it failed
     */
    public Driver load(String name, List<Path> jars, List<String> hints, String url) {
        URLClassLoader loader = loader(name, jars);
        Set<String> candidates = new LinkedHashSet<>(hints);
        candidates.addAll(named(loader, jars));
        List<String> problems = new ArrayList<>();
        Throwable first = null;
        for (String candidate : candidates) {
            try {
                Driver driver = instance(loader, candidate);
                if (driver.acceptsURL(url)) {
                    return driver;
                }
                problems.add(candidate + " does not take this URL");
            } catch (ClassNotFoundException absent) {
                problems.add("there is no class " + candidate);
            } catch (ReflectiveOperationException | LinkageError | SQLException | RuntimeException broken) {
                Throwable cause = broken.getCause() == null ? broken : broken.getCause();
                problems.add(candidate + ": " + cause);
                first = first == null ? broken : first;
            }
        }
        throw new ConfigException(
                "cannot load the driver " + name + " from " + text(jars) + ": "
                        + (problems.isEmpty() ? "no jar says which class it is" : String.join("; ", problems)),
                null,
                hint(first),
                first);
    }

    private synchronized URLClassLoader loader(String name, List<Path> jars) {
        return loaders.computeIfAbsent(
                List.copyOf(jars),
                files -> new URLClassLoader("driver " + name, urls(files), new DriverParentLoader()));
    }

    private static Driver instance(ClassLoader loader, String name) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(loader);
        try {
            Object object = Class.forName(name, true, loader).getConstructor().newInstance();
            if (object instanceof Driver driver) {
                return driver;
            }
            throw new ReflectiveOperationException("the class is no JDBC driver");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static @Nullable String hint(@Nullable Throwable failure) {
        Throwable cause = failure;
        while (cause != null && !(cause instanceof UnsupportedClassVersionError)) {
            cause = cause.getCause();
        }
        return cause == null
                ? null
                : "the driver needs a newer Java than this one, which is "
                        + Runtime.version().feature() + "; SQLCONN_JAVA_HOME chooses another";
    }

    /** The classes in {@code META-INF/services/java.sql.Driver} of the jars. */
    private static List<String> named(URLClassLoader loader, List<Path> jars) {
        List<String> names = new ArrayList<>();
        try {
            Enumeration<URL> files = loader.findResources("META-INF/services/java.sql.Driver");
            while (files.hasMoreElements()) {
                var connection = files.nextElement().openConnection();
                connection.setUseCaches(false);
                try (BufferedReader lines = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8))) {
                    String line = lines.readLine();
                    while (line != null) {
                        int comment = line.indexOf('#');
                        String name = (comment < 0 ? line : line.substring(0, comment)).strip();
                        if (!name.isEmpty()) {
                            names.add(name);
                        }
                        line = lines.readLine();
                    }
                }
            }
            return names;
        } catch (IOException unreadable) {
            throw new ConfigException(
                    "cannot read the driver's jars " + text(jars) + ": " + unreadable.getMessage(),
                    null,
                    null,
                    unreadable);
        }
    }

    private static String text(List<Path> jars) {
        List<String> names = new ArrayList<>();
        for (Path jar : jars) {
            names.add(jar.toString());
        }
        return String.join(", ", names);
    }

    private static URL[] urls(List<Path> jars) {
        URL[] urls = new URL[jars.size()];
        for (int i = 0; i < urls.length; i++) {
            try {
                urls[i] = jars.get(i).toUri().toURL();
            } catch (MalformedURLException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return urls;
    }
}
