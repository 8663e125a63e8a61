package sqlconn.render;

/**
 * A table with borders.
 *
 * <p>The columns are as wide as the first rows need: up to 1,000 of them, or about 1 MB. When a later row needs more, the
 * table is closed and a wider one begins. Nothing is shortened unless there is a terminal to fit: then the widest columns
 * are, with {@code …}, and the footer says so; and a result with too many columns for that is shown vertically.
 */
final class TableFormat implements OutputFormat {
    @Override
    public String name() {
        return "table";
    }

    @Override
    public String summary() {
        return "aligned columns with borders, for reading";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new TableRenderer(target, options);
    }

    @Override
    public boolean needsLookAhead() {
        return true;
    }

    @Override
    public boolean allowsSeveralResults() {
        return true;
    }

    @Override
    public String fileExtension() {
        return "txt";
    }
}
