package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;

/** Something to look for in a column. */
public interface OddityRule {
  /** Return its name: lower case words joined by {@code -}. */
  String kind();

  boolean applies(Column column, ColumnPage page);

  /** Return what is to be counted over the table; may be nothing. */
  List<String> expressions(Column column, ColumnPage page);

  Optional<Oddity> judge(Sight sight);

  /**
   * What was seen of a column.
   *
   * @param figures answers to the rule's expressions
   */
  record Sight(Table table, Column column, ColumnPage page, long rows, Figures figures) {
    /** Return the rows that have a value. */
    public long filled() {
      return rows - page.nulls().orElse(0);
    }

    Oddity found(OddityRule rule, Verdict verdict, String sentence) {
      return new Oddity(column.name(), rule.kind(), verdict, sentence, Optional.empty());
    }

    /** Return a finding with the query that lists the values which meet the condition. */
    Oddity found(OddityRule rule, Verdict verdict, String sentence, String condition) {
      String name = Identifier.quote(column.name());
      String query =
          "SELECT "
              + name
              + ", count(*) AS \"rows\" FROM "
              + table.name().sql()
              + " WHERE "
              + condition
              + " GROUP BY "
              + name
              + " ORDER BY count(*) DESC, "
              + name;
      return new Oddity(
          column.name(), rule.kind(), verdict, sentence, Optional.of(new SqlText(query)));
    }
  }
}
