package sqlconn.dialect;

import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import sqlconn.config.ConnectionOptions;
import sqlconn.config.Secret;

/**
 * All that a JDBC driver needs to connect.
 *
 * @param dialectName the database's name, such as {@code postgresql}
 * @param driverClass the driver's class, as a hint, because some jars have renamed theirs; null when it is not known
 * @param url the JDBC URL; it holds no secret
 * @param properties the driver's properties that are no secrets
 * @param secretProperties the driver's properties that are
 * @param arguments for each property that an argument set, the argument's name; the others are defaults
 * @param redactedUrl the address as people know it, with {@code ****} for its secrets
 * @param options limits and guard rails, as the URL and the database have changed them: a URL may ask for reading only,
 *     a database in memory has one connection, an argument may be a statement to run first
 * @param warnings what the user should know, one sentence each
 */
public record JdbcTarget(
        String dialectName,
        @Nullable String driverClass,
        String url,
        Map<String, String> properties,
        Map<String, Secret> secretProperties,
        Map<String, String> arguments,
        String redactedUrl,
        ConnectionOptions options,
        List<String> warnings) {
    public JdbcTarget {
        arguments = Map.copyOf(arguments);
        warnings = List.copyOf(warnings);
    }

    /** This target with other warnings. */
    JdbcTarget withWarnings(List<String> newWarnings) {
        return new JdbcTarget(
                dialectName,
                driverClass,
                url,
                properties,
                secretProperties,
                arguments,
                redactedUrl,
                options,
                newWarnings);
    }

    /** All properties, with the secrets revealed, in the form that {@code Driver.connect} takes. Never print it. */
    public Properties driverProperties() {
        Properties all = new Properties();
        for (Map.Entry<String, String> property : properties.entrySet()) {
            all.setProperty(property.getKey(), property.getValue());
        }
        for (Map.Entry<String, Secret> property : secretProperties.entrySet()) {
            all.setProperty(property.getKey(), property.getValue().reveal());
        }
        return all;
    }
}
