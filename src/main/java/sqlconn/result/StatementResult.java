package sqlconn.result;

/** What one statement gave back. A statement can give several, in order. */
public sealed interface StatementResult permits ResultRows, UpdateCount, Done {}
