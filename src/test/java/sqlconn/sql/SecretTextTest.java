package sqlconn.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** T66: what the history file must not keep, and that it keeps the rest. */
class SecretTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "create user a password 'hunter2'",
                "ALTER ROLE a WITH ENCRYPTED PASSWORD 'hunter2';",
                "alter role a password $$hunter2$$",
                "CREATE USER 'a'@'%' IDENTIFIED BY 'hunter2'",
                "grant all on *.* to a identified by \"hunter2\"",
                "set password for a = password('hunter2')",
                "select dblink_connect('host=h user=u password=hunter2')",
                "create secret s (type s3, key_id 'a', secret 'hunter2')",
                "create subscription s connection 'postgresql://u:hunter2@h/db' publication p",
                "attach 'postgresql://u:hunter2@h/db' as x",
                ".connect postgresql://u:hunter2@h/db",
                "pragma key = 'hunter2'",
                "-- the password is hunter2",
                "create server s options (password 'hunter2')",
                "insert into t values (1, 'x'); alter user a password 'hunter2'"
            })
    void secrets(String text) {
        assertThat(SecretText.in(text, LexicalRules.POSTGRESQL)).isTrue();
        assertThat(SecretText.masked(text, LexicalRules.POSTGRESQL))
                .contains("****")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 1",
                "select * from users where name = 'a'",
                "select password from users",
                "select 'http://example.com/a:b@c'",
                ".format csv",
                "alter table users add column password_hash text",
                ".describe album"
            })
    void no_secrets(String text) {
        assertThat(SecretText.in(text, LexicalRules.POSTGRESQL)).isFalse();
    }
}
