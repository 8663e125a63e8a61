package sqlconn.config;

import org.jspecify.annotations.Nullable;
import sqlconn.SourcePosition;

/** Where a connection was described, so that every complaint about it can name the place. */
public sealed interface Origin permits FileOrigin, ArgumentOrigin, BuiltInOrigin {
    /** Where the value of this key stands, or the nearest place that can be named; null outside files. */
    @Nullable
    SourcePosition position(String key);

    /**
     * Where the value of a key comes from, as {@code --explain} shows it: {@code FILE:LINE}, with the variables that the value
     * names.
     *
     * @return null when the key was not given
     */
    @Nullable
    String source(String key);

    /** The origin in a few words: a file's name, {@code command line}, {@code built in}. */
    String description();
}
