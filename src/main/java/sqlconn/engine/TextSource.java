package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.ScanEvent.NeedMore;

/** Statements that were given as one text, such as an argument of the command line. */
public final class TextSource implements InputSource {
    private final String name;
    private @Nullable String text;

    /**
     * @param name what messages call it
     * @param text all of it
     */
    public TextSource(String name, String text) {
        this.name = name;
        this.text = text;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean interactive() {
        return false;
    }

    @Override
    public @Nullable CharSequence read(NeedMore state) {
        String all = text;
        text = null;
        return all;
    }
}
