package sqlconn.repl;

import java.util.Locale;
import java.util.Set;
import sqlconn.sql.LexicalRules;

/** Which names have to be put in quotes to be themselves, and how. */
final class IdentifierQuotes {
    /** Words that at least one of the databases reserves, so that a table or column of that name needs quotes. */
    private static final Set<String> RESERVED = Set.of(
            ("ALL ALTER AND ANY ARRAY AS ASC BETWEEN BOTH BY CASE CAST CHECK COLLATE COLUMN CONSTRAINT CREATE CROSS "
                            + "CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CURRENT_USER DEFAULT DEFERRABLE DELETE DESC DISTINCT DO "
                            + "DROP ELSE END EXCEPT EXISTS FALSE FETCH FOR FOREIGN FROM FULL GRANT GROUP HAVING IF ILIKE IN INDEX "
                            + "INNER INSERT INTERSECT INTERVAL INTO IS ISNULL JOIN KEY KEYS LATERAL LEADING LEFT LIKE LIMIT LOCK "
                            + "MATCH NATURAL NOT NOTNULL NULL OFFSET ON ONLY OR ORDER OUTER OVER OVERLAPS PLACING PRIMARY RANGE "
                            + "READ REFERENCES RENAME REPLACE RETURNING RIGHT ROW ROWS SELECT SESSION_USER SET SIMILAR SOME TABLE "
                            + "THEN TO TRAILING TRANSACTION TRIGGER TRUE UNION UNIQUE UPDATE USER USING VALUES VARIADIC WHEN WHERE "
                            + "WINDOW WITH WRITE")
                    .split(" "));

    private final boolean foldsToLower;
    private final char quote;

    IdentifierQuotes(LexicalRules rules) {
        String family = rules.name();
        this.quote = family.equals("mysql") || family.equals("clickhouse") ? '`' : '"';
        this.foldsToLower = family.equals("postgresql");
    }

    /** The character that begins and ends a name in quotes. */
    char quote() {
        return quote;
    }

    /** The name as it has to be typed. */
    String typed(String name, boolean always) {
        if (!always && isPlain(name) && !RESERVED.contains(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        String mark = String.valueOf(quote);
        return mark + name.replace(mark, mark + mark) + mark;
    }

    private boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = c == '_' || (c >= 'a' && c <= 'z') || (!foldsToLower && c >= 'A' && c <= 'Z');
            boolean digit = c >= '0' && c <= '9';
            if (!letter && !(digit && i > 0)) {
                return false;
            }
        }
        return !name.isEmpty();
    }
}
