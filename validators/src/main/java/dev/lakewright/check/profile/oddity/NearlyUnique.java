package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** A column that would be a key, but for a few rows. */
final class NearlyUnique implements OddityRule {
  private static final long LEAST = 20;

  @Override
  public String kind() {
    return "nearly-unique";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return !page.approximate() && page.distinct().orElse(0) > 0;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of();
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long distinct = sight.page().distinct().orElse(0);
    long repeats = sight.filled() - distinct;
    boolean nearly = repeats > 0 && sight.filled() >= LEAST && repeats * 100 <= sight.filled();
    return nearly
        ? Optional.of(
            sight.found(
                this,
                Verdict.DOUBT,
                repeats
                    + " of "
                    + Counted.rows(sight.filled())
                    + " repeat a value that is unique elsewhere",
                among(sight)))
        : Optional.empty();
  }

  private static String among(Sight sight) {
    String name = Identifier.quote(sight.column().name());
    return name
        + " IN (SELECT "
        + name
        + " FROM "
        + sight.table().name().sql()
        + " GROUP BY "
        + name
        + " HAVING count(*) > 1)";
  }
}
