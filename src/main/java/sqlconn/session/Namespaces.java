package sqlconn.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What stands above tables where their names may have three parts, {@code catalog.schema.table}.
 *
 * @param catalog the catalog in use; empty for none
 * @param schema the schema in use; empty for none
 * @param paths every schema, as {@code catalog.schema}; empty where names have at most two parts
 */
public record Namespaces(String catalog, String schema, List<String> paths) {
    /** Names have at most two parts. */
    public static final Namespaces NONE = new Namespaces("", "", List.of());

    public Namespaces {
        paths = List.copyOf(paths);
    }

    /** What is typed before a table's name, without what goes without saying: {@code tpch.tiny} becomes {@code tiny}. */
    public String shortest(String path) {
        int dot = path.lastIndexOf('.');
        if (paths.isEmpty()) {
            return path.substring(dot + 1);
        }
        String full = full(path);
        if (full.equalsIgnoreCase(catalog + "." + schema)) {
            return "";
        }
        return beginsWith(full, catalog) ? full.substring(catalog.length() + 1) : full;
    }

    /** What is typed before a table's name, with the catalog and schema that go without saying. */
    String full(String path) {
        if (path.isEmpty()) {
            return catalog + "." + schema;
        }
        return path.indexOf('.') < 0 ? catalog + "." + path : path;
    }

    /** The known schema that is meant by what is typed before a table's name; empty when there is none. */
    public String known(String path) {
        String full = full(path);
        for (String known : paths) {
            if (known.equalsIgnoreCase(full)) {
                return known;
            }
        }
        return "";
    }

    /** The names that may follow: catalogs and the schemas of the one in use, or behind a catalog its schemas. */
    public List<String> below(String path) {
        List<String> names = new ArrayList<>();
        for (String known : paths) {
            int dot = known.indexOf('.');
            String first = known.substring(0, dot);
            if (path.isEmpty()) {
                add(names, first);
            }
            if (first.equalsIgnoreCase(path.isEmpty() ? catalog : path)) {
                add(names, known.substring(dot + 1));
            }
        }
        return names;
    }

    private static void add(List<String> names, String name) {
        if (!names.contains(name)) {
            names.add(name);
        }
    }

    private static boolean beginsWith(String full, String catalog) {
        return !catalog.isEmpty() && full.toLowerCase(Locale.ROOT).startsWith(catalog.toLowerCase(Locale.ROOT) + ".");
    }
}
