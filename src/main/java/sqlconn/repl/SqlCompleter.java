package sqlconn.repl;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import sqlconn.meta.MetaContext;
import sqlconn.repl.CompletionChoices.Choice;
import sqlconn.repl.CompletionRequest.Kind;
import sqlconn.repl.StatementParser.TypedWord;
import sqlconn.session.Catalog;
import sqlconn.sql.LexicalRules;

/** Hands the choices of the moment to the line editor. */
final class SqlCompleter implements Completer {
    private final Function<CompletionRequest, Catalog> catalog;
    private final Supplier<LexicalRules> rules;
    private final MetaContext context;

    SqlCompleter(Function<CompletionRequest, Catalog> catalog, Supplier<LexicalRules> rules, MetaContext context) {
        this.catalog = catalog;
        this.rules = rules;
        this.context = context;
    }

    @Override
    public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
        if (!(line instanceof TypedWord word)) {
            return;
        }
        Catalog known = catalog.apply(word.request());
        CompletionChoices choices = new CompletionChoices(known, new IdentifierQuotes(rules.get()), context);
        for (Choice choice : choices.of(word.request())) {
            String group = choice.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            boolean space = choice.kind() != Kind.COLUMN && choice.kind() != Kind.SCHEMA;
            candidates.add(new Candidate(choice.text(), choice.text(), group, null, null, null, space));
        }
    }
}
