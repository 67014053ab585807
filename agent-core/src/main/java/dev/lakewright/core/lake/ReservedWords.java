package dev.lakewright.core.lake;

import java.util.Locale;
import java.util.Set;

/** Words that a name is quoted for, in DuckDB or in Calcite's Babel parser. */
final class ReservedWords {
  private static final Set<String> WORDS =
      Set.of(
          ("ALL ANALYSE ANALYZE AND ANY ARRAY AS ASC ASYMMETRIC AT BETWEEN BOTH BY CASE CAST CHECK"
                  + " COLLATE COLUMN CONSTRAINT CREATE CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIME"
                  + " CURRENT_TIMESTAMP DATE DAY DEFAULT DEFERRABLE DELETE DESC DESCRIBE DISTINCT DO"
                  + " DROP ELSE END ESCAPE EXCEPT EXISTS EXPLAIN FALSE FETCH FILTER FOR FOREIGN FROM"
                  + " FULL FUNCTION GRANT GROUP GROUPING HAVING HOUR ILIKE IN INITIALLY INNER INSERT"
                  + " INTERSECT INTERVAL INTO IS JOIN LAMBDA LATERAL LEADING LEFT LIKE LIMIT MATCH"
                  + " MINUTE MONTH NATURAL NEW NOT NULL OF OFFSET OLD ON ONLY OR ORDER OUTER OVER"
                  + " PARTITION PIVOT PLACING POSITION PRIMARY QUALIFY RANGE RANK REFERENCES RETURNING"
                  + " RIGHT ROLLUP ROW ROWS SECOND SELECT SEMI SET SHOW SIMILAR SOME SUMMARIZE"
                  + " SYMMETRIC TABLE TABLESAMPLE THEN TIME TIMESTAMP TO TRAILING TRUE UNION UNIQUE"
                  + " UNNEST UNPIVOT UPDATE USER USING VALUE VALUES VARIADIC WHEN WHERE WINDOW WITH"
                  + " YEAR")
              .split(" "));

  private ReservedWords() {}

  static boolean contains(String name) {
    return WORDS.contains(name.toUpperCase(Locale.ROOT));
  }
}
