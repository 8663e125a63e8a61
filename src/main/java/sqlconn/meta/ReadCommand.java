package sqlconn.meta;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** {@code .read}: statements from a file. */
final class ReadCommand implements MetaCommand {
    @Override
    public String name() {
        return "read";
    }

    @Override
    public String arguments() {
        return "FILE";
    }

    @Override
    public String summary() {
        return "run the statements of a file";
    }

    @Override
    public boolean needsPermission() {
        return true;
    }

    @Override
    public MetaOutcome run(MetaContext context, List<String> arguments) {
        String name = Arguments.one(this, arguments);
        try {
            return context.read(Path.of(name)) ? MetaOutcome.CONTINUE : MetaOutcome.FAILED;
        } catch (InvalidPathException invalid) {
            throw Arguments.wrong(this, "cannot use '" + name + "' as a file's name");
        }
    }
}
