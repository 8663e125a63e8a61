package sqlconn.session;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sqlconn.SqlconnException;
import sqlconn.UsageException;
import sqlconn.dialect.Dialect;
import sqlconn.dialect.RowSampling;
import sqlconn.dialect.TransactionRules;
import sqlconn.result.Value;
import sqlconn.session.SampledRow.Cell;
import sqlconn.session.SampledRow.Fate;
import sqlconn.session.SampledTable.Found;
import sqlconn.sql.RowChange;
import sqlconn.sql.SqlStatement;

/**
 * A few of the rows that an UPDATE or DELETE changes, as they are before it and after it. It is an addition: where it cannot
 * be had there is none, and the transaction is as it would be without it.
 */
public final class RowSample {
    private static final String SAVEPOINT = "sqlconn_sample";

    /** Reads rows. */
    private interface Reading<T> {
        T read() throws SQLException;
    }

    private final Session session;
    private final boolean deletes;
    private final SampledTable table;
    private final List<Found> before;

    private RowSample(Session session, boolean deletes, SampledTable table, List<Found> before) {
        this.session = session;
        this.deletes = deletes;
        this.table = table;
        this.before = before;
    }

    /**
     * Looks at the rows that a statement is about to change, inside of the open transaction.
     *
     * @param parameters the values of its placeholders
     * @return null when nothing will be shown of it
     * @throws SqlconnException when the statement cannot run, because the connection is lost or a lock is not to be had
     */
    public static @Nullable RowSample before(Session session, SqlStatement statement, Parameters parameters) {
        RowSampling sampling = session.dialect().sampling();
        RowChange change = sampling == null ? null : RowChange.of(statement, session.lexicalRules());
        if (sampling == null || change == null) {
            return null;
        }
        lock(session, statement, sampling, change);
        RowSample sample = harmless(session, () -> read(session, sampling, change, parameters));
        return sample == null || sample.before.isEmpty() ? null : sample;
    }

    /** Its waiting is that of the statement, and so is a failure of that. */
    private static void lock(Session session, SqlStatement statement, RowSampling sampling, RowChange change) {
        if (!sampling.locksFirst()) {
            return;
        }
        Dialect dialect = session.dialect();
        try {
            new SampleQuery(session).execute("DELETE FROM " + change.table() + " WHERE 1 = 0");
        } catch (SQLException failure) {
            String code = dialect.explain(failure, "").code();
            if (code != null && dialect.isLockTimeout(code)) {
                throw session.settleAfterFailure(failure, "", null, statement.kind());
            }
        }
    }

    private static RowSample read(Session session, RowSampling sampling, RowChange change, Parameters parameters)
            throws SQLException {
        SampleQuery query = new SampleQuery(session);
        SampledTable table = new SampledTable(session.connection(), change.table(), sampling, query);
        boolean keepsKey =
                table.key().stream().noneMatch(column -> change.assigned().contains(column.toLowerCase(Locale.ROOT)));
        boolean shows = change.deletes() || (keepsKey && !table.key().isEmpty());
        List<Found> before = shows ? table.first(change.condition(), parameters) : List.of();
        return new RowSample(session, change.deletes(), table, before);
    }

    /**
     * What has become of the rows, now that the statement has run.
     *
     * @throws SqlconnException when the connection is lost
     */
    public List<SampledRow> after() {
        List<SampledRow> rows = harmless(session, this::compare);
        return rows == null ? List.of() : rows;
    }

    private List<SampledRow> compare() throws SQLException {
        List<SampledRow> rows = new ArrayList<>();
        for (Found row : before) {
            if (deletes) {
                rows.add(unchanged(row, Fate.DELETED, table.columns()));
            } else {
                Found now = table.byKey(row.key());
                rows.add(now == null ? unchanged(row, Fate.GONE, table.key()) : compared(row, now));
            }
        }
        return rows;
    }

    private static SampledRow unchanged(Found row, Fate fate, List<String> columns) {
        List<Cell> cells = new ArrayList<>();
        for (String column : columns) {
            Value value = row.values().get(column);
            cells.add(new Cell(column, value, value));
        }
        return new SampledRow(fate, cells, true);
    }

    private SampledRow compared(Found row, Found now) {
        List<Cell> cells = new ArrayList<>();
        boolean whole = true;
        for (String column : table.key()) {
            cells.add(new Cell(column, row.values().get(column), row.values().get(column)));
        }
        for (String column : table.columns()) {
            Cell cell = new Cell(column, row.values().get(column), now.values().get(column));
            whole &= cell.before() != null || cell.after() != null;
            if (cell.changed()) {
                cells.add(cell);
            }
        }
        return new SampledRow(Fate.UPDATED, cells, whole);
    }

    /** Reads behind a savepoint, so that a failure costs no more than the sample. */
    private static <T> @Nullable T harmless(Session session, Reading<T> reading) {
        Connection connection = session.connection();
        TransactionRules rules = session.dialect().transactions();
        try {
            rules.savepoint(connection, "SAVEPOINT " + SAVEPOINT);
            T read = null;
            try {
                read = reading.read();
            } catch (SQLException | UsageException refused) {
                rules.savepoint(connection, "ROLLBACK TO SAVEPOINT " + SAVEPOINT);
            }
            rules.savepoint(connection, "RELEASE SAVEPOINT " + SAVEPOINT);
            return read;
        } catch (SQLException lost) {
            throw session.settleAfterFailure(lost, "", null, null);
        }
    }
}
