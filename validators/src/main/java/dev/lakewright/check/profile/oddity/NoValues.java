package dev.lakewright.check.profile.oddity;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** A column without any value. */
final class NoValues implements OddityRule {
  @Override
  public String kind() {
    return "no-values";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return page.nulls().isPresent();
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of();
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    return sight.filled() == 0
        ? Optional.of(sight.found(this, Verdict.DOUBT, "no row has a value"))
        : Optional.empty();
  }
}
