package sqlconn.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sqlconn.render.Rendering.columns;
import static sqlconn.render.Rendering.row;
import static sqlconn.render.Rendering.text;
import static sqlconn.result.NullValue.NULL;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sqlconn.result.BooleanValue;
import sqlconn.result.Column;
import sqlconn.result.ColumnKind;
import sqlconn.result.JsonValue;
import sqlconn.result.NumberValue;
import sqlconn.result.Row;
import sqlconn.result.TextValue;
import sqlconn.result.Value;

/** What every format in the registry keeps to, present and future. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class OutputFormatContractTest {
    private static final List<RenderOptions> OPTIONS = List.of(
            RenderOptions.FILE,
            RenderOptions.TERMINAL.withColor(false),
            RenderOptions.TERMINAL.withColor(false).withUnicode(false).withTerminalWidth(30));

    /** Each kind of value, at its most awkward. */
    private static final Value[] HOSTILE = {
        NULL,
        new BooleanValue(true),
        value(Long.MIN_VALUE),
        value(Double.NaN),
        value(1e-320),
        new NumberValue("NaN"),
        new NumberValue("12345678901234567890123456789.10"),
        TextValue.of(""),
        TextValue.of("\u001B[2J\u001B]52;c;x\u0007\r\n\t\b\0"),
        TextValue.of("\u202E\u2066\u200F\u0085\u2028"),
        TextValue.of("|,;\"'\\<script>&`*_"),
        TextValue.of("日本 e\u0301 👩\u200D👩\u200D👧 🇩🇪 שלום"),
        TextValue.of("\uD800"),
        text(0xFF, 0xC0, 0x80, 'x', 0xE2, 0x82),
        new JsonValue(TextValue.of("{\"a\":\n[\"\u202E\"]}")),
        new JsonValue(TextValue.of("no JSON")),
        value(new byte[] {0, 10, (byte) 0xFF})
    };

    static List<Named<OutputFormat>> formats() {
        List<Named<OutputFormat>> named = new ArrayList<>();
        for (OutputFormat format : OutputFormats.all()) {
            named.add(Named.of(format.name(), format));
        }
        return named;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void isDescribedForHelpAndFiles(OutputFormat format) {
        assertThat(format.name()).matches("[a-z][a-z0-9]*");
        assertThat(format.name()).isEqualTo(format.name().toLowerCase(Locale.ROOT));
        assertThat(format.summary()).matches("\\S.{10,70}[^.\\s]");
        assertThat(format.fileExtension()).matches("[a-z0-9]+");
    }

    @ParameterizedTest(name = "T46 {0}")
    @MethodSource("formats")
    void nothingReachesATerminalThatItCouldActOn(OutputFormat format) {
        for (RenderOptions options : OPTIONS) {
            if (options.forTerminal()) {
                String written =
                        render(format, options, columnsNamed("\u001B[2J\u202E\r", HOSTILE.length), new Row(HOSTILE));
                assertThat(written.replaceAll("[\n\t]|\u2068[^\u2066-\u2069]*\u2069", ""))
                        .doesNotContainPattern("[\\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]");
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void endsWithANewlineIfThereIsAnything(OutputFormat format) {
        for (RenderOptions options : OPTIONS) {
            for (RowsEnd how : RowsEnd.values()) {
                for (Row[] rows : new Row[][] {{}, {new Row(HOSTILE)}, {new Row(HOSTILE), new Row(HOSTILE)}}) {
                    List<Column> columns = columnsNamed("x", HOSTILE.length);
                    String written = Rendering.of(format.name(), options, how, columns, rows)
                            .text();
                    assertThat(written.isEmpty() || written.endsWith("\n")).isTrue();
                }
            }
        }
    }

    @ParameterizedTest(name = "T29 {0}")
    @MethodSource("formats")
    void nullAndWhatLooksLikeItDiffer(OutputFormat format) {
        for (RenderOptions options : OPTIONS) {
            for (String nullText : Arrays.asList(null, "NULL", "null", "-", "0", "日", "\\N")) {
                RenderOptions withNull = options.withNullText(nullText);
                Set<String> outputs = new HashSet<>();
                Value[] values = {
                    NULL,
                    TextValue.of(""),
                    TextValue.of("NULL"),
                    TextValue.of("null"),
                    TextValue.of("-"),
                    TextValue.of("日"),
                    TextValue.of("\\N")
                };
                for (Value value : values) {
                    outputs.add(render(format, withNull, columns("x"), new Row(value)));
                }
                assertThat(outputs).as("null text %s", nullText).hasSize(values.length);
            }
        }
    }

    @ParameterizedTest(name = "T28 {0}")
    @MethodSource("formats")
    void writesTwoThousandColumns(OutputFormat format) {
        Value[] values = new Value[2_000];
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            values[i] = value("v" + i + ".");
            columns.add(new Column("c" + i + "x", "int", ColumnKind.NUMBER));
        }
        for (RenderOptions options : OPTIONS) {
            String written = render(format, options, columns, new Row(values), new Row(values));
            int at = -1;
            for (int i = 0; i < values.length; i++) {
                int name = written.indexOf("c" + i + "x");
                assertThat(name).as("name of column %d", i).isNotNegative();
                at = written.indexOf("v" + i + ".", at + 1);
                assertThat(at).as("value of column %d", i).isNotNegative();
            }
        }
    }

    @ParameterizedTest(name = "T49 {0}")
    @MethodSource("formats")
    void writesAMegabyteInOneCellWhole(OutputFormat format) {
        String cell = "0123456789abcdef".repeat(1 << 16);
        assertThat(render(format, RenderOptions.FILE, columns("x", "y"), row(cell, 1), row("short", 2)))
                .satisfies(written -> assertThat(written.indexOf(cell)).isNotNegative());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("formats")
    void flushShowsEveryRowThatWasTaken(OutputFormat format) throws IOException {
        var stream = new ByteArrayOutputStream();
        Renderer renderer = open(format, stream);
        renderer.begin(columns("x"));
        renderer.flush();
        for (int i = 0; i < 3; i++) {
            renderer.row(row("row" + i + "."));
            renderer.flush();
            assertThat(stream.toString(StandardCharsets.UTF_8).indexOf("row" + i + "."))
                    .isNotNegative();
        }
    }

    @ParameterizedTest(name = "T67 {0}")
    @MethodSource("formats")
    void keepsNoRows(OutputFormat format) throws IOException {
        Renderer renderer = open(format, OutputStream.nullOutputStream());
        renderer.begin(columns("x"));
        Row first = row("first");
        var gone = new WeakReference<>(first);
        renderer.row(first);
        first = row("second");
        for (int i = 0; i < 2_000; i++) {
            renderer.row(first);
        }
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
        renderer.end(2_001, RowsEnd.COMPLETE);
    }

    @ParameterizedTest(name = "T51 {0}")
    @MethodSource("formats")
    void theFailureOfTheOutputComesThroughAsItIs(OutputFormat format) {
        var full = new IOException("No space left on device");
        var failing = new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw full;
            }
        };
        assertThatThrownBy(() -> {
                    Renderer renderer = open(format, failing);
                    renderer.begin(columns("x"));
                    for (int i = 0; i < 100_000; i++) {
                        renderer.row(row("a row like all others"));
                    }
                })
                .isSameAs(full);
        assertThatThrownBy(() -> {
                    Renderer renderer = open(format, failing);
                    renderer.begin(columns("x"));
                    renderer.row(row("the only row"));
                    renderer.flush();
                })
                .isSameAs(full);
    }

    private static Value value(Object value) {
        return row(value).value(0);
    }

    private static List<Column> columnsNamed(String name, int count) {
        String[] names = new String[count];
        Arrays.fill(names, name);
        return columns(names);
    }

    private static Renderer open(OutputFormat format, OutputStream stream) {
        return format.open(new RenderTarget(new Utf8Output(stream), notice -> {}), RenderOptions.FILE);
    }

    private static String render(OutputFormat format, RenderOptions options, List<Column> columns, Row... rows) {
        return Rendering.of(format.name(), options, columns, rows).text();
    }
}
