package sqlconn.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import sqlconn.testing.DatabaseKind;

/**
 * A script and what it gives, as text that is both input and expectation:
 *
 * <pre>
 * ==== T22: a failing statement takes everything back
 * ---- sqlite postgresql mariadb: autocommit
 * insert into t values (1);
 * ---- gives
 * exit 0
 * ---- gives on mariadb
 * exit 1
 * </pre>
 *
 * The line with the databases may end in options of {@link RunCasesTest}. An expectation that names databases holds for those,
 * the one without a name for the others.
 */
final class RunCase {
    private static final String TITLE = "==== ";
    private static final String DATABASES = "---- ";
    private static final String GIVES = "---- gives";

    final String title;
    final List<DatabaseKind> kinds;
    final List<String> options;
    final String script;
    final Map<DatabaseKind, String> expected = new LinkedHashMap<>();

    private RunCase(String title, List<DatabaseKind> kinds, List<String> options, String script) {
        this.title = title;
        this.kinds = kinds;
        this.options = options;
        this.script = script;
    }

    /** All cases of a file, in order. */
    static List<RunCase> read(Path file) throws IOException {
        List<RunCase> cases = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (String line : Files.readString(file).split("(?<=\n)")) {
            if (line.startsWith(TITLE) && !lines.isEmpty()) {
                cases.add(parse(lines));
                lines.clear();
            }
            lines.add(line);
        }
        cases.add(parse(lines));
        return cases;
    }

    private static RunCase parse(List<String> lines) {
        String title = lines.get(0).substring(TITLE.length()).strip();
        String[] head = lines.get(1).substring(DATABASES.length()).strip().split(":", 2);
        int next = 2;
        StringBuilder script = new StringBuilder();
        while (next < lines.size() && !lines.get(next).startsWith(GIVES)) {
            script.append(lines.get(next++));
        }
        RunCase parsed = new RunCase(
                title,
                kinds(head[0]),
                head.length == 1 ? List.of() : List.of(head[1].strip().split(" ")),
                script.toString());
        while (next < lines.size()) {
            String on = lines.get(next++).substring(GIVES.length()).strip();
            StringBuilder text = new StringBuilder();
            while (next < lines.size() && !lines.get(next).startsWith(GIVES)) {
                text.append(lines.get(next++));
            }
            List<DatabaseKind> named = on.isEmpty() ? parsed.kinds : kinds(on.substring(2));
            for (DatabaseKind kind : named) {
                if (!on.isEmpty() || !parsed.expected.containsKey(kind)) {
                    parsed.expected.put(kind, text.toString());
                }
            }
        }
        return parsed;
    }

    private static List<DatabaseKind> kinds(String names) {
        List<DatabaseKind> kinds = new ArrayList<>();
        for (String name : names.strip().split(" ")) {
            kinds.add(DatabaseKind.valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return kinds;
    }

    private static String name(DatabaseKind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** The case as it stands in a file. */
    String text() {
        StringBuilder text = new StringBuilder(TITLE).append(title).append('\n').append("----");
        kinds.forEach(kind -> text.append(' ').append(name(kind)));
        text.append(options.isEmpty() ? "" : ": " + String.join(" ", options)).append('\n');
        text.append(script);
        Map<String, List<DatabaseKind>> byText = new LinkedHashMap<>();
        expected.forEach((kind, gives) ->
                byText.computeIfAbsent(gives, key -> new ArrayList<>()).add(kind));
        byText.forEach((gives, on) -> {
            text.append(GIVES);
            if (byText.size() > 1) {
                text.append(" on");
                on.forEach(kind -> text.append(' ').append(name(kind)));
            }
            text.append('\n').append(gives);
        });
        return text.toString();
    }
}
