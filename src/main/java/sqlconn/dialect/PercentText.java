package sqlconn.dialect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding as URLs of databases use it. The JDK's {@code URLDecoder} cannot serve: it turns plus signs into spaces
 * and refuses what is malformed, where SQLAlchemy keeps both.
 */
final class PercentText {
    private PercentText() {}

    /** Decodes {@code %xx} sequences as UTF-8; a plus sign and malformed sequences stay as they are. */
    static String decode(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%' && i + 2 < text.length()) {
                int high = Character.digit(text.charAt(i + 1), 16);
                int low = Character.digit(text.charAt(i + 2), 16);
                if (high >= 0 && low >= 0) {
                    bytes.writeBytes(text.substring(done, i).getBytes(StandardCharsets.UTF_8));
                    bytes.write(high * 16 + low);
                    i += 2;
                    done = i + 1;
                }
            }
        }
        bytes.writeBytes(text.substring(done).getBytes(StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** Decodes a name or value of a URL's query, where a plus sign is a space. */
    static String decodeForm(String text) {
        return decode(text.replace('+', ' '));
    }

    /** Encodes everything but letters, digits and {@code - . _ ~}. */
    static String encode(String text) {
        StringBuilder encoded = new StringBuilder(text.length() + 8);
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-._~".indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%');
                encoded.append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                encoded.append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
