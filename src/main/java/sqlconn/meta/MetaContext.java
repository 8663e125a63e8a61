package sqlconn.meta;

import java.nio.file.Path;
import java.util.List;
import sqlconn.dialect.TransactionMode;
import sqlconn.render.OutputFormat;
import sqlconn.result.Column;
import sqlconn.result.Row;
import sqlconn.session.NamedConnection;
import sqlconn.session.Parameters;
import sqlconn.session.Session;
import sqlconn.session.UndoReport;
import sqlconn.sql.NamedValues;

/** What a dot-command may see and change. */
public interface MetaContext {
    /** The connection that statements go to. */
    NamedConnection connection();

    /** The session that statements run in. */
    Session session();

    /** Every connection that the secrets files and the program define. */
    List<KnownConnection> knownConnections();

    /** How results are written. */
    OutputFormat format();

    /** Has results written in another format from now on. */
    void setFormat(OutputFormat format);

    /** Whether the time of each statement is told. */
    boolean timing();

    /** Has the time of each statement told, or not. */
    void setTiming(boolean on);

    /** The values of {@code :name} parameters. */
    Parameters parameters();

    /** The script variables. */
    NamedValues<String> variables();

    /** Shows a line. */
    void print(String line);

    /** Says something beside the output. */
    void note(String text);

    /** Whether somebody has asked for what runs now to be stopped. */
    boolean interrupted();

    /** Shows a table in the current format. */
    void show(List<Column> columns, List<Row> rows);

    /** The sessions of this shell or script, of which {@link #session} is the current one. */
    SessionControl sessions();

    /**
     * Opens a transaction that lasts until it is ended.
     *
     * @throws sqlconn.UsageException when one is open, or the database has no such transaction
     */
    void begin(TransactionMode mode);

    /** Commits the open transaction. */
    void commit();

    /** Rolls back the open transaction. */
    void rollback();

    /**
     * Sets a savepoint.
     *
     * @throws sqlconn.UsageException when no transaction is open
     */
    void setSavepoint(String name);

    /**
     * Gives up a savepoint.
     *
     * @throws sqlconn.UsageException when no transaction is open
     */
    void releaseSavepoint(String name);

    /**
     * Rolls back what was done since a savepoint.
     *
     * @throws sqlconn.UsageException when no transaction is open
     */
    void rollbackTo(String name);

    /**
     * Takes back the last write of the open transaction.
     *
     * @throws sqlconn.UsageException when there is nothing that could be taken back
     */
    UndoReport undo();

    /**
     * Runs a statement and rolls it back, whatever it did.
     *
     * @return whether it succeeded; if not, that was told
     */
    boolean preview(String sql);

    /** Has savepoints set for {@link #undo} in this session, or not. */
    void setUndo(boolean on);

    /** Forgets what the sessions of the current connection had open, after a reset. */
    void connectionWasReset();

    /**
     * Runs a file's statements as if they stood here.
     *
     * @return whether it ran to its end; what failed in it has been told
     * @throws sqlconn.SqlconnException when it cannot be read
     */
    boolean read(Path file);
}
