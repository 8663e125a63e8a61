package sqlconn.render;

/** JSON Lines: an object for each row, a row a line, nothing for no rows. Values as in {@link JsonRowWriter}. */
final class JsonLinesFormat implements OutputFormat {
    @Override
    public String name() {
        return "jsonl";
    }

    @Override
    public String summary() {
        return "JSON Lines: an object on a line for each row";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new JsonLinesRenderer(target, options);
    }
}
