package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** NaN and infinity, which spoil every sum. */
final class NotANumber implements OddityRule {
  @Override
  public String kind() {
    return "not-a-number";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind() == TypeKind.FLOATING;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(*) FILTER (WHERE NOT isfinite(" + Identifier.quote(column.name()) + "))");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.figures().count(0);
    return odd > 0
        ? Optional.of(
            sight.found(
                this,
                Verdict.DOUBT,
                odd + " of " + Counted.rows(sight.filled()) + " hold NaN or infinity",
                "NOT isfinite(" + Identifier.quote(sight.column().name()) + ")"))
        : Optional.empty();
  }
}
