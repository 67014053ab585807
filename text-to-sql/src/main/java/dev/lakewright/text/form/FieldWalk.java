package dev.lakewright.text.form;

import java.util.function.Consumer;

/** Visits what a query's own clauses use: fields, whole tables, and queries, in their order. */
final class FieldWalk implements Expression.Visitor<Boolean>, Condition.Visitor<Boolean> {
  private final Consumer<Field> onField;
  private final Consumer<Source> onAll;
  private final Consumer<Query> onQuery;

  FieldWalk(Consumer<Field> onField, Consumer<Source> onAll, Consumer<Query> onQuery) {
    this.onField = onField;
    this.onAll = onAll;
    this.onQuery = onQuery;
  }

  void query(Query query) {
    query.select().forEach(it -> it.accept(this));
    query.links().forEach(this::link);
    query.where().forEach(it -> it.accept(this));
    query.groupBy().forEach(it -> it.accept(this));
    query.having().forEach(it -> it.accept(this));
    query.orderBy().forEach(it -> it.key().accept(this));
  }

  private void link(Link link) {
    onField.accept(link.left());
    onField.accept(link.right());
  }

  @Override
  public Boolean stored(Expression.Stored expression) {
    onField.accept(expression.field());
    return true;
  }

  @Override
  public Boolean all(Expression.All expression) {
    expression.source().ifPresent(onAll);
    return true;
  }

  @Override
  public Boolean constant(Expression.Constant expression) {
    return true;
  }

  @Override
  public Boolean aggregated(Expression.Aggregated expression) {
    expression.operand().ifPresent(it -> it.accept(this));
    return true;
  }

  @Override
  public Boolean calculated(Expression.Calculated expression) {
    return expression.left().accept(this) && expression.right().accept(this);
  }

  @Override
  public Boolean part(Expression.Part expression) {
    return expression.operand().accept(this);
  }

  @Override
  public Boolean bucket(Expression.Bucket expression) {
    return expression.operand().accept(this);
  }

  @Override
  public Boolean share(Expression.Share expression) {
    return expression.measure().accept(this);
  }

  @Override
  public Boolean percentOf(Expression.PercentOf expression) {
    expression.part().accept(this);
    onQuery.accept(expression.whole());
    return true;
  }

  @Override
  public Boolean windowed(Expression.Windowed expression) {
    expression.operand().accept(this);
    expression.partition().forEach(it -> it.accept(this));
    expression.order().forEach(it -> it.key().accept(this));
    return true;
  }

  @Override
  public Boolean nested(Expression.Nested expression) {
    onQuery.accept(expression.query());
    return true;
  }

  @Override
  public Boolean compare(Condition.Compare condition) {
    return condition.left().accept(this) && condition.right().accept(this);
  }

  @Override
  public Boolean between(Condition.Between condition) {
    return condition.operand().accept(this)
        && condition.low().accept(this)
        && condition.high().accept(this);
  }

  @Override
  public Boolean among(Condition.Among condition) {
    return condition.operand().accept(this);
  }

  @Override
  public Boolean member(Condition.Member condition) {
    condition.operand().accept(this);
    onQuery.accept(condition.query());
    return true;
  }

  @Override
  public Boolean like(Condition.Like condition) {
    return condition.operand().accept(this);
  }

  @Override
  public Boolean missing(Condition.Missing condition) {
    return condition.operand().accept(this);
  }

  @Override
  public Boolean allOf(Condition.AllOf condition) {
    condition.parts().forEach(it -> it.accept(this));
    return true;
  }

  @Override
  public Boolean anyOf(Condition.AnyOf condition) {
    condition.parts().forEach(it -> it.accept(this));
    return true;
  }
}
