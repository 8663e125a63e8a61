package sqlconn.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import sqlconn.repl.StatementWords.Word;

/**
 * A table that a statement names.
 *
 * @param schema its schema as typed, without quotes, behind its catalog and a dot if that was typed too; empty when none was
 * @param name its name as typed, without quotes
 * @param alias the short name that the statement gives it; empty for none
 */
record TableReference(String schema, String name, String alias) {
    private static final Set<String> BEFORE_TABLES = Set.of("FROM", "JOIN", "INTO", "UPDATE", "TABLE", "REFERENCES");
    private static final Set<String> BEFORE_OTHER_UPDATE = Set.of("ON", "FOR", "DO");

    /** Whether a table is called this in the statement. */
    boolean answersTo(String word) {
        return alias.isEmpty() ? name.equalsIgnoreCase(word) : alias.equalsIgnoreCase(word);
    }

    /** Whether a table's name is expected behind the word at this place. */
    static boolean followsAt(List<Word> words, int index) {
        Word word = words.get(index);
        if (!word.isKeyword() || !BEFORE_TABLES.contains(word.keyword())) {
            return false;
        }
        return !(word.is("UPDATE")
                && index > 0
                && BEFORE_OTHER_UPDATE.contains(words.get(index - 1).keyword()));
    }

    /** All tables that the statement names, at any depth. */
    static List<TableReference> in(List<Word> words) {
        List<TableReference> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (followsAt(words, i)) {
                int next = add(words, i + 1, found);
                while (words.get(i).is("FROM")
                        && next < words.size()
                        && words.get(next).isMark(",")) {
                    next = add(words, next + 1, found);
                }
            }
        }
        return found;
    }

    /** Reads {@code schema.name AS alias}; returns the index behind it. */
    private static int add(List<Word> words, int from, List<TableReference> found) {
        int i = from;
        String schema = "";
        if (i >= words.size() || !words.get(i).isName()) {
            return i;
        }
        String name = words.get(i++).name();
        while (i + 1 < words.size()
                && words.get(i).isMark(".")
                && words.get(i + 1).isName()) {
            schema = schema.isEmpty() ? name : schema + "." + name;
            name = words.get(i + 1).name();
            i += 2;
        }
        if (i < words.size() && words.get(i).isMark(".")) {
            return i;
        }
        boolean as = i < words.size() && words.get(i).is("AS");
        int aliasAt = as ? i + 1 : i;
        String alias = "";
        if (aliasAt < words.size() && words.get(aliasAt).isName()) {
            alias = words.get(aliasAt).name();
            i = aliasAt + 1;
        }
        found.add(new TableReference(schema, name, alias));
        return i;
    }

    /** The names that a WITH defines. */
    static List<String> definedByWith(List<Word> words) {
        List<String> names = new ArrayList<>();
        boolean with = false;
        for (int i = 0; i + 2 < words.size(); i++) {
            with |= words.get(i).is("WITH");
            if (with
                    && words.get(i).isName()
                    && words.get(i + 1).is("AS")
                    && words.get(i + 2).isMark("(")) {
                names.add(words.get(i).name());
            }
        }
        return names;
    }
}
