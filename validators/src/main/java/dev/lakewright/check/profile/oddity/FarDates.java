package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.util.List;
import java.util.Optional;

/** Dates such as 9999-12-31 and 1900-01-01. */
final class FarDates implements OddityRule {
  @Override
  public String kind() {
    return "far-dates";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind().isTemporal();
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(*) FILTER (WHERE " + far(column) + ")");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.figures().count(0);
    return odd > 0
        ? Optional.of(
            sight.found(
                this,
                Verdict.DOUBT,
                odd
                    + " of "
                    + Counted.rows(sight.filled())
                    + " lie before 1901 or after 2200, as stand-ins for no date do",
                far(sight.column())))
        : Optional.empty();
  }

  private static String far(Column column) {
    String name = Identifier.quote(column.name());
    return name + " < DATE '1901-01-01' OR " + name + " > DATE '2200-12-31'";
  }
}
