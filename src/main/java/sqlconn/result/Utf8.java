package sqlconn.result;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Encoding that loses nothing. {@code String.getBytes} replaces an unpaired surrogate by a question mark; this does not. */
final class Utf8 {
    private Utf8() {}

    static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                if (Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1))) {
                    i++;
                } else {
                    return encodeLoneSurrogates(text);
                }
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encodeLoneSurrogates(String text) {
        var out = new ByteArrayOutputStream(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (c >= 0xD800 && c <= 0xDFFF) {
                out.write(0xE0 | (c >> 12));
                out.write(0x80 | ((c >> 6) & 0x3F));
                out.write(0x80 | (c & 0x3F));
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }
}
