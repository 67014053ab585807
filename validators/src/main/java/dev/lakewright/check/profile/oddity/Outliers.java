package dev.lakewright.check.profile.oddity;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.Oddity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Numbers far from the others, by the outer fences of Tukey. */
final class Outliers implements OddityRule {
  @Override
  public String kind() {
    return "outliers";
  }

  @Override
  public boolean applies(Column column, ColumnPage page) {
    return column.type().kind().isNumber() && fences(page).isPresent();
  }

  @Override
  public List<String> expressions(Column column, ColumnPage page) {
    return fences(page)
        .map(it -> List.of("count(*) FILTER (WHERE " + beyond(column, it) + ")"))
        .orElse(List.of());
  }

  @Override
  public Optional<Oddity> judge(Sight sight) {
    long odd = sight.figures().count(0);
    return odd > 0 && odd * 100 <= sight.filled()
        ? fences(sight.page())
            .map(
                it ->
                    sight.found(
                        this,
                        Verdict.NOTE,
                        odd
                            + " of "
                            + Counted.rows(sight.filled())
                            + " lie far from the others, below "
                            + it.get(0).toPlainString()
                            + " or above "
                            + it.get(1).toPlainString(),
                        beyond(sight.column(), it)))
        : Optional.empty();
  }

  /** Return three times the middle half to either side of it, as far as there is a middle half. */
  private static Optional<List<BigDecimal>> fences(ColumnPage page) {
    if (page.quantiles().size() != 5) {
      return Optional.empty();
    }
    Figures quantiles = new Figures(page.quantiles());
    Optional<BigDecimal> low = quantiles.number(1);
    Optional<BigDecimal> high = quantiles.number(3);
    if (low.isEmpty() || high.isEmpty() || low.get().compareTo(high.get()) >= 0) {
      return Optional.empty();
    }
    BigDecimal width = high.get().subtract(low.get()).multiply(BigDecimal.valueOf(3));
    return Optional.of(List.of(low.get().subtract(width), high.get().add(width)));
  }

  private static String beyond(Column column, List<BigDecimal> fences) {
    String name = Identifier.quote(column.name());
    return name
        + " < "
        + fences.get(0).toPlainString()
        + " OR "
        + name
        + " > "
        + fences.get(1).toPlainString();
  }
}
