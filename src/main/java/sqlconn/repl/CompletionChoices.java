package sqlconn.repl;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import sqlconn.meta.MetaCommand;
import sqlconn.meta.MetaCommands;
import sqlconn.meta.MetaContext;
import sqlconn.repl.CompletionRequest.Kind;
import sqlconn.session.Catalog;
import sqlconn.session.Catalog.TableName;
import sqlconn.sql.SqlKeywords;

/** What the word at the cursor can become: the second step of completion, from the kinds that fit and a catalog. */
final class CompletionChoices {
    /**
     * One of them.
     *
     * @param text what takes the place of the word
     * @param kind what it is
     */
    record Choice(String text, Kind kind) {}

    private final Catalog catalog;
    private final IdentifierQuotes quotes;
    private final MetaContext context;

    CompletionChoices(Catalog catalog, IdentifierQuotes quotes, MetaContext context) {
        this.catalog = catalog;
        this.quotes = quotes;
        this.context = context;
    }

    /** Everything that fits, without doubles; what is most likely meant comes first. */
    List<Choice> of(CompletionRequest request) {
        Set<Choice> choices = new LinkedHashSet<>();
        for (Kind kind : Kind.values()) {
            if (request.kinds().contains(kind)) {
                switch (kind) {
                    case KEYWORD -> keywords(request, choices);
                    case TABLE -> tables(request, choices);
                    case SCHEMA -> schemas(request, choices);
                    case COLUMN -> columns(request, choices);
                    case META_COMMAND -> metaCommands(request, choices);
                    case META_ARGUMENT -> metaArguments(request, choices);
                }
            }
        }
        return new ArrayList<>(choices);
    }

    /** Keywords in the case in which the word was begun. */
    private static void keywords(CompletionRequest request, Set<Choice> choices) {
        String prefix = request.prefix();
        if (prefix.isEmpty()) {
            return;
        }
        boolean lower = Character.isLowerCase(prefix.charAt(0));
        for (String keyword : SqlKeywords.all()) {
            if (startsWith(keyword, prefix)) {
                choices.add(new Choice(lower ? keyword.toLowerCase(Locale.ROOT) : keyword, Kind.KEYWORD));
            }
        }
    }

    private void tables(CompletionRequest request, Set<Choice> choices) {
        for (TableName table : catalog.tables()) {
            if (request.qualifier().isEmpty()) {
                if (table.schema().isEmpty()) {
                    addName(request, table.name(), Kind.TABLE, choices);
                }
            } else if (table.schema().equalsIgnoreCase(catalog.namespaces().shortest(request.path()))) {
                addName(request, table.name(), Kind.TABLE, choices);
            }
        }
        if (!request.path().isEmpty() && request.path().indexOf('.') < 0) {
            catalog.namespaces().below(request.path()).forEach(name -> addName(request, name, Kind.SCHEMA, choices));
        }
        if (request.qualifier().isEmpty()) {
            for (String name : request.defined()) {
                addName(request, name, Kind.TABLE, choices);
            }
        }
    }

    private void schemas(CompletionRequest request, Set<Choice> choices) {
        catalog.namespaces().below("").forEach(name -> addName(request, name, Kind.SCHEMA, choices));
        for (TableName table : catalog.tables()) {
            if (!table.schema().isEmpty() && table.schema().indexOf('.') < 0) {
                addName(request, table.schema(), Kind.SCHEMA, choices);
            }
        }
    }

    private void columns(CompletionRequest request, Set<Choice> choices) {
        String qualifier = request.qualifier();
        boolean any = request.tables().isEmpty()
                && qualifier.isEmpty()
                && !request.prefix().isEmpty();
        for (TableName table : catalog.tables()) {
            boolean fits = any;
            for (TableReference reference : request.tables()) {
                boolean meant = qualifier.isEmpty() || reference.answersTo(qualifier);
                fits |= meant && names(reference, table);
            }
            fits |= request.tables().isEmpty() && table.name().equalsIgnoreCase(qualifier);
            if (fits) {
                for (String column : catalog.columns().getOrDefault(table.qualified(), List.of())) {
                    addName(request, column, Kind.COLUMN, choices);
                }
            }
        }
        if (qualifier.isEmpty() && request.kinds().contains(Kind.KEYWORD)) {
            // An expression can also begin with a table's name and a dot; a list of columns cannot.
            for (TableReference reference : request.tables()) {
                addName(
                        request,
                        reference.alias().isEmpty() ? reference.name() : reference.alias(),
                        Kind.TABLE,
                        choices);
            }
        }
    }

    private boolean names(TableReference reference, TableName table) {
        return table.name().equalsIgnoreCase(reference.name())
                && (reference.schema().isEmpty()
                        || catalog.namespaces().shortest(reference.schema()).equalsIgnoreCase(table.schema()));
    }

    private void addName(CompletionRequest request, String name, Kind kind, Set<Choice> choices) {
        String prefix = request.prefix();
        boolean quoted = !prefix.isEmpty() && prefix.charAt(0) == quotes.quote();
        if (startsWith(name, quoted ? prefix.substring(1) : prefix)) {
            choices.add(new Choice(quotes.typed(name, quoted), kind));
        }
    }

    private static void metaCommands(CompletionRequest request, Set<Choice> choices) {
        for (MetaCommand command : MetaCommands.all()) {
            String name = "." + command.name();
            if (name.startsWith(request.prefix())) {
                choices.add(new Choice(name, Kind.META_COMMAND));
            }
        }
    }

    private void metaArguments(CompletionRequest request, Set<Choice> choices) {
        MetaCommand command = MetaCommands.byName(request.command()).orElse(null);
        if (command == null) {
            return;
        }
        List<String> suggestions = new ArrayList<>(command.suggestions(context));
        if (command.arguments().contains("TABLE")) {
            for (TableName table : catalog.tables()) {
                suggestions.add(table.qualified());
            }
            namespaceArguments(request, choices);
        }
        for (String suggestion : suggestions) {
            if (startsWith(suggestion, request.prefix())) {
                choices.add(new Choice(suggestion, Kind.META_ARGUMENT));
            }
        }
    }

    /** The argument goes on behind a catalog or schema. */
    private void namespaceArguments(CompletionRequest request, Set<Choice> choices) {
        String before = request.path().isEmpty() ? "" : request.path() + ".";
        String shortest = catalog.namespaces().shortest(request.path());
        boolean whole = request.path().indexOf('.') >= 0;
        for (TableName table : catalog.tables()) {
            String typed = before + table.name();
            if (whole && table.schema().equalsIgnoreCase(shortest) && startsWith(typed, request.prefix())) {
                choices.add(new Choice(typed, Kind.META_ARGUMENT));
            }
        }
        for (String name : whole ? List.<String>of() : catalog.namespaces().below(request.path())) {
            if (startsWith(before + name, request.prefix())) {
                choices.add(new Choice(before + name + ".", Kind.SCHEMA));
            }
        }
    }

    private static boolean startsWith(String text, String prefix) {
        return text.regionMatches(true, 0, prefix, 0, prefix.length());
    }
}
