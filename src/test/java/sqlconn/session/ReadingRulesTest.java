package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Timeout;
import sqlconn.config.ConnectionOptions;
import sqlconn.sql.LexicalRules;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** What the server has set for a connection decides how text is read, from the first statement on. */
@Timeout(120)
class ReadingRulesTest {
    @EachDatabase(DatabaseKind.POSTGRESQL)
    void a_role_may_have_strings_with_backslashes(TestDatabase database) throws SQLException {
        database.execute("alter role current_user set standard_conforming_strings = off");

        assertRules(database.url(), LexicalRules.POSTGRESQL, LexicalRules.postgresql(false));
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void a_connection_may_have_another_sql_mode(TestDatabase database) {
        String url = database.url() + "?sessionVariables=sql_mode='ANSI_QUOTES,NO_BACKSLASH_ESCAPES'";

        assertRules(url, LexicalRules.MYSQL, LexicalRules.mysql("ANSI_QUOTES,NO_BACKSLASH_ESCAPES"));
    }

    @EachDatabase(DatabaseKind.SQLITE)
    void where_no_setting_matters_nothing_is_connected(TestDatabase database) {
        assertRules(database.url(), LexicalRules.SQLITE, LexicalRules.SQLITE);
    }

    private static void assertRules(String url, LexicalRules assumed, LexicalRules told) {
        try (NamedConnection connection = Connecting.single(url, ConnectionOptions.DEFAULT);
                Session session = connection.openSession(new SilentListener())) {
            assertThat(session.lexicalRules()).isSameAs(assumed);
            assertThat(session.lexicalRulesOfNext()).isSameAs(told);
            assertThat(session.lexicalRules()).isSameAs(told);
            assertThat(session.current() != null).isEqualTo(assumed != told);
        }
    }

    private static final class SilentListener implements SessionListener {
        @Override
        public void notice(String text) {}

        @Override
        public void transactionEnded(String text) {}

        @Override
        public void retrying(String text) {}

        @Override
        public void outcome(String text) {}
    }
}
