package dev.lakewright.text.said;

import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What numbers are compared with: "equal to 100" is no bound, "95 percent" is of a share where one
 * is stored, and no year is compared with what is none.
 */
final class SaidBounds implements Saying {
  private static final Set<String> SHARES =
      Set.of("percent", "percentage", "pct", "rate", "share", "ratio", "proportion", "fraction");

  private static final Set<String> EQUAL = Set.of("equal", "equals", "exactly");
  private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1000);
  private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2999);

  private final Set<BigDecimal> equal = new HashSet<>();
  private final Set<BigDecimal> percents = new HashSet<>();
  private final SchemaIndex schema;

  SaidBounds(List<Word> words, SchemaIndex schema) {
    this.schema = schema;
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).number().isPresent()) {
        BigDecimal number = words.get(i).number().get().stripTrailingZeros();
        if (isBefore(words, i, EQUAL)) {
          equal.add(number);
        }
        if (i + 1 < words.size() && words.get(i + 1).isAny("percent", "%", "pct")) {
          percents.add(number);
        }
      }
    }
  }

  private static boolean isBefore(List<Word> words, int at, Set<String> some) {
    boolean to = at > 1 && words.get(at - 1).isAny("to") && words.get(at - 2).isOneOf(some);
    return to || (at > 0 && words.get(at - 1).isOneOf(some));
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return Queries.in(query).conditions().stream().allMatch(it -> isMeant(it, query));
  }

  private boolean isMeant(Condition said, Query query) {
    if (!(said instanceof Condition.Compare condition)
        || !(condition.right() instanceof Expression.Constant constant)
        || !(constant.value() instanceof Literal.Figure figure)
        || !(condition.left() instanceof Expression.Stored stored)) {
      return true;
    }
    BigDecimal number = figure.value().stripTrailingZeros();
    boolean bound =
        condition.operator() != Operator.EQUAL && condition.operator() != Operator.NOT_EQUAL;
    return !(bound && equal.contains(number))
        && !(isYear(stored.field()) && isNoYear(number))
        && (!percents.contains(number) || isShare(stored.field()) || !hasShare(query));
  }

  private boolean isYear(Field field) {
    return schema.column(field.ref()).filter(it -> it.lemmas().equals(List.of("year"))).isPresent();
  }

  private static boolean isNoYear(BigDecimal number) {
    return number.compareTo(FIRST_YEAR) < 0 || number.compareTo(LAST_YEAR) > 0;
  }

  private boolean isShare(Field field) {
    return schema.column(field.ref()).filter(SaidBounds::isShare).isPresent();
  }

  private static boolean isShare(NamedColumn column) {
    return column.lemmas().stream().anyMatch(SHARES::contains);
  }

  private boolean hasShare(Query query) {
    return query.sources().stream()
        .flatMap(it -> schema.table(it.table()).columns().stream())
        .anyMatch(SaidBounds::isShare);
  }
}
