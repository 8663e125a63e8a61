package sqlconn.render;

/**
 * Tab-separated values as PostgreSQL's {@code COPY … (FORMAT text, HEADER)} writes them, which {@code COPY} reads back; the
 * layout is that of the IANA type {@code text/tab-separated-values}. Always a header line.
 *
 * <p>NULL is {@code \N}. In text, a tab, newline, CR and backslash are {@code \t}, {@code \n}, {@code \r} and {@code \\};
 * NUL and bytes that are not UTF-8 are {@code \xff}. So are the bytes of a cell that reads just like the NULL
 * text; only if that is set to nothing can an empty text not be told from it.
 */
final class TsvFormat implements OutputFormat {
    @Override
    public String name() {
        return "tsv";
    }

    @Override
    public String summary() {
        return "tab-separated values with a header line, as PostgreSQL's COPY reads them";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new TsvRenderer(target, options);
    }
}
