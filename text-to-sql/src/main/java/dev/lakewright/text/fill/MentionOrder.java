package dev.lakewright.text.fill;

import dev.lakewright.text.form.Combination;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.ValueMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts the conditions of known queries in the order in which the question names constants. */
public final class MentionOrder {
  private MentionOrder() {}

  /** Return an equal query whose conditions stand in the question's order. */
  public static Query of(Query query, LinkedQuestion question) {
    Optional<Combination> combination =
        query.combination().map(it -> new Combination(it.operation(), of(it.query(), question)));
    return query.filtered(sorted(query.where(), question)).combined(combination);
  }

  private static List<Condition> sorted(List<Condition> conditions, LinkedQuestion question) {
    if (conditions.size() == 1 && conditions.get(0) instanceof Condition.AnyOf any) {
      return List.of(new Condition.AnyOf(sorted(any.parts(), question)));
    }
    List<Condition> sorted = new ArrayList<>(conditions);
    sorted.sort(Comparator.comparingInt(it -> place(it, question)));
    return sorted;
  }

  private static int place(Condition condition, LinkedQuestion question) {
    boolean constant =
        condition instanceof Condition.Compare it && it.right() instanceof Expression.Constant;
    if (!constant) {
      return question.size();
    }
    Condition.Compare compare = (Condition.Compare) condition;
    Literal literal = ((Expression.Constant) compare.right()).value();
    return question.values().stream()
        .filter(it -> Constants.means(it, literal))
        .mapToInt(ValueMention::from)
        .min()
        .orElse(question.size());
  }
}
