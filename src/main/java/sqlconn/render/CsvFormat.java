package sqlconn.render;

/**
 * CSV as in RFC 4180, with lines that end in LF. Always a header line.
 *
 * <ul>
 *   <li>NULL is empty and unquoted, the empty string is {@code ""}; with a NULL text set, that text is NULL and a cell that
 *       holds the same is quoted.
 *   <li>Quoted are cells with a comma, a quote, CR or LF, with a space or tab at either end, and a lone {@code \.}, which
 *       PostgreSQL's COPY takes for the end.
 *   <li>Bytes are {@code \x00ff80}; text that is not UTF-8, and NUL, is written {@code \xff} and announced.
 * </ul>
 */
final class CsvFormat implements OutputFormat {
    @Override
    public String name() {
        return "csv";
    }

    @Override
    public String summary() {
        return "comma-separated values with a header line (RFC 4180)";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new CsvRenderer(target, options);
    }
}
