/**
 * What typed text means: where a statement ends, of what kind it is, what its parameters are.
 *
 * <p>{@link sqlconn.sql.StatementScanner} cuts a text into statements, {@link sqlconn.sql.SqlTokens} into tokens for colouring
 * and completion, both with one {@code Lexer}. {@code PendingStatement} asks a {@code StatementBlocks} which terminators stand
 * inside a trigger's or routine's body, and a {@code KindClassifier} what the statement does;
 * {@link sqlconn.sql.NamedParameters} finds what is bound, {@link sqlconn.sql.Utf8Reader} decodes strictly. The corpus in
 * {@code src/test/resources/corpus} says what all of this means by example.
 *
 * <p>Pure text in, typed answers out; it knows no connection, terminal or file. Uses only the root package. What differs
 * between databases is data: a new dialect's text rules are one {@link sqlconn.sql.LexicalRules}
 * constant, its verbs one {@code VerbRules} table.
 */
@NullMarked
package sqlconn.sql;

import org.jspecify.annotations.NullMarked;
