package sqlconn.config;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import sqlconn.ConfigException;
import sqlconn.SourcePosition;

/** The text of a file, which is UTF-8 or nothing. */
final class Utf8File {
    private Utf8File() {}

    /**
     * The text without a byte order mark.
     *
     * @throws ConfigException when the bytes are not UTF-8; it names the line
     */
    static String decode(Path path, byte[] bytes) {
        boolean mark =
                bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
        ByteBuffer in = ByteBuffer.wrap(bytes, mark ? 3 : 0, bytes.length - (mark ? 3 : 0));
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(in).toString();
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < in.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw new ConfigException(
                    "the file is not UTF-8 text", new SourcePosition(path.toString(), line, 1), "save it as UTF-8");
        }
    }
}
