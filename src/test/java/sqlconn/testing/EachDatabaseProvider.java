package sqlconn.testing;

import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.AnnotationConsumer;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Creates the databases of {@link EachDatabase}, each just before the test that gets it. */
final class EachDatabaseProvider implements ArgumentsProvider, AnnotationConsumer<EachDatabase> {
    private DatabaseKind[] kinds = {};

    @Override
    public void accept(EachDatabase annotation) {
        kinds = annotation.value();
    }

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Stream.of(kinds).map(kind -> Arguments.of(TestDatabase.create(kind)));
    }
}
