package dev.lakewright.text.form.words;

import static dev.lakewright.text.form.Harbour.aggregate;
import static dev.lakewright.text.form.Harbour.column;
import static dev.lakewright.text.form.Harbour.count;
import static dev.lakewright.text.form.Harbour.select;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.WindowFunction;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Forms for which the reader knows no SQL, by the names that the golden file calls them by. */
final class AnalystForms {
  private static final Expression KIND = column("Vessel.Kind");
  private static final Expression WEIGHT = column("Vessel.Weight");
  private static final Expression LAUNCHED = column("Vessel.Launched");
  private static final List<Sort> BY_LAUNCH = List.of(new Sort(LAUNCHED, false));

  private AnalystForms() {}

  static Map<String, Query> all() {
    Expression ranges =
        new Expression.Bucket(WEIGHT, List.of(BigDecimal.TEN, BigDecimal.valueOf(1000)));
    Expression share = new Expression.Share(aggregate(Aggregate.SUM, WEIGHT));
    Expression month = new Expression.Part(DatePart.MONTH, LAUNCHED);
    Expression weekday = new Expression.Part(DatePart.WEEKDAY, LAUNCHED);
    Expression monthly = aggregate(Aggregate.SUM, WEIGHT);
    return Map.of(
        "ranges",
        select(ranges, Expression.rows())
            .grouped(List.of(ranges), List.of())
            .sorted(List.of(new Sort(ranges, false)), OptionalInt.empty()),
        "one range",
        select(new Expression.Bucket(WEIGHT, List.of())),
        "share",
        select(KIND, share).grouped(List.of(KIND), List.of()),
        "percent of all",
        select(
            new Expression.PercentOf(
                aggregate(Aggregate.SUM, WEIGHT), select(aggregate(Aggregate.SUM, WEIGHT)))),
        "running total",
        select(
                month,
                new Expression.Windowed(
                    WindowFunction.RUNNING_TOTAL,
                    monthly,
                    List.of(),
                    List.of(new Sort(month, false))))
            .grouped(List.of(month), List.of()),
        "rank",
        select(
            column("Vessel.Name"),
            new Expression.Windowed(WindowFunction.RANK, WEIGHT, List.of(KIND), List.of())),
        "previous",
        select(
            LAUNCHED,
            new Expression.Windowed(
                WindowFunction.PREVIOUS, WEIGHT, List.of(KIND, WEIGHT), BY_LAUNCH)),
        "limit on each part",
        select(column("Vessel.Name"))
            .sorted(BY_LAUNCH, OptionalInt.of(3))
            .combined(
                Optional.of(
                    new Combination(
                        SetOperation.UNION,
                        select(column("Port.Name")).sorted(List.of(), OptionalInt.of(2))))),
        "weekday",
        select(weekday, Expression.rows())
            .grouped(List.of(weekday), List.of())
            .sorted(List.of(new Sort(weekday, false)), OptionalInt.empty()),
        "unconnected",
        count("Vessel", "Tide"));
  }
}
