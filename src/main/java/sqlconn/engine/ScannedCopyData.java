package sqlconn.engine;

import org.jspecify.annotations.Nullable;
import sqlconn.sql.ScanEvent;
import sqlconn.sql.ScanEvent.NeedMore;
import sqlconn.sql.StatementScanner;

/** Data lines from the scanner that found the COPY statement. */
final class ScannedCopyData implements CopyData {
    private final StatementScanner scanner;
    private final InputSource source;
    private boolean ended;
    private boolean last;

    ScannedCopyData(StatementScanner scanner, InputSource source) {
        this.scanner = scanner;
        this.source = source;
    }

    @Override
    public @Nullable String next() {
        while (!last) {
            ScanEvent event = scanner.next();
            if (event instanceof ScanEvent.CopyData data) {
                last = data.last();
                return data.text();
            }
            if (!(event instanceof NeedMore need)) {
                throw new IllegalStateException("the data of a COPY are not followed by their end");
            }
            if (ended) {
                ScriptEngine.refuseOpen(need);
                return null;
            }
            ended = !ScriptEngine.feed(scanner, source, need);
        }
        return null;
    }
}
