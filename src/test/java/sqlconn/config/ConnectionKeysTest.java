package sqlconn.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Documentation and the example file say what the registry of keys says, no more and no less. */
class ConnectionKeysTest {
    private static final Path EXAMPLE = Path.of("connections.toml.example");
    private static final Path GUIDE = Path.of("docs/connections.md");

    @Test
    void exampleShowsEveryKeyAndNoOther() throws Exception {
        String text = Files.readString(EXAMPLE);
        Map<String, Object> document = new TomlReader("example", text).read();
        TreeSet<String> used = new TreeSet<>();
        Map<?, ?> sections = (Map<?, ?>) requireNonNull(document.get("connections"));
        for (Object section : sections.values()) {
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) section).entrySet()) {
                String name = String.valueOf(entry.getKey());
                if (ConnectionKeys.find(name) != null) {
                    used.add(name);
                } else {
                    for (Object inner : ((Map<?, ?>) entry.getValue()).keySet()) {
                        used.add(name + "." + inner);
                    }
                }
            }
        }
        TreeSet<String> known = new TreeSet<>();
        for (ConnectionKey key : ConnectionKeys.all()) {
            known.add(key.name());
        }
        assertThat(used).isEqualTo(known);
    }

    @Test
    void everyConnectionOfTheExampleIsValid() throws Exception {
        ConnectionsFile file = ConnectionsFile.parse(Path.of("connections.toml"), true, Files.readString(EXAMPLE));
        UserFiles user = new UserFiles(Map.of("SHOP_PASSWORD", "x"), Path.of("/home/me"));
        List<String> warnings = new ArrayList<>();
        for (String name : file.names()) {
            warnings.addAll(file.profile(name, user).warnings());
        }
        assertThat(warnings).isEmpty();
    }

    @Test
    void guideHasTheTableOfKeys() throws Exception {
        StringBuilder table = new StringBuilder("| key | value | example | meaning |\n| --- | --- | --- | --- |\n");
        for (ConnectionKey key : ConnectionKeys.all()) {
            String value = key.choices().isEmpty()
                    ? key.type().expected()
                    : "`\"" + String.join("\"`, `\"", key.choices()) + "\"`";
            table.append("| `").append(key.name()).append("` | ").append(value).append(" | `");
            table.append(key.example()).append("` | ").append(key.meaning()).append(" |\n");
        }
        String guide = Files.readString(GUIDE);
        int start = guide.indexOf("| key | value | example | meaning |");
        int end = guide.indexOf("\n\n", start);
        assertThat(guide.substring(start, end + 1)).isEqualTo(table.toString());
    }

    @Test
    void everyExampleValueIsToml() {
        StringBuilder text = new StringBuilder();
        for (ConnectionKey key : ConnectionKeys.all()) {
            text.append(key.name()).append(" = ").append(key.example()).append('\n');
        }
        assertThat(new TomlReader("examples", text.toString()).read()).isNotEmpty();
    }
}
