package sqlconn.render;

import java.util.function.Consumer;

/**
 * Where a renderer writes.
 *
 * @param output takes the data
 * @param notices takes sentences for the user about the data, such as a renamed column; they are no part of it
 */
public record RenderTarget(Utf8Output output, Consumer<String> notices) {}
