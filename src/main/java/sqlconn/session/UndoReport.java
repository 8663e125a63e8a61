package sqlconn.session;

import java.util.List;

/**
 * What was taken back.
 *
 * @param entries the statements whose changes it was, oldest first, as far as the ledger has kept them
 * @param mended whether the transaction had failed before, and goes on now
 */
public record UndoReport(List<Ledger.Entry> entries, boolean mended) {}
