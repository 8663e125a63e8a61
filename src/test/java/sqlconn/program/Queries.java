package sqlconn.program;

import sqlconn.testing.DatabaseKind;

/** Queries of a size or a duration, in each database's own words. */
final class Queries {
    private Queries() {}

    /** The numbers from 1 to this, in one column {@code i}. */
    static String numbers(DatabaseKind kind, int count) {
        return switch (kind) {
            case SQLITE ->
                "with recursive n (i) as (select 1 union all select i + 1 from n where i < " + count
                        + ") select i from n";
            case POSTGRESQL -> "select i from generate_series(1, " + count + ") as n (i)";
            case MARIADB -> "select seq as i from seq_1_to_" + count;
        };
    }

    /** A query that gives nothing for ten minutes. */
    static String endless(DatabaseKind kind) {
        return switch (kind) {
            case SQLITE ->
                "with recursive n (i) as (select 1 union all select i + 1 from n) select i from n where i < 0";
            case POSTGRESQL -> "select pg_sleep(600)";
            case MARIADB -> "select sleep(600)";
        };
    }
}
