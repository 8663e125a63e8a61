package sqlconn.repl;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.engine.Talk;
import sqlconn.sql.SqlStatement;

/** Keeps what is said in order with what is shown: behind the rows before it, and never into a pager's screen. */
final class PagedTalk implements Talk {
    private final Talk talk;
    private final PagedOutput output;
    private final List<String> waiting = new ArrayList<>();

    PagedTalk(Talk talk, PagedOutput output) {
        this.talk = talk;
        this.output = output;
    }

    @Override
    public void note(String text) {
        if (output.paging()) {
            waiting.add(text);
            return;
        }
        catchUp();
        talk.note(text);
    }

    @Override
    public void failure(SqlconnException failure, @Nullable SqlStatement statement) {
        catchUp();
        talk.failure(failure, statement);
    }

    @Override
    public boolean showsProgress() {
        return talk.showsProgress();
    }

    @Override
    public void progress(String line) {
        if (!output.paging()) {
            talk.progress(line);
        }
    }

    /** Says what had to wait for the end of a pager. */
    void catchUp() {
        try {
            output.flush();
        } catch (IOException gone) {
            // The terminal is gone; standard error may be a file.
            waiting.add("cannot write to the terminal: " + gone.getMessage());
        }
        for (String text : waiting) {
            talk.note(text);
        }
        waiting.clear();
    }
}
