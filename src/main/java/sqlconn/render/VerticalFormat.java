package sqlconn.render;

/** A line for each value, a block for each row; every value whole, its line breaks kept. */
final class VerticalFormat implements OutputFormat {
    @Override
    public String name() {
        return "vertical";
    }

    @Override
    public String summary() {
        return "one line for each value, for wide rows";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new VerticalRenderer(target, options);
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
