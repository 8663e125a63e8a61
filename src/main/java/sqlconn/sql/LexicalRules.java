package sqlconn.sql;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How one database writes its SQL, as data: which quotes, comments, blocks and client-side lines exist. A new database's
 * rules are one more constant here; the scanner has no code for a particular database.
 */
public final class LexicalRules {
    /** One way in which databases differ when they read text. */
    enum Feature {
        /** A backslash escapes the next character in {@code '…'}. */
        BACKSLASH_IN_STRINGS,
        /** A backslash escapes the next character in {@code "…"}. */
        BACKSLASH_IN_DOUBLE_QUOTES,
        /** A backslash escapes the next character in {@code `…`}. */
        BACKSLASH_IN_BACKQUOTES,
        /** {@code E'…'} is a string with backslash escapes. */
        ESCAPE_STRINGS,
        /** {@code q'[…]'} is a string that ends with its own bracket. */
        Q_STRINGS,
        /** {@code "…"} is a string, not a name. */
        DOUBLE_QUOTED_STRINGS,
        /** {@code `…`} is a name. */
        BACKQUOTES,
        /** {@code […]} is a name. */
        BRACKETS,
        /** In a name in brackets, {@code ]]} stands for one bracket. */
        DOUBLED_BRACKETS,
        /** {@code $$…$$} is a string. */
        DOLLAR_QUOTES,
        /** A string may hold any bytes: the server keeps them for a column of bytes. */
        BYTES_IN_STRINGS,
        /** Dollar quotes may carry a tag: {@code $tag$…$tag$}. */
        DOLLAR_TAGS,
        /** {@code #} starts a comment. */
        HASH_COMMENTS,
        /** {@code #} starts a comment only when a blank or {@code !} follows. */
        SPACED_HASH_COMMENTS,
        /** {@code --} starts a comment only when blank space follows. */
        SPACED_DASH_COMMENTS,
        /** Block comments nest. */
        NESTED_COMMENTS,
        /** The content of {@code /*! … *}{@code /} is code. */
        EXECUTABLE_COMMENTS,
        /** {@code #} can be part of a name. */
        HASH_IN_NAMES,
        /** A question mark is an operator, which a prepared statement has to double. */
        QUESTION_MARK_OPERATORS,
        /** {@code :new} and {@code :old} are a trigger's rows. */
        TRIGGER_ROW_COLONS,
        /** A line {@code DELIMITER x} changes the terminator. */
        DELIMITER_LINES,
        /** A line that starts with a backslash is a command of psql. */
        BACKSLASH_LINES,
        /** A line {@code GO} or {@code GO 5} ends a batch. */
        GO_LINES,
        /** A line of one slash ends a statement. */
        SLASH_LINES,
        /** The data of {@code COPY … FROM STDIN} follows the statement. */
        COPY_DATA
    }

    /** A longer statement is data, and not searched for a setting. */
    private static final int LONGEST_SETTING = 10_000;

    /** SQLite 3. Source: sqlite.org/lang.html, {@code tokenize.c} and {@code complete.c}. */
    public static final LexicalRules SQLITE =
            new LexicalRules("sqlite", BlockStyle.TRIGGER, VerbRules.SQLITE, Feature.BACKQUOTES, Feature.BRACKETS);

    /** PostgreSQL, and what speaks its SQL. Source: {@code psqlscan.l} of PostgreSQL 18. */
    public static final LexicalRules POSTGRESQL = new LexicalRules(
            "postgresql",
            BlockStyle.ATOMIC,
            VerbRules.POSTGRESQL,
            Feature.ESCAPE_STRINGS,
            Feature.DOLLAR_QUOTES,
            Feature.DOLLAR_TAGS,
            Feature.NESTED_COMMENTS,
            Feature.QUESTION_MARK_OPERATORS,
            Feature.BACKSLASH_LINES,
            Feature.COPY_DATA);

    /** MySQL and MariaDB in their default SQL mode. Source: {@code sql_lex.cc} and {@code client/mysql.cc}. */
    public static final LexicalRules MYSQL = new LexicalRules(
            "mysql",
            BlockStyle.COMPOUND,
            VerbRules.MYSQL,
            Feature.BACKSLASH_IN_STRINGS,
            Feature.BACKSLASH_IN_DOUBLE_QUOTES,
            Feature.DOUBLE_QUOTED_STRINGS,
            Feature.BYTES_IN_STRINGS,
            Feature.BACKQUOTES,
            Feature.HASH_COMMENTS,
            Feature.SPACED_DASH_COMMENTS,
            Feature.EXECUTABLE_COMMENTS,
            Feature.DELIMITER_LINES);

    /**
     * MySQL and MariaDB in other SQL modes: bit 0 of the index stands for NO_BACKSLASH_ESCAPES, bit 1 for ANSI_QUOTES, bit 2
     * for ORACLE.
     */
    private static final List<LexicalRules> MYSQL_BY_MODE = mysqlModes();

    /** PostgreSQL with {@code standard_conforming_strings = off}. */
    private static final LexicalRules POSTGRESQL_BACKSLASHES =
            POSTGRESQL.but(BlockStyle.ATOMIC, VerbRules.POSTGRESQL, Set.of(), Set.of(Feature.BACKSLASH_IN_STRINGS));

    private static List<LexicalRules> mysqlModes() {
        List<LexicalRules> modes = new ArrayList<>();
        for (int mode = 0; mode < 8; mode++) {
            Set<Feature> without = EnumSet.noneOf(Feature.class);
            if ((mode & 1) != 0) {
                without.add(Feature.BACKSLASH_IN_STRINGS);
                without.add(Feature.BACKSLASH_IN_DOUBLE_QUOTES);
            }
            if ((mode & 2) != 0) {
                without.add(Feature.DOUBLE_QUOTED_STRINGS);
                without.add(Feature.BACKSLASH_IN_DOUBLE_QUOTES);
            }
            boolean plsql = (mode & 4) != 0;
            BlockStyle blocks = plsql ? BlockStyle.COMPOUND_PLSQL : BlockStyle.COMPOUND;
            VerbRules verbs = plsql ? VerbRules.MARIADB_PLSQL : VerbRules.MYSQL;
            modes.add(mode == 0 ? MYSQL : MYSQL.but(blocks, verbs, without, Set.of()));
        }
        return List.copyOf(modes);
    }

    /**
     * The rules of MySQL and MariaDB in an SQL mode.
     *
     * @param sqlMode the value of {@code @@sql_mode}: names with commas between them, every combined one with its parts
     */
    public static LexicalRules mysql(String sqlMode) {
        int mode = 0;
        for (String name : sqlMode.split(",")) {
            mode |= switch (name.strip().toUpperCase(Locale.ROOT)) {
                case "NO_BACKSLASH_ESCAPES" -> 1;
                case "ANSI_QUOTES" -> 2;
                case "ORACLE" -> 4;
                default -> 0;
            };
        }
        return MYSQL_BY_MODE.get(mode);
    }

    /** The rules of PostgreSQL with {@code standard_conforming_strings} on or off. */
    public static LexicalRules postgresql(boolean standardConformingStrings) {
        return standardConformingStrings ? POSTGRESQL : POSTGRESQL_BACKSLASHES;
    }

    /** DuckDB, whose lexer descends from PostgreSQL's. */
    public static final LexicalRules DUCKDB = new LexicalRules(
            "duckdb",
            BlockStyle.NONE,
            VerbRules.DUCKDB,
            Feature.ESCAPE_STRINGS,
            Feature.DOLLAR_QUOTES,
            Feature.DOLLAR_TAGS,
            Feature.NESTED_COMMENTS);

    /** SQL Server, with the GO lines of {@code sqlcmd}. */
    public static final LexicalRules SQLSERVER = new LexicalRules(
            "sqlserver",
            BlockStyle.BATCH,
            VerbRules.SQLSERVER,
            Feature.BRACKETS,
            Feature.DOUBLED_BRACKETS,
            Feature.NESTED_COMMENTS,
            Feature.HASH_IN_NAMES,
            Feature.GO_LINES);

    /** Oracle, with the slash lines of SQL*Plus. */
    public static final LexicalRules ORACLE = new LexicalRules(
            "oracle",
            BlockStyle.SLASH,
            VerbRules.ORACLE,
            Feature.Q_STRINGS,
            Feature.HASH_IN_NAMES,
            Feature.TRIGGER_ROW_COLONS,
            Feature.SLASH_LINES);

    /** Trino and Presto. Source: {@code SqlBase.g4} of Trino 476. */
    public static final LexicalRules TRINO =
            new LexicalRules("trino", BlockStyle.COMPOUND, VerbRules.GENERIC, Feature.DOLLAR_QUOTES);

    /** ClickHouse. Source: {@code src/Parsers/Lexer.cpp}. */
    public static final LexicalRules CLICKHOUSE = new LexicalRules(
            "clickhouse",
            BlockStyle.NONE,
            VerbRules.CLICKHOUSE,
            Feature.BACKSLASH_IN_STRINGS,
            Feature.BACKSLASH_IN_DOUBLE_QUOTES,
            Feature.BACKSLASH_IN_BACKQUOTES,
            Feature.BACKQUOTES,
            Feature.DOLLAR_QUOTES,
            Feature.DOLLAR_TAGS,
            Feature.SPACED_HASH_COMMENTS,
            Feature.NESTED_COMMENTS);

    /** A database that nothing is known about: the standard's quotes, and what would be a syntax error otherwise. */
    public static final LexicalRules GENERIC = new LexicalRules(
            "generic",
            BlockStyle.COMPOUND,
            VerbRules.GENERIC,
            Feature.BACKQUOTES,
            Feature.DOLLAR_QUOTES,
            Feature.DOLLAR_TAGS);

    private final String name;
    private final BlockStyle blockStyle;
    private final VerbRules verbRules;
    private final Set<Feature> features;

    private LexicalRules(String name, BlockStyle blockStyle, VerbRules verbRules, Feature... features) {
        this.name = name;
        this.blockStyle = blockStyle;
        this.verbRules = verbRules;
        this.features = EnumSet.noneOf(Feature.class);
        for (Feature feature : features) {
            this.features.add(feature);
        }
    }

    private LexicalRules but(BlockStyle blocks, VerbRules verbs, Set<Feature> without, Set<Feature> with) {
        LexicalRules other = new LexicalRules(name, blocks, verbs);
        other.features.addAll(features);
        other.features.removeAll(without);
        other.features.addAll(with);
        return other;
    }

    /** Whether a backslash escapes the next character in a string. */
    public boolean hasBackslashStrings() {
        return has(Feature.BACKSLASH_IN_STRINGS);
    }

    /** Whether a statement may be one that changes a setting on which these rules depend. */
    public boolean mayBeChangedBy(SqlStatement statement) {
        String text = statement.text();
        return statement.kind() != StatementKind.WRITE
                && text.length() < LONGEST_SETTING
                && (text.toLowerCase(Locale.ROOT).contains("sql_mode") || text.contains("standard_conforming_strings"));
    }

    /** Whether these are rules of the same database, whose settings may differ. */
    public boolean sameDatabase(LexicalRules other) {
        return name.equals(other.name);
    }

    /** The name of the family of databases that these rules belong to. */
    public String name() {
        return name;
    }

    BlockStyle blockStyle() {
        return blockStyle;
    }

    VerbRules verbRules() {
        return verbRules;
    }

    boolean has(Feature feature) {
        return features.contains(feature);
    }

    @Override
    public String toString() {
        return name;
    }
}
