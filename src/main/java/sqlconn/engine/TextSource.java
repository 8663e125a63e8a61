package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.ScanEvent.NeedMore;

/** Statements that were given as one text, such as an argument of the command line. */
public final class TextSource implements InputSource {
    private final String name;
    private final String all;
    private boolean taken;

    /**
     * @param name what messages call it
     * @param text all of it
     */
    public TextSource(String name, String text) {
        this.name = name;
        this.all = text;
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
        boolean first = !taken;
        taken = true;
        return first ? all : null;
    }

    @Override
    public boolean mayAskForValues() {
        return all.indexOf(':') >= 0;
    }

    @Override
    public InputSource again() {
        return new TextSource(name, all);
    }
}
