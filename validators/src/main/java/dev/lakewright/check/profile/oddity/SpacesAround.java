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

/** Text with spaces around it, which compares as different. */
final class SpacesAround implements OddityRule {
  @Override
  public String kind() {
    return "spaces-around";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind() == TypeKind.TEXT;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(*) FILTER (WHERE " + spaced(column) + ")");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.figures().count(0);
    return odd > 0
        ? Optional.of(
            sight.found(
                this,
                Verdict.NOTE,
                odd + " of " + Counted.rows(sight.filled()) + " begin or end with a space",
                spaced(sight.column())))
        : Optional.empty();
  }

  private static String spaced(Column column) {
    String name = Identifier.quote(column.name());
    return name + " <> trim(" + name + ")";
  }
}
