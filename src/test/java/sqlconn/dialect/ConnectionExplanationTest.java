package sqlconn.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sqlconn.ConfigException;
import sqlconn.config.ConfigLocator;
import sqlconn.config.Connections;
import sqlconn.config.UserFiles;

class ConnectionExplanationTest {
    @TempDir
    Path folder;

    private Connections connections;
    private TargetResolver resolver;

    @BeforeEach
    void findFiles() {
        UserFiles user = new UserFiles(Map.of("PW", "s3cret", "PGAPPNAME", "app"), folder.resolve("home"));
        connections = new Connections(
                new ConfigLocator(user, folder, folder.resolve("explicit.toml")), () -> folder.resolve("demo.db"));
        resolver = new TargetResolver(user);
    }

    @Test
    void T66_tellsWhereEachPartComesFrom() throws Exception {
        file("explicit.toml", """
                [connections.url]
                url = "postgresql://me:${PW}@h:7/db?sslmode=require"
                read_only = true
                connect_timeout = "5s"
                [connections.parts]
                dialect = "mariadb"
                username = "me"
                password_command = ["touch", "FOLDER/ran", "s3cret"]
                host = "h"
                database = "db"
                query = { ssl_ca = "/ca.pem" }
                init_sql = "set x = 1"
                label = "prod"
                create_engine_kwargs = { pool_size = 1, max_overflow = 1, pool_recycle = -1 }
                """);
        assertThat(explain("url")).isEqualTo("""
                        dialect = postgresql (F:2, variable PW)
                        driver = org.postgresql.Driver (default)
                        jdbc_url = jdbc:postgresql://h:7/db (F:2, variable PW)
                        user = me (F:2, variable PW)
                        password = **** (F:2, variable PW)
                        host = h (F:2, variable PW)
                        port = 7 (F:2, variable PW)
                        database = db (F:2, variable PW)
                        properties.sslmode = require (F:2, variable PW)
                        properties.ApplicationName = app (the variable PGAPPNAME)
                        properties.connectTimeout = 5 (F:4)
                        properties.loginTimeout = 5 (F:4)
                        properties.readOnly = true (default)
                        properties.readOnlyMode = always (default)
                        read_only = true (F:3)
                        commit = auto (default)
                        connect_timeout = 5s (F:4)
                        pool.size = 5 (default)
                        pool.timeout = 30s (default)
                        pool.max_lifetime = 30m (default)
                        """);
        assertThat(explain("parts")).isEqualTo("""
                        dialect = mariadb (F:6)
                        driver = org.mariadb.jdbc.Driver (default)
                        jdbc_url = jdbc:mariadb://h:3306/db (F:6)
                        user = me (F:7)
                        password = **** (the command touch (F:8))
                        host = h (F:9)
                        database = db (F:10)
                        properties.serverSslCert = /ca.pem (F:11)
                        properties.sslMode = verify-ca (F:11)
                        properties.deferCertificateValidation = false (F:11)
                        properties.connectTimeout = 10000 (default)
                        read_only = false (default)
                        commit = auto (default)
                        connect_timeout = 10s (default)
                        init_sql = set x = 1 (F:12)
                        pool.size = 2 (F:14)
                        pool.timeout = 30s (default)
                        pool.max_lifetime = 0s (F:14)
                        label = prod (F:13)
                        """);
        assertThat(folder.resolve("ran")).doesNotExist();
    }

    @Test
    void builtInAndTypedOnes() throws Exception {
        file("explicit.toml", "");
        assertThat(explain("demo").lines().limit(4))
                .containsExactly(
                        "dialect = sqlite (built in)",
                        "driver = org.sqlite.JDBC (default)",
                        "jdbc_url = jdbc:sqlite:" + folder.resolve("demo.db") + " (built in)",
                        "database = " + folder.resolve("demo.db") + " (built in)");
        assertThat(explain("sqlite:///x.db").lines().limit(4))
                .containsExactly(
                        "dialect = sqlite (command line)",
                        "driver = org.sqlite.JDBC (default)",
                        "jdbc_url = jdbc:sqlite:x.db (command line)",
                        "database = x.db (command line)");
    }

    @Test
    void checkFindsEveryFault() throws Exception {
        file("explicit.toml", """
                [connections.good]
                url = "sqlite://"
                [connections.key]
                urll = "x"
                [connections.argument]
                url = "postgresql://h/db?sslmod=x"
                """);
        file("connections.toml", "[connections.good]\nurl = 'sqlite://'\n[connections.scheme]\nurl = 'nope://h'\n");
        Files.createDirectories(folder.resolve(".streamlit"));
        file(".streamlit/secrets.toml", "not toml");
        StringBuilder found = new StringBuilder();
        for (ConfigCheck.Result result : new ConfigCheck(connections, resolver).run()) {
            ConfigException error = result.error();
            found.append(folder.relativize(result.file())).append(' ').append(result.connection());
            found.append(result.shadowed() ? " shadowed" : "");
            found.append(error == null ? " ok" : " " + error.position() + " " + error.getMessage());
            found.append('\n');
        }
        assertThat(found.toString().replace(folder + "/", "")).isEqualTo("""
                        explicit.toml good ok
                        explicit.toml key explicit.toml:4:1 connection 'key': unknown key 'urll'
                        explicit.toml argument explicit.toml:6:1 connection 'argument': PostgreSQL has no argument 'sslmod'
                        connections.toml good shadowed ok
                        connections.toml scheme connections.toml:4:1 connection 'scheme': unknown kind of database 'nope'
                        .streamlit/secrets.toml null .streamlit/secrets.toml:1:4 not valid TOML: expected a key, '=' or a [table]
                        """);
    }

    private String explain(String name) {
        ConnectionExplanation explanation = resolver.explain(connections.profile(name));
        StringBuilder text = new StringBuilder();
        for (ConnectionExplanation.Item item : explanation.items()) {
            text.append(item.name()).append(" = ").append(item.value());
            text.append(" (").append(item.source()).append(")\n");
        }
        return text.toString().replace(folder.resolve("explicit.toml").toString(), "F");
    }

    private void file(String name, String text) throws Exception {
        Path file = Files.writeString(folder.resolve(name), text.replace("FOLDER", folder.toString()));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }
}
