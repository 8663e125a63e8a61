package sqlconn.dialect;

import java.io.ByteArrayOutputStream;
import java.security.InvalidKeyException;
import java.util.Arrays;

/**
 * Puts the older forms of private keys into the one that Java reads, PKCS #8 (RFC 5208): a sequence of version, algorithm,
 * and the old form as an octet string.
 */
final class Der {
    private static final int INTEGER = 0x02;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int SEQUENCE = 0x30;
    private static final int PARAMETERS = 0xA0;

    private static final byte[] VERSION_0 = {INTEGER, 1, 0};

    /** The algorithm 1.2.840.113549.1.1.1 without parameters. */
    private static final byte[] RSA = {
        SEQUENCE, 13, OBJECT_IDENTIFIER, 9, 0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 1, 1, 1, 5, 0
    };

    /** The algorithm 1.2.840.10045.2.1, whose parameter is the curve. */
    private static final byte[] EC = {OBJECT_IDENTIFIER, 7, 0x2A, (byte) 0x86, 0x48, (byte) 0xCE, 0x3D, 2, 1};

    private final byte[] bytes;
    private int at;

    private Der(byte[] bytes) {
        this.bytes = bytes;
    }

    /** An RSA key as PKCS #1 has it (RFC 8017, A.1.2). */
    static byte[] wrapRsa(byte[] pkcs1) {
        return element(SEQUENCE, VERSION_0, RSA, element(OCTET_STRING, pkcs1));
    }

    /**
     * An EC key as SEC 1 has it (RFC 5915): version, key, and optional fields, of which the one behind tag 0 names the curve.
     * In PKCS #8 that stands outside, and Java (17) refuses a key that names it inside too.
     *
     * @throws InvalidKeyException when it does not say which curve it is for
     */
    static byte[] wrapEc(byte[] sec1) throws InvalidKeyException {
        try {
            Der fields = new Der(new Der(sec1).next(SEQUENCE));
            byte[] version = element(INTEGER, fields.next(INTEGER));
            byte[] number = element(OCTET_STRING, fields.next(OCTET_STRING));
            byte[] curve = fields.next(PARAMETERS);
            byte[] key = element(SEQUENCE, version, number);
            return element(SEQUENCE, VERSION_0, element(SEQUENCE, EC, curve), element(OCTET_STRING, key));
        } catch (IndexOutOfBoundsException tooShort) {
            throw new InvalidKeyException("the EC key does not name its curve", tooShort);
        }
    }

    /** The content of the next element, which must have this tag. */
    private byte[] next(int tag) throws InvalidKeyException {
        if ((bytes[at++] & 0xFF) != tag) {
            throw new InvalidKeyException("the EC key does not name its curve");
        }
        int length = bytes[at++] & 0xFF;
        if (length > 0x80) {
            int count = length - 0x80;
            length = 0;
            for (int i = 0; i < count; i++) {
                length = length << 8 | (bytes[at++] & 0xFF);
            }
        }
        byte[] content = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return content;
    }

    private static byte[] element(int tag, byte[]... parts) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream element = new ByteArrayOutputStream();
        element.write(tag);
        int length = content.size();
        if (length < 0x80) {
            element.write(length);
        } else {
            element.write(0x82);
            element.write(length >> 8);
            element.write(length);
        }
        element.writeBytes(content.toByteArray());
        return element.toByteArray();
    }
}
