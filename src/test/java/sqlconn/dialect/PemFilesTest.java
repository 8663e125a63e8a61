package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import java.util.Locale;
import javax.net.ssl.X509KeyManager;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PemFilesTest {
    private static final Path KEYS = Path.of("src", "test", "resources", "keys");

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rsa.pem, rsa.pem, RSA",
        "rsa-pkcs1.pem, rsa.pem, RSA",
        "ec.pem, ec.pem, EC",
        "ec-sec1.pem, ec.pem, EC",
        "ec-encrypted.pem, ec.pem, EC",
        "ed25519.pem, ed25519.pem, EdDSA"
    })
    void readsEveryFormOfAKey(String file, String plain, String algorithm) throws Exception {
        PrivateKey key = read(file, "opensesame");
        assertThat(key.getAlgorithm()).isEqualTo(algorithm);
        assertThat(number(key)).isEqualTo(number(read(plain, null)));
    }

    /** The secret number itself; of an EC key the encoded forms differ in fields that may be left out. */
    private static Object number(PrivateKey key) {
        return key instanceof ECPrivateKey ec
                ? ec.getS() + " of " + ec.getParams().getOrder()
                : key;
    }

    @ParameterizedTest(name = "{0} with {1}")
    @CsvSource(nullValues = "-", delimiter = '|', textBlock = """
            ec-encrypted.pem       | -      | the key in FILE is encrypted, and there is no password for it
            ec-encrypted.pem       | s3cret | the password of the key in FILE is wrong
            rsa-old-encryption.pem | -      | FILE is encrypted in an old way that Java does not read; run: openssl pkcs8 -topk8 -in FILE -out NEW
            rsa-certificate.pem    | -      | FILE holds no private key
            """)
    void T66_saysWhatIsWrongWithAKey(String file, @Nullable String password, String message) {
        GeneralSecurityException wrong = assertThrows(GeneralSecurityException.class, () -> read(file, password));
        assertThat(wrong.getMessage())
                .isEqualTo(message.replace("FILE", KEYS.resolve(file).toString()));
    }

    @Test
    void certificatesAreNeeded(@TempDir Path folder) throws Exception {
        Path empty = Files.writeString(folder.resolve("ca.pem"), "");
        GeneralSecurityException wrong =
                assertThrows(GeneralSecurityException.class, () -> PemFiles.trustManagers(empty));
        assertThat(wrong.getMessage()).isEqualTo(empty + " holds no certificate");
    }

    private static PrivateKey read(String file, @Nullable String password) throws Exception {
        String kind = file.replaceFirst("[-.].*", "");
        X509KeyManager keys = (X509KeyManager)
                PemFiles.keyManagers(KEYS.resolve(kind + "-certificate.pem"), KEYS.resolve(file), password)[0];
        String alias = keys.getClientAliases(kind.equals("ed25519") ? "EdDSA" : kind.toUpperCase(Locale.ROOT), null)[0];
        return keys.getPrivateKey(alias);
    }
}
