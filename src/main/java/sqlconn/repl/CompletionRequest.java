package sqlconn.repl;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sqlconn.repl.StatementWords.Word;
import sqlconn.sql.LexicalRules;
import sqlconn.sql.SqlTokens;
import sqlconn.sql.Token;
import sqlconn.sql.TokenKind;

/**
 * What kinds of words fit at a place in a text: the first of the two steps of completion, which knows no catalog.
 *
 * @param prefix the part of the word that stands before the cursor, with an opening quote if it has one
 * @param kinds what it can become
 * @param tables the tables that the statement names, anywhere in it
 * @param defined names that a WITH of the statement defines
 * @param qualifier the name before the dot that the word follows, without quotes; empty for none
 * @param path everything before that dot: {@code catalog.schema}; empty for none
 * @param command the name of the dot-command whose argument the word is; empty for none
 */
record CompletionRequest(
        String prefix,
        Set<Kind> kinds,
        List<TableReference> tables,
        List<String> defined,
        String qualifier,
        String path,
        String command) {
    /** What a word can be. */
    enum Kind {
        /** A word of the SQL language. */
        KEYWORD,
        /** A table or view. */
        TABLE,
        /** A schema, before the dot of a table. */
        SCHEMA,
        /** A column of the tables that the statement names. */
        COLUMN,
        /** A dot-command. */
        META_COMMAND,
        /** An argument of a dot-command. */
        META_ARGUMENT
    }

    /** Nothing fits: inside a string, a comment, a number. */
    static CompletionRequest nothing() {
        return new CompletionRequest("", Set.of(), List.of(), List.of(), "", "", "");
    }

    /** Looks at the place of the cursor. */
    static CompletionRequest at(String text, int cursor, LexicalRules rules) {
        List<Token> tokens = SqlTokens.tokens(text, rules);
        Token touched = touched(tokens, cursor);
        int start = cursor;
        if (touched != null) {
            switch (touched.kind()) {
                case META -> {
                    return metaLine(text.substring(touched.start(), cursor));
                }
                case STRING, COMMENT, NUMBER, PARAMETER -> {
                    return nothing();
                }
                case IDENTIFIER, KEYWORD, QUOTED_IDENTIFIER -> start = touched.start();
                case OPERATOR, PUNCTUATION, WHITESPACE -> start = cursor;
            }
        }
        List<Word> words = StatementWords.around(text, start, tokens);
        List<Word> before = before(words, start);
        if (before.size() == 1 && before.get(0).isMark(".") && start == cursor) {
            return metaLine(".");
        }
        List<String> path = path(before);
        String qualifier = path.isEmpty() ? "" : path.get(path.size() - 1);
        ClauseReader clause = new ClauseReader(before.subList(0, before.size() - 2 * path.size()));
        return new CompletionRequest(
                text.substring(start, cursor),
                qualifier.isEmpty() ? clause.kinds() : clause.kindsBehindDot(),
                TableReference.in(words),
                TableReference.definedByWith(words),
                qualifier,
                String.join(".", path),
                "");
    }

    /** The token that ends at the cursor, or that the cursor is in. */
    private static @Nullable Token touched(List<Token> tokens, int cursor) {
        for (Token token : tokens) {
            if (token.start() < cursor && cursor <= token.end()) {
                return token;
            }
        }
        return null;
    }

    private static List<Word> before(List<Word> words, int start) {
        int count = 0;
        while (count < words.size() && words.get(count).token().start() < start) {
            count++;
        }
        return words.subList(0, count);
    }

    /** The names before the word, each with a dot behind it. */
    private static List<String> path(List<Word> before) {
        List<String> path = new ArrayList<>();
        int dot = before.size() - 1;
        while (dot >= 1 && before.get(dot).isMark(".")) {
            Word name = before.get(dot - 1);
            if (!name.isName() && name.token().kind() != TokenKind.KEYWORD) {
                return path;
            }
            path.add(0, name.name());
            dot -= 2;
        }
        return path;
    }

    private static CompletionRequest metaLine(String line) {
        int blank = -1;
        for (int i = 0; i < line.length(); i++) {
            blank = line.charAt(i) <= ' ' ? i : blank;
        }
        if (blank < 0) {
            return new CompletionRequest(line, EnumSet.of(Kind.META_COMMAND), List.of(), List.of(), "", "", "");
        }
        int end = 1;
        while (line.charAt(end) > ' ') {
            end++;
        }
        String command = line.substring(1, end);
        String prefix = line.substring(blank + 1);
        String path = prefix.substring(0, Math.max(0, prefix.lastIndexOf('.')));
        return new CompletionRequest(prefix, EnumSet.of(Kind.META_ARGUMENT), List.of(), List.of(), "", path, command);
    }
}
