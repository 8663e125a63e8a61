package sqlconn.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs read of {@code connections --explain}: an array of name, value and source, with the warnings in it. */
class ExplainTest {
    @TempDir
    Path folder;

    @Test
    void json() throws Exception {
        Path file = Files.writeString(folder.resolve("connections.toml"), """
                [connections.x]
                url = "postgresql://me:${PW}@db.example.com/shop?client_encoding=utf8"
                label = "production"
                create_engine_kwargs = { isolation_level = "serializable", pool_pre_ping = true }
                """);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(run("connections", "--explain", "x", "--format", "json").replace(file.toString(), "FILE"))
                .isEqualTo("""
                        [
                        {"name":"dialect","value":"postgresql","source":"FILE:2, variable PW"},
                        {"name":"driver","value":"org.postgresql.Driver","source":"default"},
                        {"name":"driver_jar","value":"inside sqlconn","source":"default"},
                        {"name":"jdbc_url","value":"jdbc:postgresql://db.example.com:5432/shop","source":"FILE:2, variable PW"},
                        {"name":"user","value":"me","source":"FILE:2, variable PW"},
                        {"name":"password","value":"****","source":"FILE:2, variable PW"},
                        {"name":"host","value":"db.example.com","source":"FILE:2, variable PW"},
                        {"name":"database","value":"shop","source":"FILE:2, variable PW"},
                        {"name":"properties.connectTimeout","value":"10","source":"default"},
                        {"name":"properties.loginTimeout","value":"10","source":"default"},
                        {"name":"properties.ApplicationName","value":"sqlconn","source":"default"},
                        {"name":"read_only","value":"false","source":"default"},
                        {"name":"commit","value":"auto","source":"default"},
                        {"name":"isolation_level","value":"SERIALIZABLE","source":"FILE:4"},
                        {"name":"connect_timeout","value":"10s","source":"default"},
                        {"name":"pool.size","value":"5","source":"default"},
                        {"name":"pool.timeout","value":"30s","source":"default"},
                        {"name":"pool.max_lifetime","value":"30m","source":"default"},
                        {"name":"pool.pre_ping","value":"true","source":"FILE:4"},
                        {"name":"label","value":"production","source":"FILE:3"},
                        {"name":"warnings","value":"without effect in the PostgreSQL driver: client_encoding","source":"FILE"}
                        ]
                        """);
    }

    private String run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Surroundings surroundings = new Surroundings(
                new ByteArrayInputStream(new byte[0]),
                out,
                out,
                Map.of("PW", "s3cret"),
                folder.toString(),
                folder.toString(),
                new Terminals(false, false, false),
                true);
        assertThat(new Program(surroundings, new Signals()).run(arguments)).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
