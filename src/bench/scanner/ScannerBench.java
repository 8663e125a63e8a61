import java.util.List;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.StatementScanner;

/**
 * How fast texts are cut into statements. Run it after a build:
 *
 * <pre>java -cp target/classes src/bench/scanner/ScannerBench.java</pre>
 *
 * Each line names a text, its size and the time of the first run, as a script sees it, and of the best of five. The last
 * shows what memory a text of 1 GB takes that streams through; give {@code -Xmx64m} to see that it fits.
 */
public final class ScannerBench {
    private static final int MEGABYTES = 10;
    private static final int PIECE = 1 << 16;

    private ScannerBench() {}

    public static void main(String[] args) {
        List<LexicalRules> all = List.of(LexicalRules.SQLITE, LexicalRules.POSTGRESQL, LexicalRules.MYSQL);
        for (LexicalRules rules : all) {
            measure(rules, "100,000 statements", repeat("insert into t (a, b) values (1234567, 'it''s some text; and more of it, so that the line is about as long as in a dump');\n"));
            measure(rules, "one statement", "insert into t values " + repeat("(1234567, 'it''s some text', null),\n") + "(1)");
            measure(rules, "one quoted string", "select '" + repeat("some text; with -- anything /* in it\n") + "'");
            measure(rules, "one comment", "/*" + repeat("some text; with -- anything 'in it\n") + "*/ select 1");
            measure(rules, "one word", "select " + repeat("abcdefghij"));
            measure(rules, "open parentheses", "select " + repeat("((((("));
        }
        keystroke();
        stream();
    }

    private static String repeat(String part) {
        return part.repeat(MEGABYTES * 1_000_000 / part.length());
    }

    private static void measure(LexicalRules rules, String name, String text) {
        long first = 0;
        long best = Long.MAX_VALUE;
        int statements = 0;
        for (int run = 0; run < 5; run++) {
            long start = System.nanoTime();
            statements = scan(rules, text);
            long took = System.nanoTime() - start;
            first = run == 0 ? took : first;
            best = Math.min(best, took);
        }
        System.out.printf(
                "%-10s %-20s %4.1f MB %,8d statements  first %4d ms  best %4d ms%n",
                rules, name, text.length() / 1e6, statements, first / 1_000_000, best / 1_000_000);
    }

    private static int scan(LexicalRules rules, String text) {
        StatementScanner scanner = new StatementScanner(rules, "bench");
        int statements = 0;
        for (int at = 0; at < text.length(); at += PIECE) {
            scanner.append(text.substring(at, Math.min(text.length(), at + PIECE)));
            statements += drain(scanner);
        }
        scanner.endOfInput();
        return statements + drain(scanner);
    }

    private static int drain(StatementScanner scanner) {
        int statements = 0;
        while (!(scanner.next() instanceof ScanEvent.NeedMore)) {
            statements++;
        }
        return statements;
    }

    /** A person types at the end of a statement of 5,000 lines; the text is coloured and asked for completeness at each key. */
    private static void keystroke() {
        String text = "select a, b -- comment\n, 'text' from t where x = 1 and\n".repeat(2500);
        long best = Long.MAX_VALUE;
        int tokens = 0;
        for (int run = 0; run < 50; run++) {
            long start = System.nanoTime();
            tokens = SqlTokens.tokens(text, LexicalRules.POSTGRESQL).size();
            scan(LexicalRules.POSTGRESQL, text);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("one key in a statement of 5,000 lines (%,d tokens): best %.1f ms%n", tokens, best / 1e6);
    }

    private static void stream() {
        String piece = "insert into t (a, b) values (1234567, 'it''s some text');\n".repeat(1000);
        StatementScanner scanner = new StatementScanner(LexicalRules.SQLITE, "bench");
        long start = System.nanoTime();
        long length = 0;
        long statements = 0;
        while (length < 1_000_000_000L) {
            scanner.append(piece);
            length += piece.length();
            statements += drain(scanner);
        }
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf(
                "1 GB stream, %,d statements: %,d ms, %d MB of heap in use at the end%n",
                statements,
                (System.nanoTime() - start) / 1_000_000,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }
}
