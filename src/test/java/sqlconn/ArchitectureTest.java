package sqlconn;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The drawing of the packages in {@code docs/ARCHITECTURE.md} cannot lie: these are its arrows and fences. */
class ArchitectureTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final JavaClasses PROGRAM =
            new ClassFileImporter().importPath(Path.of("target", "classes", "sqlconn"));

    /** Java itself without JDBC, and annotations. */
    private static final DescribedPredicate<JavaClass> PLAIN_JAVA = resideInAnyPackage(
                    "java..", "javax.crypto..", "javax.net..", "javax.security..", "org.jspecify..")
            .and(DescribedPredicate.not(resideInAPackage("java.sql..")));

    /** Each package, the packages that it may use beside the root, and the libraries that it may touch. */
    @ParameterizedTest(name = "package {0}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            ''       | ''                                                                        | ''
            result   | ''                                                                        | ''
            sql      | ''                                                                        | ''
            config   | ''                                                                        | com.fasterxml.jackson
            dialect  | config sql result                                                         | java.sql org.sqlite org.postgresql org.mariadb
            driver   | config                                                                    | java.sql eu.maveniverse org.eclipse.aether
            session  | dialect driver config sql result                                          | java.sql javax.sql com.zaxxer.hikari org.sqlite
            render   | result                                                                    | com.fasterxml.jackson.core
            transfer | dialect driver config sql result                                          | java.sql
            meta     | session render transfer dialect driver config sql result                  | ''
            engine   | meta session render transfer dialect driver config sql result             | ''
            repl     | engine meta session render transfer dialect driver config sql result      | org.jline
            cli      | repl engine meta session render transfer dialect driver config sql result | picocli
            """)
    void arrows_and_library_fences(String name, String uses, String libraries) {
        List<String> allowed = new ArrayList<>(List.of("sqlconn"));
        allowed.add(packageOf(name));
        for (String used : words(uses)) {
            allowed.add(packageOf(used));
        }
        for (String library : words(libraries)) {
            allowed.add(library + "..");
        }
        classes()
                .that()
                .resideInAPackage(packageOf(name))
                .should()
                .onlyDependOnClassesThat(PLAIN_JAVA.or(resideInAnyPackage(allowed.toArray(new String[0]))))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    private static String packageOf(String room) {
        return room.isEmpty() ? "sqlconn" : "sqlconn." + room + "..";
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }

    /** They stand in a jar of their own, which the program's classes do not see. */
    @Test
    void the_resolver_is_reached_as_a_service_only() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sqlconn.driver.maven..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("sqlconn.driver.maven..", "eu.maveniverse..", "org.eclipse.aether..")
                .check(PROGRAM);
    }

    @Test
    void packages_form_no_cycles() {
        slices().matching("sqlconn.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void only_the_command_line_reaches_for_the_process() {
        noClasses()
                .that()
                .resideOutsideOfPackage("sqlconn.cli..")
                .should()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "console")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .orShould()
                .callMethod(java.time.Instant.class, "now")
                .check(PROGRAM);
    }

    @Test
    void nothing_is_kept_in_static_fields() {
        fields().that()
                .areStatic()
                .should()
                .beFinal()
                .andShould()
                .notHaveRawType(mutable())
                .check(PROGRAM);
    }

    private static DescribedPredicate<JavaClass> mutable() {
        return DescribedPredicate.describe(
                "a mutable type",
                type -> type.getPackageName().startsWith("java.util.concurrent")
                        || type.isAssignableTo(ThreadLocal.class)
                        || type.isAssignableTo(StringBuilder.class)
                        || (isCollection(type) && !type.isInterface()));
    }

    private static boolean isCollection(JavaClass type) {
        return type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class);
    }

    @Test
    void names_say_what_a_class_is() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .orShould()
                .haveSimpleNameEndingWith("Manager")
                .check(PROGRAM);
    }

    /** A reader that has seen enough is no failure: its exception only ends the run, and never leaves its package. */
    @Test
    void exceptions_are_the_sealed_ones() {
        classes()
                .that()
                .areAssignableTo(Exception.class)
                .and()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .doNotHaveFullyQualifiedName("sqlconn.engine.ReaderGoneException")
                .should()
                .beAssignableTo(SqlconnException.class)
                .check(PROGRAM);
    }

    @Test
    void every_package_says_its_job_and_is_null_marked() throws IOException {
        try (Stream<Path> folders = Files.walk(SOURCES.resolve("sqlconn")).filter(Files::isDirectory)) {
            assertThat(folders)
                    .allSatisfy(folder -> assertThat(folder.resolve("package-info.java"))
                            .content()
                            .contains("@NullMarked")
                            .startsWith("/**"));
        }
    }

    @Test
    void files_are_short() throws IOException {
        try (Stream<Path> files =
                Files.walk(Path.of("src")).filter(file -> file.toString().endsWith(".java"))) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(Files.readAllLines(file)).hasSizeLessThan(400));
        }
    }
}
