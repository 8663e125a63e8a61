package sqlconn.engine;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import sqlconn.testing.DatabaseKind;
import sqlconn.testing.EachDatabase;
import sqlconn.testing.TestDatabase;

/** Strings of bytes in scripts, as {@code mariadb-dump} writes them without {@code --hex-blob}. */
class BytesInScriptsTest {
    @EachDatabase(DatabaseKind.MARIADB)
    void T18_bytes_of_a_dump_go_in_as_they_are(TestDatabase database) throws Exception {
        database.execute("create table t (id int primary key, b longblob, v varbinary(300), n bit(16), c text)");
        ByteArrayOutputStream script = new ByteArrayOutputStream();
        script.writeBytes("insert into t values (1, '".getBytes(StandardCharsets.UTF_8));
        for (int b = 0; b < 256; b++) {
            switch (b) {
                case 0 -> script.writeBytes(new byte[] {'\\', '0'});
                case '\'', '"', '\\' -> script.writeBytes(new byte[] {'\\', (byte) b});
                default -> script.write(b);
            }
        }
        script.writeBytes("',_binary 'a\u00FF?',b'1','ok'),(2,NULL,'\u00C3','\u00FF\\0','".getBytes(ISO_8859_1));
        script.writeBytes(
                "größe 😀');\ninsert into t values (3, 'é', '', null, null);".getBytes(StandardCharsets.UTF_8));

        assertThat(Run.of(database, script.toByteArray()).go()).hasToString("exit 0\n");
        StringBuilder all = new StringBuilder();
        for (int b = 0; b < 256; b++) {
            all.append(String.format("%02X", b));
        }
        assertThat(database.query("select id, hex(b), hex(v), hex(n), c from t order by id"))
                .isEqualTo("1|" + all + "|61FF3F|1|ok\n2|null|C3|FF00|größe 😀\n3|C3A9||null|null\n");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void T14_text_in_another_encoding_is_an_error(TestDatabase database) throws Exception {
        database.execute("create table t (a text) engine=InnoDB");
        String insert = "insert into t values ('gr\u00FCn');";
        String told = "Incorrect string value: '\\xFCn' for column `" + database.user() + "`.`t`.`a` at row 1";
        String hint =
                "\n  hint: these bytes are no text in the column's character set; if the script is not UTF-8, convert it,"
                        + " for example with iconv -f LATIN1 -t UTF-8\n";

        assertThat(Run.of(database, insert.getBytes(ISO_8859_1)).go())
                .hasToString("exit 1\n---\nerror 1 script:1:1: " + told + " [1366 (22007)]" + hint);
        assertThat(Run.of(database, ("set sql_mode = '';\n" + insert).getBytes(ISO_8859_1))
                        .go())
                .hasToString(
                        "exit 1\n---\nerror 1 script:2:1: " + told + "; what was written ends before it [1366]" + hint);
        assertThat(database.query("select count(*) from t")).isEqualTo("0\n");
    }

    @EachDatabase(DatabaseKind.MARIADB)
    void T14_bytes_outside_of_a_written_string_are_an_error(TestDatabase database) throws Exception {
        byte[] script = "create table t (a text);\nselect 'gr\u00FCn';".getBytes(ISO_8859_1);

        assertThat(Run.of(database, script).go().said())
                .startsWith("error 1 script:2:11: not UTF-8: byte 0xfc at byte offset 35\n");
    }
}
