package sqlconn.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.toml.TomlFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/**
 * Reads TOML text into plain maps, lists, strings, numbers and booleans, and turns the parser's complaints into messages
 * that repeat nothing of the text, because the text holds secrets.
 *
 * <p>Jackson's parser (2.22) gives dates as strings, and has no positions for values: {@link TomlPositions} finds those.
 */
final class TomlReader {
    private final String source;
    private final String text;

    /**
     * @param source what the user calls the text, for messages
     * @param text the whole document
     */
    TomlReader(String source, String text) {
        this.source = source;
        this.text = text;
    }

    /**
     * The document's top-level table. Tables are {@code Map<String, Object>} in the order of the text, arrays are lists, numbers
     * {@code BigInteger} or {@code BigDecimal}.
     *
     * @throws ConfigException when the text is not TOML; the message says where, and what was expected
     */
    Map<String, Object> read() {
        try (JsonParser parser = new TomlFactory().createParser(text)) {
            parser.nextToken();
            return table(parser);
        } catch (JsonProcessingException e) {
            throw syntaxError(e);
        } catch (IOException e) {
            throw new UncheckedIOException("text in memory cannot fail to be read", e);
        }
    }

    private static Map<String, Object> table(JsonParser parser) throws IOException {
        Map<String, Object> table = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String key = parser.currentName();
            parser.nextToken();
            table.put(key, value(parser));
        }
        return table;
    }

    private static Object value(JsonParser parser) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return table(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> list = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                list.add(value(parser));
            }
            return list;
        }
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            return parser.getBigIntegerValue();
        }
        if (token == JsonToken.VALUE_NUMBER_FLOAT) {
            // Infinity and NaN, which TOML has, are no decimals.
            double real = parser.getDoubleValue();
            return Double.isFinite(real) ? parser.getDecimalValue() : Double.toString(real);
        }
        return parser.getText();
    }

    /** The parser's exception is not kept as the cause: it may quote the text. */
    private ConfigException syntaxError(JsonProcessingException e) {
        String original = e.getOriginalMessage();
        if (original.startsWith("Duplicate key") || original.startsWith("Table redefined")) {
            TomlPositions.Duplicate duplicate = TomlPositions.scan(source, text).firstDuplicate();
            if (duplicate != null) {
                return new ConfigException(
                        "'" + duplicate.key() + "' is defined twice, first in line "
                                + duplicate.first().line(),
                        duplicate.second(),
                        "remove or rename one of the two");
            }
        }
        int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
        int column = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getColumnNr());
        TomlComplaint complaint = TomlComplaint.of(original, line(line), column);
        return new ConfigException(
                "not valid TOML: " + complaint.problem(), new SourcePosition(source, line, column), complaint.hint());
    }

    private String line(int number) {
        int start = 0;
        for (int i = 1; i < number; i++) {
            int end = text.indexOf('\n', start);
            if (end < 0) {
                return "";
            }
            start = end + 1;
        }
        int end = text.indexOf('\n', start);
        return end < 0 ? text.substring(start) : text.substring(start, end);
    }
}
