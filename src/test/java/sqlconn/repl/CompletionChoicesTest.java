package sqlconn.repl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.repl.CompletionChoices.Choice;
import sqlconn.session.Catalog;
import sqlconn.session.Catalog.TableName;
import sqlconn.session.Namespaces;
import sqlconn.sql.LexicalRules;

/** What a word can become with this catalog; {@code ^} marks the cursor. */
class CompletionChoicesTest {
    private static final TestShell SHELL = TestShell.inMemory();

    private static final Catalog CATALOG = new Catalog(
            List.of(
                    new TableName("", "album", "TABLE"),
                    new TableName("", "artist", "TABLE"),
                    new TableName("", "Odd Name", "TABLE"),
                    new TableName("", "order", "TABLE"),
                    new TableName("audit", "album_log", "TABLE")),
            Map.of(
                    "album", List.of("id", "title", "artist_id"),
                    "artist", List.of("id", "name"),
                    "Odd Name", List.of("Mixed", "plain"),
                    "order", List.of("id", "group"),
                    "audit.album_log", List.of("at", "who")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select * from al^                            | album
            select * from AL^                            | album
            select * from a^                             | album, artist, audit
            select * from audit.^                        | album_log
            select * from o^                             | "Odd Name", "order"
            select * from "o^                            | "Odd Name", "order"
            select * from "al^                           | "album"
            select t^ from album                         | table, tablesample, temp, temporary, text, then, time, timestamp, timestamptz, to, transaction, trigger, true, truncate, type, title
            select x.^ from album x                      | id, title, artist_id
            select album.ti^ from album                  | title
            select n.^ from "Odd Name" n                 | "Mixed", plain
            select o.g^ from "order" o                   | "group"
            select nothing.^ from album                  |
            insert into artist (^                        | id, name
            with x as (select 1) select * from x^        | x
            SEL^                                         | SELECT
            sel^                                         | select
            .fo^                                         | .format
            .timing ^                                    | on, off
            .describe al^                                | album
            .describe au^                                | audit.album_log
            .nothing x^                                  |
            """)
    void choices(String marked, String expected) {
        assertThat(String.join(", ", texts(marked.strip(), LexicalRules.POSTGRESQL)))
                .isEqualTo(expected == null ? "" : expected);
    }

    private static final Catalog CATALOGS = new Catalog(
            List.of(
                    new TableName("", "nation", "TABLE"),
                    new TableName("sf1", "orders", "TABLE"),
                    new TableName("lake.raw", "clicks", "TABLE")),
            Map.of(
                    "nation", List.of("name"),
                    "sf1.orders", List.of("orderkey"),
                    "lake.raw.clicks", List.of("clicked_at")),
            new Namespaces("tpch", "tiny", List.of("lake.raw", "lake.rare", "tpch.sf1", "tpch.tiny")));

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            select * from l^                             | lake
            select * from t^                             | tpch, tiny
            select * from n^                             | nation
            select * from lake.^                         | raw, rare
            select * from LAKE.raw.^                     | clicks
            select * from tpch.tiny.^                    | nation
            select * from tiny.^                         | nation
            select * from tpch.sf1.^                     | orders
            select * from sf1.^                          | orders
            select c.^ from lake.raw.clicks c            | clicked_at
            select clicks.^ from lake.raw.clicks         | clicked_at
            select orders.^ from tpch.sf1.orders         | orderkey
            select nation.^ from tpch.tiny.nation        | name
            .describe la^                                | lake., lake.raw.clicks
            .describe lake.r^                            | lake.raw., lake.rare., lake.raw.clicks
            .describe tpch.sf1.o^                        | tpch.sf1.orders
            """)
    void choices_where_there_are_catalogs(String marked, String expected) {
        assertThat(String.join(", ", texts(marked.strip(), LexicalRules.TRINO, CATALOGS)))
                .isEqualTo(expected);
    }

    private static List<String> texts(String marked, LexicalRules rules) {
        return texts(marked, rules, CATALOG);
    }

    private static List<String> texts(String marked, LexicalRules rules, Catalog catalog) {
        int cursor = marked.indexOf('^');
        String text = marked.substring(0, cursor) + marked.substring(cursor + 1);
        return new CompletionChoices(
                        catalog, new IdentifierQuotes(rules), SHELL.engine().metaContext())
                .of(CompletionRequest.at(text, cursor, rules)).stream()
                        .map(Choice::text)
                        .toList();
    }

    @AfterAll
    static void close() {
        SHELL.close();
    }

    @Test
    void mysql_has_backquotes_and_keeps_capital_letters() {
        assertThat(texts("select * from o^", LexicalRules.MYSQL)).containsExactly("`Odd Name`", "`order`");
        assertThat(texts("select n.^ from `Odd Name` n", LexicalRules.MYSQL)).containsExactly("Mixed", "plain");
    }

    @Test
    void a_column_without_tables_is_looked_for_everywhere() {
        assertThat(texts("select who^", LexicalRules.SQLITE)).containsExactly("who");
    }
}
