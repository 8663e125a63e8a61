package sqlconn.sql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The words to colour and to complete: the common part of what the databases reserve, and what is typed every day. */
public final class SqlKeywords {
    private static final int LONGEST = 20;

    private static final String WORDS = """
            ABORT ADD AFTER ALL ALTER ALWAYS ANALYZE AND ANY ARRAY AS ASC ATTACH AUTOINCREMENT AUTO_INCREMENT BEFORE BEGIN
            BETWEEN BIGINT BINARY BLOB BOOLEAN BY CALL CASCADE CASE CAST CHAR CHARACTER CHECK CLUSTER COLLATE COLUMN COMMENT
            COMMIT CONCURRENTLY CONFLICT CONSTRAINT COPY CREATE CROSS CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP
            CURSOR DATABASE DATE DEALLOCATE DECIMAL DECLARE DEFAULT DEFERRABLE DEFERRED DELETE DESC DESCRIBE DETACH DISTINCT
            DO DOUBLE DROP EACH ELSE ELSEIF END ENUM ESCAPE EXCEPT EXCLUDE EXECUTE EXISTS EXPLAIN EXTENSION FALSE FETCH FILTER
            FIRST FLOAT FOLLOWING FOR FOREIGN FROM FULL FUNCTION GENERATED GRANT GROUP HAVING IF ILIKE IMMEDIATE IN INDEX
            INNER INSERT INT INTEGER INTERSECT INTERVAL INTO IS ISOLATION JOIN JSON JSONB KEY LAST LATERAL LEFT LEVEL LIKE
            LIMIT LISTEN LOCK LOOP MATERIALIZED MERGE NATURAL NO NOT NOTHING NULL NULLS NUMERIC OF OFFSET ON ONLY OR ORDER
            OUTER OVER OVERLAPS PARTITION PRAGMA PRECEDING PRECISION PREPARE PRIMARY PROCEDURE QUALIFY RANGE READ REAL
            RECURSIVE REFERENCES REFRESH REGEXP REINDEX RELEASE RENAME REPEAT REPLACE RESET RESTRICT RETURN RETURNING
            RETURNS REVOKE RIGHT ROLE ROLLBACK ROW ROWS SAVEPOINT SCHEMA SELECT SEQUENCE SET SHOW SIMILAR SMALLINT SOME
            START TABLE TABLESAMPLE TEMP TEMPORARY TEXT THEN TIME TIMESTAMP TIMESTAMPTZ TO TRANSACTION TRIGGER TRUE TRUNCATE
            TYPE UNBOUNDED UNION UNIQUE UNLOGGED UNTIL UPDATE USE USING UUID VACUUM VALUES VARCHAR VIEW VIRTUAL WHEN WHERE
            WHILE WINDOW WITH WITHOUT WORK""";

    private static final Set<String> ALL = new HashSet<>(List.of(WORDS.split("\\s+")));

    private SqlKeywords() {}

    /** All words in upper case and in order. */
    public static List<String> all() {
        List<String> sorted = new ArrayList<>(ALL);
        Collections.sort(sorted);
        return sorted;
    }

    /** Whether a word is one of them, in any case. */
    public static boolean contains(String word) {
        return word.length() <= LONGEST && ALL.contains(word.toUpperCase(Locale.ROOT));
    }

    static boolean contains(char[] chars, int start, int end) {
        return end - start <= LONGEST && contains(new String(chars, start, end - start));
    }
}
