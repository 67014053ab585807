package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** A column of which every value is the same. */
final class OneValue implements OddityRule {
  @Override
  public String kind() {
    return "one-value";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return page.distinct().orElse(0) == 1;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of();
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    return sight.filled() > 1
        ? Optional.of(
            sight.found(
                this,
                Verdict.NOTE,
                "all " + Counted.rows(sight.filled()) + " with a value have the same one"))
        : Optional.empty();
  }
}
