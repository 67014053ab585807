package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** A few negative numbers among many that are not. */
final class FewNegatives implements OddityRule {
  @Override
  public String kind() {
    return "few-negatives";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind().isNumber();
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(*) FILTER (WHERE " + Identifier.quote(column.name()) + " < 0)");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.figures().count(0);
    return odd > 0 && odd * 100 <= sight.filled()
        ? Optional.of(
            sight.found(
                this,
                Verdict.DOUBT,
                odd + " of " + Counted.rows(sight.filled()) + " are negative, and no others",
                Identifier.quote(sight.column().name()) + " < 0"))
        : Optional.empty();
  }
}
