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

/** Values that differ in letter case or spaces only. */
final class Spellings implements OddityRule {
  @Override
  public String kind() {
    return "spellings";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind() == TypeKind.TEXT && !page.approximate();
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(DISTINCT lower(trim(" + Identifier.quote(column.name()) + ")))");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.page().distinct().orElse(0) - sight.figures().count(0);
    String name = Identifier.quote(sight.column().name());
    return odd > 0
        ? Optional.of(
            sight.found(
                this,
                Verdict.DOUBT,
                Counted.of(odd, "value") + " differ from another one in case or spaces only",
                "lower(trim("
                    + name
                    + ")) IN (SELECT lower(trim("
                    + name
                    + ")) FROM "
                    + sight.table().name().sql()
                    + " GROUP BY lower(trim("
                    + name
                    + ")) HAVING count(DISTINCT "
                    + name
                    + ") > 1)"))
        : Optional.empty();
  }
}
