package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Condition;

/** The opposite of a condition, without a node for NOT. */
final class Negation implements Condition.Visitor<Condition> {
  @Override
  public Condition compare(Condition.Compare it) {
    return new Condition.Compare(it.left(), it.operator().negated(), it.right());
  }

  @Override
  public Condition between(Condition.Between it) {
    return new Condition.Between(it.operand(), it.low(), it.high(), !it.negated());
  }

  @Override
  public Condition among(Condition.Among it) {
    return new Condition.Among(it.operand(), it.values(), !it.negated());
  }

  @Override
  public Condition member(Condition.Member it) {
    return new Condition.Member(it.operand(), it.query(), !it.negated());
  }

  @Override
  public Condition like(Condition.Like it) {
    return new Condition.Like(it.operand(), it.pattern(), !it.negated());
  }

  @Override
  public Condition missing(Condition.Missing it) {
    return new Condition.Missing(it.operand(), !it.negated());
  }

  @Override
  public Condition allOf(Condition.AllOf it) {
    return new Condition.AnyOf(it.parts().stream().map(part -> part.accept(this)).toList());
  }

  @Override
  public Condition anyOf(Condition.AnyOf it) {
    return new Condition.AllOf(it.parts().stream().map(part -> part.accept(this)).toList());
  }
}
