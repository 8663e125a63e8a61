package sqlconn.sql;

import java.util.Locale;

/** Finds a statement's {@link StatementKind} from its tokens, given one after the other; it keeps no text. */
final class KindClassifier {
    /** How many words at the start decide at most. */
    private static final int HEAD = 16;

    private static final int LONGEST_SCOPE = 16;

    private final LexicalRules rules;
    private final Keyword[] head = new Keyword[HEAD];
    private int length;
    private int baseDepth;

    private Keyword previous = Keyword.OTHER;
    private char previousSymbol;
    private Keyword mainVerb = Keyword.OTHER;
    private boolean startsOddly;
    private boolean with;
    private boolean into;
    private boolean nestedWrite;
    private boolean rowLocks;
    private boolean writingCall;
    private boolean analyze;
    private boolean concurrently;
    private boolean global;
    private boolean fromStdin;
    private boolean toStdout;
    private String pragma = "";
    private boolean pragmaArgument;

    KindClassifier(LexicalRules rules) {
        this.rules = rules;
    }

    /** Starts with a new statement. */
    void reset() {
        length = 0;
        previous = Keyword.OTHER;
        previousSymbol = 0;
        mainVerb = Keyword.OTHER;
        startsOddly = false;
        with = false;
        into = false;
        nestedWrite = false;
        rowLocks = false;
        writingCall = false;
        analyze = false;
        concurrently = false;
        global = false;
        fromStdin = false;
        toStdout = false;
        pragma = "";
        pragmaArgument = false;
    }

    /** Takes a word without quotes that stands inside {@code depth} parentheses. */
    void word(Keyword word, int depth, char[] chars, int start, int end) {
        if (length == 0 || (depth > baseDepth && isExplainedInParentheses(word))) {
            baseDepth = depth;
        }
        boolean outermost = depth == baseDepth;
        switch (word) {
            case INTO -> into = true;
            case INSERT, UPDATE, DELETE, MERGE -> write(word);
            case SHARE, NO, KEY -> rowLocks |= previous == Keyword.FOR;
            case IN -> rowLocks |= previous == Keyword.LOCK;
            case ANALYZE, ANALYSE -> analyze = true;
            case CONCURRENTLY -> concurrently = true;
            case GLOBAL, PERSIST -> global = true;
            // PostgreSQL takes both words in both directions.
            case STDIN, STDOUT -> {
                fromStdin |= outermost && previous == Keyword.FROM;
                toStdout |= outermost && previous == Keyword.TO;
            }
            case WITH -> with |= outermost;
            default -> {}
        }
        if (with && outermost && mainVerb == Keyword.OTHER) {
            mainVerb = mainVerb(word);
        }
        if (outermost) {
            if (length > 0 && head[0] == Keyword.PRAGMA && !pragmaArgument) {
                pragma = new String(chars, start, end - start).toLowerCase(Locale.ROOT);
            }
            push(word);
        }
        previous = word;
        previousSymbol = 0;
    }

    /** {@code EXPLAIN ANALYZE (SELECT …)}: the words before only introduce what the parentheses hold. */
    private boolean isExplainedInParentheses(Keyword word) {
        return previousSymbol == '('
                && (word == Keyword.SELECT || word == Keyword.WITH || word == Keyword.VALUES)
                && head[0] == Keyword.EXPLAIN
                && skipExplainWords() == length;
    }

    private void write(Keyword word) {
        nestedWrite |= previousSymbol == '(' || previousSymbol == ')';
        rowLocks |= word == Keyword.UPDATE && previous == Keyword.FOR;
    }

    private void push(Keyword word) {
        if (length < HEAD) {
            head[length] = word;
            length++;
        }
    }

    private static Keyword mainVerb(Keyword word) {
        return switch (word) {
            case SELECT, VALUES, TABLE, FROM, INSERT, UPDATE, DELETE, MERGE, REPLACE -> word;
            default -> Keyword.OTHER;
        };
    }

    /** Takes a name in quotes, which is never a keyword. */
    void quotedName(int depth) {
        if (length == 0) {
            baseDepth = depth;
        }
        if (depth == baseDepth) {
            push(Keyword.OTHER);
        }
        previous = Keyword.OTHER;
        previousSymbol = 0;
    }

    /** Takes a parameter or variable; those of MySQL that belong to the server are more than a session's. */
    void variable(char[] chars, int start, int end) {
        String name = new String(chars, start, Math.min(end - start, LONGEST_SCOPE)).toLowerCase(Locale.ROOT);
        global |= name.equals("@@global") || name.equals("@@persist") || name.equals("@@persist_only");
        symbol('@');
    }

    /** Takes any other token by its last character. */
    void symbol(char symbol) {
        if (symbol == '(') {
            writingCall |= previousSymbol == 0 && isWritingFunction(previous);
            pragmaArgument = true;
        } else if (symbol == '=') {
            pragmaArgument = true;
        }
        startsOddly |= length == 0 && symbol != '(';
        previous = Keyword.OTHER;
        previousSymbol = symbol;
    }

    private static boolean isWritingFunction(Keyword word) {
        return word.compareTo(Keyword.NEXTVAL) >= 0;
    }

    /** The kind of the statement whose tokens were given. */
    StatementKind kind() {
        if (length == 0 || startsOddly) {
            return StatementKind.WRITE;
        }
        return switch (head[0]) {
            case EXPLAIN, DESCRIBE, DESC -> explain();
            case ANALYZE -> isStatement(skipExplainWords()) ? analyzed() : verb(0);
            case PRAGMA -> Pragmas.kindOf(pragma, pragmaArgument);
            case COPY -> copy();
            default -> verb(0);
        };
    }

    private StatementKind explain() {
        StatementKind own = rules.verbRules().ownKindOf(head, 0, length);
        if (own != null) {
            return own;
        }
        return analyze ? analyzed() : StatementKind.READ;
    }

    /** EXPLAIN ANALYZE runs the statement. */
    private StatementKind analyzed() {
        int inner = skipExplainWords();
        if (inner < length && verb(inner) == StatementKind.READ) {
            return StatementKind.READ;
        }
        return StatementKind.WRITE;
    }

    private boolean isStatement(int at) {
        return at < length
                && switch (head[at]) {
                    case SELECT, WITH, INSERT, UPDATE, DELETE, REPLACE, VALUES -> true;
                    default -> false;
                };
    }

    private int skipExplainWords() {
        int at = 1;
        while (at < length && isExplainWord(head[at])) {
            at++;
        }
        return at;
    }

    private static boolean isExplainWord(Keyword word) {
        return switch (word) {
            case ANALYZE,
                    ANALYSE,
                    VERBOSE,
                    EXTENDED,
                    PARTITIONS,
                    QUERY,
                    PLAN,
                    FORMAT,
                    JSON,
                    TRADITIONAL,
                    TREE,
                    FOR,
                    LOGICAL,
                    PHYSICAL,
                    TYPE,
                    SYNTAX,
                    AST,
                    PIPELINE,
                    ESTIMATE,
                    DISTRIBUTED,
                    VALIDATE,
                    IO,
                    CODEGEN,
                    COST,
                    FORMATTED -> true;
            default -> false;
        };
    }

    private StatementKind copy() {
        if (rules.has(LexicalRules.Feature.COPY_DATA)) {
            if (fromStdin) {
                return StatementKind.COPY_FROM_STDIN;
            }
            if (toStdout) {
                return StatementKind.COPY_TO_STDOUT;
            }
        }
        return StatementKind.WRITE;
    }

    private StatementKind verb(int at) {
        StatementKind kind =
                head[at] == Keyword.WITH ? mainKind() : rules.verbRules().kindOf(head, at, length);
        if (kind == StatementKind.READ && (into || nestedWrite || rowLocks || writingCall)) {
            return StatementKind.WRITE;
        }
        if (kind == StatementKind.SESSION_SETTING && global && head[at] == Keyword.SET) {
            return StatementKind.WRITE;
        }
        if (concurrently && (kind == StatementKind.DDL || head[at] == Keyword.REINDEX)) {
            return StatementKind.NON_TRANSACTIONAL;
        }
        return kind;
    }

    private StatementKind mainKind() {
        return switch (mainVerb) {
            case SELECT, VALUES, TABLE, FROM -> StatementKind.READ;
            default -> StatementKind.WRITE;
        };
    }
}
