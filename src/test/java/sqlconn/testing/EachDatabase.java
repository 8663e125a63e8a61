package sqlconn.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * Marks a test method that takes one {@link TestDatabase}, and runs it once on an empty database of each kind. JUnit closes,
 * and so drops, the database after the method. For tests over a table of cases, use {@link TestDatabase#create} instead.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(EachDatabaseProvider.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES)
public @interface EachDatabase {

    /** The kinds to run on; all three unless told otherwise. */
    DatabaseKind[] value() default {DatabaseKind.SQLITE, DatabaseKind.POSTGRESQL, DatabaseKind.MARIADB};
}
