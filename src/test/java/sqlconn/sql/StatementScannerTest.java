package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sqlconn.InputException;
import sqlconn.SourcePosition;

@Timeout(60)
class StatementScannerTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "POSTGRESQL |                                          | NOTHING      | 2 | 1",
                "POSTGRESQL | -- only a comment                        | NOTHING      | 2 | 1",
                "POSTGRESQL | select 1; -- '                           | NOTHING      | 2 | 1",
                "POSTGRESQL | select                                   | STATEMENT    | 1 | 1",
                "POSTGRESQL | /* c */ select 'a'                       | STATEMENT    | 1 | 9",
                "POSTGRESQL | select 'a                                | SINGLE_QUOTE | 1 | 8",
                "POSTGRESQL | select 1; select \"a                     | DOUBLE_QUOTE | 1 | 18",
                "POSTGRESQL | select (1, (2), (                        | PARENTHESIS  | 1 | 17",
                "POSTGRESQL | select ('x                               | SINGLE_QUOTE | 1 | 9",
                "POSTGRESQL | select $a$ ( '                           | DOLLAR_QUOTE | 1 | 8",
                "POSTGRESQL | select ( /* ' /* */                      | COMMENT      | 1 | 10",
                "POSTGRESQL | create function f() begin atomic select; | BLOCK        | 1 | 27",
                "POSTGRESQL | create function f() begin atomic (       | PARENTHESIS  | 1 | 34",
                "SQLITE     | select `a                                | BACKQUOTE    | 1 | 8",
                "SQLITE     | select '😀', [a                          | BRACKET      | 1 | 13",
                "MYSQL      | select 1 /*! , 2                         | COMMENT      | 1 | 10",
                "MYSQL      | select 1 /*! , 'a                        | SINGLE_QUOTE | 1 | 16",
                "ORACLE     | select q'[a                              | SINGLE_QUOTE | 1 | 8",
                "ORACLE     | begin null;                              | BLOCK        | 1 | 1",
            })
    void saysWhatIsOpenAndWhere(String rules, String line, OpenConstruct open, int atLine, int atColumn) {
        StatementScanner scanner = new StatementScanner(rules(rules), "test");
        scanner.append((line == null ? "" : line) + "\n");
        ScanEvent event = scanner.next();
        while (event instanceof ScanEvent.CompleteStatement) {
            event = scanner.next();
        }
        ScanEvent.NeedMore more = (ScanEvent.NeedMore) event;
        assertThat(more.open()).isEqualTo(open);
        assertThat(more.opened()).hasToString("test:" + atLine + ":" + atColumn);
        assertThat(scanner.isEmpty()).isEqualTo(open == OpenConstruct.NOTHING);
    }

    private static LexicalRules rules(String name) {
        return switch (name) {
            case "POSTGRESQL" -> LexicalRules.POSTGRESQL;
            case "SQLITE" -> LexicalRules.SQLITE;
            case "MYSQL" -> LexicalRules.MYSQL;
            default -> LexicalRules.ORACLE;
        };
    }

    @Test
    void aStatementIsCompleteAtItsTerminatorWithoutALineEnd() {
        StatementScanner scanner = new StatementScanner(LexicalRules.SQLITE, "test");
        scanner.append("select 1");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.NeedMore.class);
        scanner.append(";");
        assertThat(((ScanEvent.CompleteStatement) scanner.next()).statement().text())
                .isEqualTo("select 1");
        assertThat(scanner.isEmpty()).isTrue();
    }

    @Test
    void clearDropsWhatIsPendingAndGoesOnBehindIt() {
        StatementScanner scanner = new StatementScanner(LexicalRules.MYSQL, "test");
        scanner.append("delimiter //\nselect ('abc\n");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.NeedMore.class);
        scanner.clear();
        assertThat(scanner.isEmpty()).isTrue();
        scanner.append("select 2;//\n");
        SqlStatement statement = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(statement.text()).isEqualTo("select 2;");
        assertThat(statement.position()).hasToString("test:3:1");
    }

    @Test
    void clearDropsTheDataOfACopy() {
        StatementScanner scanner = new StatementScanner(LexicalRules.POSTGRESQL, "test");
        scanner.append("copy t from stdin;\n1\n2");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.CompleteStatement.class);
        assertThat(scanner.next()).isEqualTo(new ScanEvent.CopyData("1\n", false, new SourcePosition("test", 2, 1), 3));
        scanner.clear();
        scanner.append("select 1;");
        assertThat(((ScanEvent.CompleteStatement) scanner.next()).statement().kind())
                .isEqualTo(StatementKind.READ);
    }

    @Test
    void textBehindCopyOnItsLineIsRefusedWithItsData() {
        StatementScanner scanner = new StatementScanner(LexicalRules.POSTGRESQL, "dump.sql");
        scanner.append("select 1;\ncopy t from stdin; select 2;\n1\n\\.\nselect 3;");
        scanner.next();
        assertThatThrownBy(scanner::next).isInstanceOfSatisfying(InputException.class, e -> {
            assertThat(e)
                    .hasMessage("text follows COPY … FROM STDIN on its line, where its data would begin on the next");
            assertThat(e.position()).hasToString("dump.sql:2:20");
        });
        SqlStatement next = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(next.text()).isEqualTo("select 3");
        assertThat(next.position()).hasToString("dump.sql:5:1");
    }

    @Test
    void positionsCountCodePointsAndLines() {
        StatementScanner scanner = new StatementScanner(LexicalRules.POSTGRESQL, "test");
        scanner.append("select '😀';\t select\n\t'x', -- é\r\n 'zé' || y;");
        scanner.next();
        SqlStatement statement = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(statement.position()).hasToString("test:1:14");
        assertThat(statement.positionOf(statement.text().indexOf("'x'"))).hasToString("test:2:2");
        assertThat(statement.positionOf(statement.text().indexOf("y"))).hasToString("test:3:10");
        assertThat(statement.positionOf(1000)).hasToString("test:3:11");
    }

    @Test
    void theFirstWordIsFoundBehindComments() {
        StatementScanner scanner = new StatementScanner(LexicalRules.POSTGRESQL, "test");
        scanner.append("-- about\n/* more */ select 1;");
        SqlStatement statement = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(statement.position()).hasToString("test:1:1");
        assertThat(statement.positionOf(statement.firstWord())).hasToString("test:2:12");
    }

    @Test
    void commentsWithoutEndDoNotFillTheMemory() {
        StatementScanner scanner = new StatementScanner(LexicalRules.POSTGRESQL, "test");
        String comments = "-- a line of comment, as there may be many of\n".repeat(1000);
        for (int i = 0; i < 100; i++) {
            scanner.append(comments);
            assertThat(scanner.next()).isInstanceOf(ScanEvent.NeedMore.class);
        }
        scanner.append("select 1;");
        SqlStatement statement = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(statement.text())
                .hasSizeLessThan(70_000)
                .endsWith("-- a line of comment, as there may be many of\nselect 1");
        assertThat(statement.positionOf(statement.firstWord())).hasToString("test:100001:1");
    }

    @Test
    void aBatchThatIsTooLongIsNotRepeated() {
        StatementScanner scanner = new StatementScanner(LexicalRules.SQLSERVER, "test");
        String big = "select '" + "x".repeat(9_000_000) + "';\n";
        scanner.append(big + big + "go 2\nselect 3\ngo 2\n");
        scanner.next();
        scanner.next();
        assertThatThrownBy(scanner::next).isInstanceOfSatisfying(InputException.class, e -> {
            assertThat(e).hasMessage("GO 2: the batch is too long to be repeated (16 million characters at most)");
            assertThat(e.position()).hasToString("test:3:1");
        });
        assertThat(((ScanEvent.CompleteStatement) scanner.next()).statement().text())
                .isEqualTo("select 3");
        assertThat(((ScanEvent.CompleteStatement) scanner.next()).statement().text())
                .isEqualTo("select 3");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.NeedMore.class);
    }

    @Test
    void aTextGoesOnByOtherRules() {
        StatementScanner scanner = new StatementScanner(LexicalRules.MYSQL, "test");
        scanner.append("delimiter //\nselect 'it\\'s;' //\n.use other\nselect $$a;'$$; select 2;\n.use first\n"
                + "select 'it\\'s;'; select 3;");
        assertThat(text(scanner.next())).isEqualTo("select 'it\\'s;'");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.MetaLine.class);
        scanner.follow(LexicalRules.POSTGRESQL);
        SqlStatement dollar = ((ScanEvent.CompleteStatement) scanner.next()).statement();
        assertThat(dollar.text()).isEqualTo("select $$a;'$$");
        assertThat(dollar.position()).hasToString("test:4:1");
        assertThat(text(scanner.next())).isEqualTo("select 2");
        assertThat(scanner.next()).isInstanceOf(ScanEvent.MetaLine.class);
        scanner.follow(LexicalRules.MYSQL);
        assertThat(text(scanner.next())).isEqualTo("select 'it\\'s;'");
        assertThat(text(scanner.next())).isEqualTo("select 3");
    }

    @Test
    void aStatementIsReadToItsEndByOneSetOfRules() {
        StatementScanner scanner = new StatementScanner(LexicalRules.MYSQL, "test");
        scanner.append("select 'a");
        scanner.next();
        assertThatThrownBy(() -> scanner.follow(LexicalRules.SQLITE)).isInstanceOf(IllegalStateException.class);
    }

    private static String text(ScanEvent event) {
        return ((ScanEvent.CompleteStatement) event).statement().text();
    }
}
