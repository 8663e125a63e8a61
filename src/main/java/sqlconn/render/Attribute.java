package sqlconn.render;

/** How text stands out on a terminal that has attributes. */
enum Attribute {
    NONE("", ""),
    BOLD("\u001B[1m", "\u001B[22m"),
    DIM("\u001B[2m", "\u001B[22m");

    private final String on;
    private final String off;

    Attribute(String on, String off) {
        this.on = on;
        this.off = off;
    }

    /** This attribute, or none where the options do not allow any. */
    Attribute allowedBy(RenderOptions options) {
        return options.color() ? this : NONE;
    }

    void begin(Utf8Sink out) {
        out.text(on);
    }

    void end(Utf8Sink out) {
        out.text(off);
    }
}
