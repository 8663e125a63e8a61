package sqlconn.meta;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import sqlconn.InputException;
import sqlconn.UsageException;
import sqlconn.render.JsonScan;
import sqlconn.sql.ParameterValue;
import sqlconn.sql.Utf8Reader;

/** The values of parameters as a user writes them, for dot-commands and the command line alike. */
public final class ParameterText {
    /** No database has a number beyond this exponent, and its digits would have to be written out. */
    private static final int LARGEST_EXPONENT = 400;

    private ParameterText() {}

    /** Checks that a text can stand behind the colon of a parameter or variable; returns it. */
    public static String checkedName(String name) {
        boolean good = !name.isEmpty();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean digit = c >= '0' && c <= '9';
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
            good &= letter || (digit && i > 0);
        }
        if (!good) {
            throw new UsageException(
                    "'" + name + "' cannot be a name", "names are of letters, digits and _, and begin with no digit");
        }
        return name;
    }

    /**
     * A value written as JSON: a number, text, true, false or null as such; an array or object stays JSON.
     *
     * @throws UsageException when the text is no JSON, or a number too large for any database
     */
    public static ParameterValue json(String name, String text) {
        String json = text.strip();
        if (!JsonScan.isDocument(json.getBytes(StandardCharsets.UTF_8))) {
            throw new UsageException(
                    "the value of " + name + " is not JSON: " + text,
                    "a text needs its double quotes: '\"text\"'; without a type, -p NAME=VALUE takes it as it is");
        }
        return switch (json.charAt(0)) {
            case '"' -> ParameterValue.text(text(name, json));
            case '{', '[' -> ParameterValue.json(json);
            case 't', 'f' -> ParameterValue.bool(json.equals("true"));
            case 'n' -> ParameterValue.NULL;
            default -> number(name, json);
        };
    }

    private static String text(String name, String json) {
        String text = unescaped(json);
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new UsageException("the value of " + name + " holds half of a character: " + json, null);
        }
        return text;
    }

    private static ParameterValue number(String name, String json) {
        BigDecimal number;
        try {
            number = new BigDecimal(json);
        } catch (NumberFormatException exponentTooLong) {
            throw tooLarge(name, json, exponentTooLong);
        }
        long exponent = (long) number.precision() - number.scale();
        if (exponent > LARGEST_EXPONENT || number.scale() > LARGEST_EXPONENT + number.precision()) {
            throw tooLarge(name, json, null);
        }
        return ParameterValue.number(json);
    }

    private static UsageException tooLarge(String name, String json, @Nullable Throwable cause) {
        return new UsageException("the value of " + name + " is a number that no database has: " + json, null, cause);
    }

    /** What a JSON string says; it is well-formed. */
    private static String unescaped(String json) {
        StringBuilder text = new StringBuilder(json.length());
        int at = 1;
        while (at < json.length() - 1) {
            char c = json.charAt(at);
            at++;
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = json.charAt(at);
            at++;
            switch (escaped) {
                case 'b' -> text.append('\b');
                case 'f' -> text.append('\f');
                case 'n' -> text.append('\n');
                case 'r' -> text.append('\r');
                case 't' -> text.append('\t');
                case 'u' -> {
                    text.append((char) Integer.parseInt(json.substring(at, at + 4), 16));
                    at += 4;
                }
                default -> text.append(escaped);
            }
        }
        return text.toString();
    }

    /**
     * The whole content of a file, which must be UTF-8, as a text whose type the database infers.
     *
     * @throws UsageException when it cannot be read, or is no text
     */
    public static ParameterValue file(String name, Path file) {
        if (Files.isDirectory(file)) {
            throw new UsageException("cannot read " + file + ", the value of " + name + ": it is a folder", null);
        }
        try (InputStream in = Files.newInputStream(file);
                Reader reader = new Utf8Reader(in, file.toString())) {
            StringWriter text = new StringWriter();
            reader.transferTo(text);
            return ParameterValue.plain(text.toString());
        } catch (NoSuchFileException missing) {
            throw new UsageException(
                    "cannot read " + file + ", the value of " + name + ": there is no such file", null);
        } catch (InputException noText) {
            throw new UsageException(file + ", the value of " + name + ", is " + noText.getMessage(), null, noText);
        } catch (IOException failure) {
            throw new UsageException(
                    "cannot read " + file + ", the value of " + name + ": permission denied or not a file",
                    null,
                    failure);
        }
    }
}
