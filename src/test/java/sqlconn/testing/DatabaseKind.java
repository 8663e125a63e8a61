package sqlconn.testing;

/** The databases that every promise of the program is tested on. */
public enum DatabaseKind {
    SQLITE,
    POSTGRESQL,
    MARIADB
}
