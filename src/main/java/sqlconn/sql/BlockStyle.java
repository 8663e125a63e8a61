package sqlconn.sql;

/** How a database writes statements that contain statements, whose inner terminators must not end them. */
public enum BlockStyle {
    /** There are none. */
    NONE,
    /** SQLite: {@code CREATE TRIGGER … BEGIN … ; END;}. */
    TRIGGER,
    /** PostgreSQL: {@code CREATE FUNCTION … BEGIN ATOMIC … END}. */
    ATOMIC,
    /** SQL/PSM as in MySQL, MariaDB, Trino and Db2: routines of nested BEGIN, IF, CASE, LOOP, WHILE, REPEAT … END. */
    COMPOUND,
    /** MariaDB with {@code sql_mode = ORACLE}: PL/SQL, whose blocks and loops end as in {@link #COMPOUND}. */
    COMPOUND_PLSQL,
    /** Oracle: PL/SQL goes on up to a line of a single slash. */
    SLASH,
    /** SQL Server: modules and what uses variables goes on up to a line of GO. */
    BATCH
}
