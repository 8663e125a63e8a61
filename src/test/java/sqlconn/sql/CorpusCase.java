package sqlconn.sql;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One case of the corpus in {@code src/test/resources/corpus}, whose README says what the marks mean.
 *
 * @param rules the database's rules, named by the folder
 * @param name the file and the case's heading
 * @param marked the text with marks around everything that a scanner has to find
 */
record CorpusCase(LexicalRules rules, String name, String marked) {
    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final String HEADING = "#### ";
    private static final List<LexicalRules> RULES = List.of(
            LexicalRules.SQLITE,
            LexicalRules.POSTGRESQL,
            LexicalRules.MYSQL,
            LexicalRules.DUCKDB,
            LexicalRules.SQLSERVER,
            LexicalRules.ORACLE,
            LexicalRules.TRINO,
            LexicalRules.CLICKHOUSE,
            LexicalRules.GENERIC);

    /** Every case of every file. */
    static List<CorpusCase> all() {
        List<CorpusCase> cases = new ArrayList<>();
        for (LexicalRules rules : RULES) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER.resolve(rules.name()), "*.sql")) {
                for (Path file : files) {
                    read(rules, file, cases);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return cases;
    }

    private static void read(LexicalRules rules, Path file, List<CorpusCase> cases) throws IOException {
        String[] parts = ("\n" + Files.readString(file)).split("\n" + HEADING, -1);
        for (int i = 1; i < parts.length; i++) {
            int lineEnd = parts[i].indexOf('\n');
            String text = parts[i].substring(lineEnd + 1);
            if (i == parts.length - 1 && text.endsWith("\n")) {
                text = text.substring(0, text.length() - 1);
            }
            String heading = parts[i].substring(0, lineEnd);
            String name = rules.name() + "/" + file.getFileName() + ": " + heading;
            cases.add(new CorpusCase(underSettings(rules, heading), name, text.replace("␍", "\r")));
        }
    }

    /** The rules under the setting with which a heading may begin. */
    private static LexicalRules underSettings(LexicalRules rules, String heading) {
        String setting = heading.split(": ", 2)[0];
        if (setting.startsWith("sql_mode=")) {
            return LexicalRules.mysql(setting.substring(setting.indexOf('=') + 1));
        }
        return setting.equals("standard_conforming_strings=off") ? LexicalRules.postgresql(false) : rules;
    }

    /** The text that a scanner is given. */
    String input() {
        return marked.replaceAll("⟪[A-Z_]+(×[0-9]+)?:", "").replace("⟫", "");
    }

    @Override
    public String toString() {
        return name;
    }
}
