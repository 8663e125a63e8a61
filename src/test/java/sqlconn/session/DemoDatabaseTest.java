package sqlconn.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.ConfigException;
import sqlconn.testing.TestDatabase;

@Timeout(value = 1, unit = TimeUnit.MINUTES)
class DemoDatabaseTest {

    @TempDir
    private Path cache;

    @Test
    void the_first_albums_look_well() throws Exception {
        assertThat(open().query("select * from album limit 5")).isEqualTo("""
                1|Small Weather|1|1|2006-03-17|11.95
                2|Der lange Weg zum Kiosk|11|2|1997-09-05|9.49
                3|Où dort la pluie|14|3|1975-11-21|14.25
                4|珈琲と地図|21|5|1988-06-10|23.75
                5|Owls, Mostly|10|null|2020-02-29|7.99
                """);
    }

    @Test
    void it_has_some_thousands_of_rows() throws Exception {
        assertThat(open().query("""
                        select 'genre', count(*) from genre union all
                        select 'label', count(*) from label union all
                        select 'artist', count(*) from artist union all
                        select 'album', count(*) from album union all
                        select 'cover', count(*) from cover union all
                        select 'track', count(*) from track union all
                        select 'customer', count(*) from customer union all
                        select 'sale', count(*) from sale union all
                        select 'sale_item', count(*) from sale_item union all
                        select 'review', count(*) from review""")).isEqualTo("""
                        genre|15
                        label|10
                        artist|44
                        album|103
                        cover|92
                        track|1177
                        customer|40
                        sale|898
                        sale_item|2224
                        review|248
                        """);
    }

    @Test
    void it_is_consistent() throws Exception {
        TestDatabase demo = open();

        assertThat(demo.query("pragma integrity_check")).isEqualTo("ok\n");
        assertThat(demo.query("pragma foreign_key_check")).isEmpty();
        assertThat(demo.query("select sale_id from sale_item join sale on sale.id = sale_id"
                        + " join album on album.id = album_id where released > sold_at"))
                .isEmpty();
        assertThat(demo.query("select album_id, title from track group by album_id, title having count(*) > 1"))
                .isEmpty();
        assertThat(demo.query("select album.id from album join label on label.id = label_id"
                        + " where strftime('%Y', released) + 0 not between founded and coalesce(closed, 9999)"))
                .isEmpty();
        assertThat(demo.query("select album.id from album join artist on artist.id = artist_id"
                        + " where strftime('%Y', released) + 0 < formed"))
                .isEmpty();
        assertThat(demo.query("select id from sale join customer using (id) where joined > sold_at"))
                .isEmpty();
    }

    @Test
    void the_views_answer() throws Exception {
        assertThat(open().query("select * from best_seller limit 3")).isEqualTo("""
                2|Der lange Weg zum Kiosk|Regenschirmfabrik|64|605.46
                4|珈琲と地図|月曜喫茶|64|1515.26
                6|Salt, Rope, Weather|Harbour & Finch|61|664.68
                """);
        assertThat(open().query("select * from discography where artist = 'Käthe Blaumeise'"))
                .isEqualTo("""
                        Käthe Blaumeise|Weiße Strümpfe|1964-05-08|Half Moon & Daughters|13|54:25
                        Käthe Blaumeise|Kleine Walzer für große Treppen|1993-10-01|Kupferpfennig Tonträger|8|33:24
                        """);
    }

    @Test
    void the_trigger_records_a_changed_price() throws Exception {
        TestDatabase demo = open();

        demo.execute("update album set price = 10.95 where id in (1, 6)");

        assertThat(demo.query("select album_id, old_price, new_price from price_change"))
                .isEqualTo("1|11.95|10.95\n");
    }

    @Test
    void what_a_user_changed_stays() throws Exception {
        open().execute("delete from review");

        assertThat(open().query("select count(*) from review")).isEqualTo("0\n");
    }

    @Test
    void many_at_once_get_one_file_and_leave_nothing_else() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<Path>> files = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                files.add(threads.submit(() -> new DemoDatabase(cache.resolve("new")).file()));
            }
            for (Future<Path> file : files) {
                assertThat(file.get()).isEqualTo(cache.resolve("new/demo-1.db"));
            }
        } finally {
            threads.shutdownNow();
        }
        try (Stream<Path> left = Files.list(cache.resolve("new"))) {
            assertThat(left).containsExactly(cache.resolve("new/demo-1.db"));
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_a_configuration_error() throws Exception {
        Path blocked = Files.createFile(cache.resolve("file")).resolve("folder");

        assertThatThrownBy(() -> new DemoDatabase(blocked).file())
                .isInstanceOf(ConfigException.class)
                .hasMessage("cannot create the demo database " + blocked.resolve("demo-1.db") + ": Not a directory");
    }

    @Test
    void changed_scripts_get_a_new_version() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String script : DemoDatabase.SCRIPTS) {
            try (InputStream in = DemoDatabase.class.getResourceAsStream("/sqlconn/demo/" + script)) {
                digest.update(in.readAllBytes());
            }
        }

        assertThat(DemoDatabase.VERSION + " "
                        + HexFormat.of().formatHex(digest.digest()).substring(0, 16))
                .isEqualTo("1 af16450c7f3b8ffc");
    }

    private TestDatabase open() {
        return TestDatabase.sqlite(new DemoDatabase(cache).file());
    }
}
