package sqlconn.config;

/** The isolation levels of the SQL standard, which a connection may ask for. */
public enum Isolation {
    READ_UNCOMMITTED("READ UNCOMMITTED"),
    READ_COMMITTED("READ COMMITTED"),
    REPEATABLE_READ("REPEATABLE READ"),
    SERIALIZABLE("SERIALIZABLE");

    private final String sqlName;

    Isolation(String sqlName) {
        this.sqlName = sqlName;
    }

    /** The level as SQL spells it, such as {@code READ COMMITTED}. */
    public String sqlName() {
        return sqlName;
    }
}
