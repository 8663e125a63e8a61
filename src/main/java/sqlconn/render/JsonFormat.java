package sqlconn.render;

/**
 * One JSON array of objects, a row a line; {@code []} for no rows. Values as in {@link JsonRowWriter}. A result that was cut
 * off by an error or an interrupt leaves the array open, so that nothing takes it for the whole.
 */
final class JsonFormat implements OutputFormat {
    @Override
    public String name() {
        return "json";
    }

    @Override
    public String summary() {
        return "one JSON array, an object for each row";
    }

    @Override
    public Renderer open(RenderTarget target, RenderOptions options) {
        return new JsonRenderer(target, options);
    }
}
