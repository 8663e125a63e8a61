package sqlconn.render;

/**
 * A table in GitHub Flavored Markdown. Cells show the characters that they hold: what Markdown or HTML would read as markup
 * is escaped, a line break is {@code <br>}, control characters are symbols. A result without columns gives nothing, because
 * Markdown has no such table.
 */
final class MarkdownFormat implements OutputFormat {
    @Override
    public String name() {
        return "markdown";
    }

    @Override
    public String summary() {
        return "a table in GitHub Flavored Markdown";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new MarkdownRenderer(target, options);
    }

    @Override
    public boolean allowsSeveralResults() {
        return true;
    }

    @Override
    public String fileExtension() {
        return "md";
    }
}
