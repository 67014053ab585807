package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** A column that more rows leave empty than fill. */
final class MostlyEmpty implements OddityRule {
  @Override
  public String kind() {
    return "mostly-empty";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return page.nulls().isPresent() && page.distinct().orElse(0) > 0;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of();
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long empty = sight.page().nulls().orElse(0);
    return empty * 2 > sight.rows()
        ? Optional.of(
            sight.found(
                this, Verdict.NOTE, empty + " of " + Counted.rows(sight.rows()) + " have no value"))
        : Optional.empty();
  }
}
