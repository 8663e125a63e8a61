package sqlconn.result;

/** What kind of values a column holds, as far as that is known before its rows are read. */
public enum ColumnKind {
    /** Integers and decimals: aligned to the right, bare in JSON. */
    NUMBER,
    /** True and false. */
    BOOLEAN,
    /** Text, and every type that is shown as the server writes it: dates, times, UUIDs, intervals. */
    TEXT,
    /** Bytes. */
    BINARY,
    /** JSON documents: embedded as they are in JSON output. */
    JSON,
    /** The type belongs to each value, not to the column (SQLite). */
    DYNAMIC
}
