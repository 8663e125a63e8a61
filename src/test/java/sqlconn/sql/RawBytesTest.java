package sqlconn.sql;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sqlconn.InputException;

/** Strings with bytes that are not UTF-8, from the stream to what is bound; scripts are written as Latin 1 here. */
@Timeout(60)
class RawBytesTest {
    private static final LexicalRules NO_BACKSLASHES = LexicalRules.mysql("NO_BACKSLASH_ESCAPES");

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '^',
            value = {
                "insert into t values ('ÿ')                 ¦ insert into t values (?)            ¦ ÿ",
                "insert into t values (1, \"ÿ\", 'a')       ¦ insert into t values (1, ?, 'a')    ¦ ÿ",
                "insert into t values (_binary 'ÿ''\"')     ¦ insert into t values (?)            ¦ ÿ'\"",
                "insert into t values (_BINARY/**/'ÿ', 'b') ¦ insert into t values (?, 'b')       ¦ ÿ",
                "insert into t values (_latin1 'ÿ')         ¦ insert into t values (convert(? using latin1)) ¦ ÿ",
                "insert into t values ('\\'\\\"\\\\ÿ\\%\\_\\x') ¦ insert into t values (?)        ¦ '\"\\ÿ\\%\\_x",
                "insert into t values ('\\\\', 'ÿ\\\\')     ¦ insert into t values ('\\\\', ?)    ¦ ÿ\\",
                "insert into t values ('?', 'ÿ', '?')       ¦ insert into t values ('?', ?, '?')  ¦ ÿ",
                "replace into t set a = 'Ã¤ÿÃ'              ¦ replace into t set a = ?            ¦ Ã¤ÿÃ",
                "/*!40000 insert into t values ('ÿ') */     ¦ /*!40000 insert into t values (?) */ ¦ ÿ",
                "update t set a = 'í\u00A0\u0080ð\u009F\u0098\u0080' ¦ update t set a = ?       ¦ í\u00A0\u0080ð\u009F\u0098\u0080",
            })
    void aStringOfBytesIsBound(String sql, String jdbcText, String bytes) {
        NamedParameters found = parameters(sql);

        assertThat(found.jdbcText()).isEqualTo(jdbcText);
        assertThat(found.names()).isEmpty();
        assertThat(new String(value(found), ISO_8859_1)).isEqualTo(bytes);
    }

    @Test
    void theEscapesOfControlCharactersAreUndone() {
        byte[] bytes = value(parameters("insert into t values ('ÿ\\0\\b\\n\\r\\t\\Z')"));

        assertThat(bytes).containsExactly(0xFF, 0, 8, 10, 13, 9, 26);
    }

    @Test
    void withoutBackslashEscapesABackslashIsOne() {
        NamedParameters found = parameters("insert into t values ('ÿ\\', 'b')", NO_BACKSLASHES, 100);

        assertThat(found.jdbcText()).isEqualTo("insert into t values (?, 'b')");
        assertThat(value(found)).containsExactly(0xFF, '\\');
    }

    @Test
    void parametersOfTheUserStandBeside() {
        NamedParameters found = parameters("insert into t values (:a, 'ÿ:c', :b)");

        assertThat(found.jdbcText()).isEqualTo("insert into t values (?, ?, ?)");
        assertThat(found.names()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'ÿ'",
                "insert into t values (1) -- ÿ",
                "/* ÿ */ insert into t values (1)",
                "insert into t values ('a'ÿ)",
                "insert into t values ('a'); ÿ",
                "insert into `ÿ` values ('a')",
                "create table t (a text default 'ÿ')",
                "create trigger g before insert on t for each row begin insert into u values ('ÿ'); end",
                "set @x = 'ÿ'",
                "ÿ",
                "'ÿ'",
                "delimiter ÿ"
            })
    void elsewhereTheyAreAFault(String sql) {
        assertThatThrownBy(() -> parameters(sql))
                .isInstanceOf(InputException.class)
                .hasMessage("not UTF-8: byte 0xff at byte offset " + sql.indexOf('ÿ'));
    }

    @Test
    void otherDatabasesHaveNoSuchStrings() {
        assertThatThrownBy(() -> parameters("insert into t values ('ÿ')", LexicalRules.POSTGRESQL, 100))
                .hasMessage("not UTF-8: byte 0xff at byte offset 23");
        assertThatThrownBy(() -> parameters("insert into t values ('ÿ')", LexicalRules.SQLITE, 100))
                .hasMessage("not UTF-8: byte 0xff at byte offset 23");
    }

    @Test
    void anyBytesComeBackFromPiecesOfAnySize() {
        qt().forAll(
                        lists().of(lists().of(integers().between(0, 255)).ofSizeBetween(0, 12))
                                .ofSizeBetween(1, 4),
                        integers().between(1, 30))
                .check((strings, piece) -> {
                    List<byte[]> values = new ArrayList<>();
                    StringBuilder sql = new StringBuilder("insert into t values (1");
                    for (List<Integer> string : strings) {
                        byte[] value = new byte[string.size() + 1];
                        for (int i = 0; i < string.size(); i++) {
                            value[i] = string.get(i).byteValue();
                        }
                        // So that it is never UTF-8.
                        value[string.size()] = (byte) 0xC3;
                        values.add(value);
                        sql.append(", '").append(escaped(value)).append('\'');
                    }
                    NamedParameters found = parameters(sql + ")", LexicalRules.MYSQL, piece);
                    for (int i = 0; i < values.size(); i++) {
                        assertThat(found.placeholders().get(i).bytes()).isEqualTo(ParameterValue.binary(values.get(i)));
                    }
                    return found.placeholders().size() == values.size();
                });
    }

    @Test
    void aStringOfTenMegabytesIsReadInLinearTime() {
        byte[] value = new byte[10_000_000];
        new Random(1).nextBytes(value);
        value[0] = (byte) 0xFF;

        assertThat(value(parameters("insert into t values ('" + escaped(value) + "')", LexicalRules.MYSQL, 1 << 15)))
                .isEqualTo(value);
    }

    /** As {@code mysql_real_escape_string} does. */
    private static String escaped(byte[] value) {
        StringBuilder text = new StringBuilder(value.length + 16);
        for (byte b : value) {
            char c = (char) (b & 0xFF);
            switch (c) {
                case 0 -> text.append("\\0");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case 0x1A -> text.append("\\Z");
                case '\\', '\'', '"' -> text.append('\\').append(c);
                default -> text.append(c);
            }
        }
        return text.toString();
    }

    private static byte[] value(NamedParameters found) {
        assertThat(found.placeholders()).hasSize(1);
        ParameterValue value = found.placeholders().get(0).bytes();
        return value == null ? new byte[0] : value.bytes();
    }

    private static NamedParameters parameters(String sql) {
        return parameters(sql, LexicalRules.MYSQL, 1000);
    }

    /** The parameters of the last statement of a script, read as a file is. */
    private static NamedParameters parameters(String sql, LexicalRules rules, int piece) {
        StatementScanner scanner = new StatementScanner(rules, "test.sql");
        InputStream bytes = new ByteArrayInputStream(sql.getBytes(ISO_8859_1));
        NamedParameters last = NamedParameters.parse("", rules);
        char[] buffer = new char[piece];
        try (Utf8Reader reader = new Utf8Reader(bytes, "test.sql")) {
            while (true) {
                ScanEvent event = scanner.next();
                if (event instanceof ScanEvent.CompleteStatement complete) {
                    last = NamedParameters.of(complete.statement(), rules);
                } else if (event instanceof ScanEvent.NeedMore need) {
                    char quote = need.stringOfBytes();
                    int count = quote == 0 ? reader.read(buffer) : reader.readBytes(buffer, 0, piece, quote);
                    if (count < 0) {
                        scanner.endOfInput();
                        ScanEvent end = scanner.next();
                        return end instanceof ScanEvent.CompleteStatement complete
                                ? NamedParameters.of(complete.statement(), rules)
                                : last;
                    }
                    scanner.append(new String(buffer, 0, count));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
