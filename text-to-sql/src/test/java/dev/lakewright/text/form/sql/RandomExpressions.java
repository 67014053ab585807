package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Arithmetic;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.WindowFunction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Makes expressions over some tables of a random schema. */
final class RandomExpressions {
  private final RandomSchema schema;
  private final List<Integer> tables;
  private final Random random;

  RandomExpressions(RandomSchema schema, List<Integer> tables, Random random) {
    this.schema = schema;
    this.tables = tables;
    this.random = random;
  }

  /** Return an expression that is no constant. */
  Expression any() {
    return switch (random.nextInt(8)) {
      case 0, 1, 2 -> stored();
      case 3 -> aggregate();
      case 4 -> new Expression.Part(pick(DatePart.values()), stored());
      case 5 -> new Expression.Calculated(pick(Arithmetic.values()), any(), anyOrConstant());
      case 6 -> new Expression.Calculated(pick(Arithmetic.values()), constant(), any());
      default -> stored();
    };
  }

  /** Return an expression that may hold a window function or ranges. */
  Expression wide() {
    return switch (random.nextInt(4)) {
      case 0 -> new Expression.Bucket(any(), List.of(BigDecimal.TEN, BigDecimal.ONE));
      case 1 ->
          new Expression.Share(
              new Expression.Aggregated(
                  pick(Aggregate.values()), Optional.of(wide()), random.nextBoolean()));
      case 2 ->
          new Expression.Windowed(
              pick(WindowFunction.values()),
              wide(),
              List.of(stored()),
              List.of(new Sort(wide(), true)));
      default -> any();
    };
  }

  Expression anyOrConstant() {
    return random.nextBoolean() ? constant() : any();
  }

  Expression stored() {
    int table = tables.get(random.nextInt(tables.size()));
    return Expression.of(schema.field(table, random.nextInt(RandomSchema.COLUMNS)));
  }

  Expression aggregate() {
    return random.nextInt(3) == 0
        ? Expression.rows()
        : new Expression.Aggregated(
            pick(Aggregate.values()), Optional.of(any()), random.nextBoolean());
  }

  Expression constant() {
    return new Expression.Constant(literal());
  }

  Literal literal() {
    return switch (random.nextInt(4)) {
      case 0 -> new Literal.Figure(BigDecimal.ONE);
      case 1 -> new Literal.Figure(BigDecimal.valueOf(random.nextInt(), random.nextInt(9) - 4));
      case 2 -> new Literal.Date(LocalDate.ofEpochDay(random.nextInt(99_999) - 9_999));
      default -> new Literal.Text(RandomNames.text(random));
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
