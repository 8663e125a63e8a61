package sqlconn.dialect;

import java.nio.charset.StandardCharsets;
import java.sql.SQLDataException;
import java.util.Calendar;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.client.ColumnDecoder;
import org.mariadb.jdbc.client.Context;
import org.mariadb.jdbc.client.DataType;
import org.mariadb.jdbc.client.ReadableByteBuf;
import org.mariadb.jdbc.client.socket.Writer;
import org.mariadb.jdbc.client.util.MutableInt;
import org.mariadb.jdbc.plugin.Codec;

/**
 * Hands over a cell as the bytes that the server has sent. Connector/J's own {@code getString} reads a DATETIME or TIMESTAMP
 * and writes it anew: with six digits of a second where the server has sent three, and with the year 1 for the year 0 (4.0).
 *
 * <p>The driver finds it as a service and asks it for {@code getObject(column, byte[].class)}.
 */
public final class MariaDbCellCodec implements Codec<byte[]> {
    /** For the service loader. */
    public MariaDbCellCodec() {}

    @Override
    public String className() {
        return byte[].class.getName();
    }

    @Override
    public boolean canDecode(ColumnDecoder column, Class<?> type) {
        return type == byte[].class;
    }

    @Override
    public byte[] decodeText(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context) {
        return buffer.readBytes(length.get());
    }

    /** With {@code useServerPrepStmts}, which a user may set, numbers and times come in binary and the driver writes them. */
    @Override
    public byte[] decodeBinary(
            ReadableByteBuf buffer,
            MutableInt length,
            ColumnDecoder column,
            @Nullable Calendar calendar,
            Context context)
            throws SQLDataException {
        if (isBytes(column.getType())) {
            return decodeText(buffer, length, column, calendar, context);
        }
        String text = column.decodeStringBinary(buffer, length, calendar, context);
        return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isBytes(DataType type) {
        return switch (type) {
            case BIT, BLOB, TINYBLOB, MEDIUMBLOB, LONGBLOB, STRING, VARSTRING, VARCHAR, JSON, GEOMETRY -> true;
            default -> false;
        };
    }

    /** Values that are sent are the driver's own affair. */
    @Override
    public boolean canEncode(Object value) {
        return false;
    }

    @Override
    public void encodeText(
            Writer writer, Context context, byte[] value, @Nullable Calendar calendar, @Nullable Long length) {
        throw notForSending();
    }

    @Override
    public int getApproximateTextProtocolLength(byte[] value, @Nullable Long length) {
        throw notForSending();
    }

    @Override
    public void encodeBinary(
            Writer writer, Context context, byte[] value, @Nullable Calendar calendar, @Nullable Long length) {
        throw notForSending();
    }

    @Override
    public int getBinaryEncodeType() {
        throw notForSending();
    }

    private static UnsupportedOperationException notForSending() {
        return new UnsupportedOperationException("only reads");
    }
}
