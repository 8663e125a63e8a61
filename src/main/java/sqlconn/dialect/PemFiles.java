package sqlconn.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.EncryptedPrivateKeyInfo;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** Certificates and keys in PEM, as openssl writes them and as the databases' own clients take them; Java 17 has no reader. */
final class PemFiles {
    private static final String BEGIN = "-----BEGIN ";
    private static final char[] NO_PASSWORD = {};

    private PemFiles() {}

    /** Whether a file is PEM rather than DER. */
    static boolean isPem(Path file) throws IOException {
        return text(file).contains(BEGIN);
    }

    /**
     * What shows a client's certificate.
     *
     * @param certificate the certificate, and any that lead from it to the authority
     * @param key its private key: PKCS #8, encrypted or not, or the older forms of RSA and EC keys
     * @param password of an encrypted key, or null
     * @throws GeneralSecurityException when one of them is not what it should be
     * @throws IOException when one of them cannot be read
     */
    static KeyManager[] keyManagers(Path certificate, Path key, @Nullable String password)
            throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
        store.setKeyEntry("client", privateKey(key, password), NO_PASSWORD, chain);
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, NO_PASSWORD);
        return factory.getKeyManagers();
    }

    /**
     * What trusts the authorities in a file, and nobody else.
     *
     * @throws GeneralSecurityException when the file holds no certificates
     * @throws IOException when it cannot be read
     */
    static TrustManager[] trustManagers(Path authorities) throws GeneralSecurityException, IOException {
        KeyStore store = emptyStore();
        int number = 0;
        for (Certificate authority : certificates(authorities)) {
            store.setCertificateEntry("authority" + number++, authority);
        }
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return factory.getTrustManagers();
    }

    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, NO_PASSWORD);
        return store;
    }

    private static Collection<? extends Certificate> certificates(Path file)
            throws GeneralSecurityException, IOException {
        Collection<? extends Certificate> certificates = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(Files.readAllBytes(file)));
        if (certificates.isEmpty()) {
            throw new InvalidKeyException(file + " holds no certificate");
        }
        return certificates;
    }

    private static PrivateKey privateKey(Path file, @Nullable String password)
            throws GeneralSecurityException, IOException {
        String text = text(file);
        if (text.contains("Proc-Type: 4,ENCRYPTED")) {
            throw new InvalidKeyException(file + " is encrypted in an old way that Java does not read; run:"
                    + " openssl pkcs8 -topk8 -in " + file + " -out NEW");
        }
        byte[] key = block(text, "PRIVATE KEY");
        byte[] rsa = block(text, "RSA PRIVATE KEY");
        byte[] ec = block(text, "EC PRIVATE KEY");
        byte[] encrypted = block(text, "ENCRYPTED PRIVATE KEY");
        if (rsa != null) {
            return decode(file, Der.wrapRsa(rsa));
        }
        if (ec != null) {
            return decode(file, Der.wrapEc(ec));
        }
        if (encrypted != null) {
            return decode(file, decrypt(file, encrypted, password));
        }
        if (key == null) {
            throw new InvalidKeyException(file + " holds no private key");
        }
        return decode(file, key);
    }

    private static byte[] decrypt(Path file, byte[] encrypted, @Nullable String password)
            throws GeneralSecurityException, IOException {
        if (password == null) {
            throw new InvalidKeyException("the key in " + file + " is encrypted, and there is no password for it");
        }
        EncryptedPrivateKeyInfo info = new EncryptedPrivateKeyInfo(encrypted);
        // The parameters print as the algorithm's full name, which getAlgName does not give (JDK 17).
        String algorithm = info.getAlgParameters().toString();
        Cipher cipher = Cipher.getInstance(algorithm);
        SecretKey key = SecretKeyFactory.getInstance(algorithm).generateSecret(new PBEKeySpec(password.toCharArray()));
        cipher.init(Cipher.DECRYPT_MODE, key, info.getAlgParameters());
        try {
            return info.getKeySpec(cipher).getEncoded();
        } catch (InvalidKeySpecException e) {
            throw new InvalidKeyException("the password of the key in " + file + " is wrong", e);
        }
    }

    private static PrivateKey decode(Path file, byte[] pkcs8) throws GeneralSecurityException {
        for (String algorithm : List.of("RSA", "EC", "EdDSA", "RSASSA-PSS")) {
            PrivateKey key = decode(algorithm, pkcs8);
            if (key != null) {
                return key;
            }
        }
        throw new InvalidKeyException("the key in " + file + " is of a kind that Java does not know");
    }

    private static @Nullable PrivateKey decode(String algorithm, byte[] pkcs8) throws GeneralSecurityException {
        try {
            return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        } catch (InvalidKeySpecException another) {
            return null;
        }
    }

    private static byte @Nullable [] block(String text, String kind) throws InvalidKeyException {
        String begin = BEGIN + kind + "-----";
        int start = text.indexOf(begin);
        int end = text.indexOf("-----END " + kind + "-----", Math.max(start, 0));
        if (start < 0 || end < 0) {
            return null;
        }
        try {
            return Base64.getMimeDecoder().decode(text.substring(start + begin.length(), end));
        } catch (IllegalArgumentException e) {
            throw new InvalidKeyException("the key is not valid PEM", e);
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
