package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Makes conditions, with queries in them down to some depth. */
final class RandomConditions {
  private static final int DEEPEST = 2;

  private final RandomForms forms;
  private final RandomExpressions expressions;
  private final Random random;
  private final int depth;

  RandomConditions(RandomForms forms, RandomExpressions expressions, Random random, int depth) {
    this.forms = forms;
    this.expressions = expressions;
    this.random = random;
    this.depth = depth;
  }

  /** Return conditions that may hold together. */
  List<Condition> all() {
    List<Condition> all = new ArrayList<>();
    while (random.nextBoolean()) {
      all.add(condition());
    }
    return all;
  }

  /** Return a condition that is no conjunction. */
  Condition condition() {
    if (random.nextInt(4) > 0) {
      return test();
    }
    List<Condition> parts = new ArrayList<>(List.of(test()));
    do {
      parts.add(random.nextBoolean() ? test() : new Condition.AllOf(List.of(test(), test())));
    } while (random.nextBoolean());
    return new Condition.AnyOf(parts);
  }

  /** Return an expression that is no constant; a query now and then. */
  Expression expression() {
    return depth < DEEPEST && random.nextInt(9) == 0
        ? new Expression.Nested(forms.query(depth + 1))
        : expressions.any();
  }

  private Condition test() {
    Expression left = expression();
    boolean negated = random.nextBoolean();
    return switch (random.nextInt(depth < DEEPEST ? 6 : 5)) {
      case 0 -> new Condition.Compare(left, operator(), expressions.anyOrConstant());
      case 1 ->
          new Condition.Between(
              left, expressions.anyOrConstant(), expressions.anyOrConstant(), negated);
      case 2 ->
          new Condition.Among(left, List.of(expressions.literal(), expressions.literal()), negated);
      case 3 -> new Condition.Like(left, RandomNames.pattern(random), negated);
      case 4 -> new Condition.Missing(left, negated);
      default -> member(left, negated);
    };
  }

  private Operator operator() {
    List<Operator> all = List.of(Operator.values());
    return all.get(random.nextInt(all.size()));
  }

  private Condition member(Expression left, boolean negated) {
    Query query = forms.query(depth + 1);
    return new Condition.Member(left, negated ? NullFilter.without(query) : query, negated);
  }
}
