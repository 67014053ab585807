package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.sql.SqlText;
import java.util.List;

/** Looks for keys of a join that stand in several rows on both sides, which multiplies rows. */
public final class FanOut implements Rule {
  @Override
  public RuleCard card() {
    return new RuleCard(
        "fan-out",
        "Joins on columns that are no key of either side: each row meets several on both.",
        "SELECT * FROM sales s JOIN targets t ON s.region = t.region",
        "SELECT * FROM sales s JOIN targets t ON s.region = t.region AND s.month = t.month",
        "doubt, with the keys that multiply most");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    return subject.facts().joins().stream()
        .flatMap(join -> JoinSides.of(subject, join).stream())
        .filter(sides -> !subject.isKey(sides.left(), sides.leftColumns()))
        .filter(sides -> !subject.isKey(sides.right(), sides.rightColumns()))
        .map(sides -> sides.figures().then(figures -> judge(sides, figures)))
        .toList();
  }

  private Inquiry judge(JoinSides sides, Figures figures) {
    long left = figures.count(2);
    long right = figures.count(5);
    if (left < 2 || right < 2) {
      return Inquiry.nothing();
    }
    String sql =
        "SELECT l.k0, l.n, r.n AS m FROM "
            + sides.grouped().sql()
            + " WHERE l.n > 1 AND r.n > 1 ORDER BY l.n * r.n DESC, l.k0 LIMIT 3";
    return new Inquiry.Listed(new SqlText(sql), keys -> multiply(sides, left, right, keys, sql));
  }

  private Inquiry multiply(JoinSides sides, long left, long right, ResultTable keys, String sql) {
    if (keys.rows().isEmpty()) {
      return Inquiry.nothing();
    }
    String sentence =
        "rows multiply: a key of the join stands in up to "
            + Counted.rows(left)
            + " of "
            + sides.left().table().name()
            + " and in up to "
            + Counted.rows(right)
            + " of "
            + sides.right().table().name()
            + "; most by "
            + Counted.values(keys);
    return Inquiry.found(
        Finding.of(name(), Verdict.DOUBT, sentence)
            .withEvidence(new SqlText(sql))
            .withFigures(Figure.of("left", left), Figure.of("right", right)));
  }
}
