package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static sqlconn.render.Rendering.row;
import static sqlconn.result.NullValue.NULL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;

/** Holds docs/formats.md to what the formats write. */
class FormatsPageTest {
    private static final List<Column> COLUMNS = List.of(
            new Column("id", "integer", ColumnKind.NUMBER),
            new Column("title", "text", ColumnKind.TEXT),
            new Column("amount", "", ColumnKind.DYNAMIC));
    private static final Row[] ROWS = {
        row(1, "日本語 café", new NumberValue("1.10")),
        row(2, "NULL", NULL),
        row(3, "say \"hi\", then\n\u001B[31m", new byte[] {0, (byte) 0xFF, (byte) 0x80})
    };

    @Test
    void showsEveryFormatAsItIs() throws IOException {
        Map<String, String> expected = new LinkedHashMap<>();
        for (OutputFormat format : OutputFormats.all()) {
            RenderOptions options = RenderOptions.TERMINAL.withColor(false);
            expected.put(
                    format.name(),
                    Rendering.of(format.name(), options, COLUMNS, ROWS).text());
        }
        assertThat(blocks(Files.readString(Path.of("docs", "formats.md")))).isEqualTo(expected);
    }

    /** The fenced blocks of a page by the word after their fence. */
    private static Map<String, String> blocks(String page) {
        Map<String, String> blocks = new LinkedHashMap<>();
        String name = "";
        var block = new StringBuilder();
        for (String line : page.lines().toList()) {
            if (line.equals("```")) {
                blocks.put(name, block.toString());
                name = "";
            } else if (line.startsWith("```")) {
                name = line.substring(3);
                block.setLength(0);
            } else if (!name.isEmpty()) {
                block.append(line).append('\n');
            }
        }
        return blocks;
    }
}
