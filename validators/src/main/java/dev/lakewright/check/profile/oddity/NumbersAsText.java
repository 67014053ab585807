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

/** Numbers in a column of text, which sort and compare as text. */
final class NumbersAsText implements OddityRule {
  @Override
  public String kind() {
    return "numbers-as-text";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind() == TypeKind.TEXT;
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return List.of("count(*) FILTER (WHERE " + number(column) + ")");
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long numbers = sight.figures().count(0);
    boolean nearly = numbers > 0 && numbers * 20 >= sight.filled() * 19;
    String rest =
        numbers == sight.filled() ? "" : "; " + (sight.filled() - numbers) + " are something else";
    return nearly
        ? Optional.of(
            sight.found(
                this,
                Verdict.NOTE,
                numbers
                    + " of "
                    + Counted.rows(sight.filled())
                    + " are numbers kept as text"
                    + rest,
                "NOT (" + number(sight.column()) + ")"))
        : Optional.empty();
  }

  private static String number(Column column) {
    String name = Identifier.quote(column.name());
    return "TRY_CAST(replace(trim(" + name + "), ',', '') AS DOUBLE) IS NOT NULL";
  }
}
