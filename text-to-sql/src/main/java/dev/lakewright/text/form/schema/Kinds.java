package dev.lakewright.text.form.schema;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.form.DatePart;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import java.util.List;
import java.util.Optional;

/** What kind of value an expression has; nothing for texts in quotes, which fit themselves. */
public final class Kinds implements Expression.Visitor<Optional<TypeKind>> {
  private static final Optional<TypeKind> REAL = Optional.of(TypeKind.FLOATING);
  private static final Optional<TypeKind> WHOLE = Optional.of(TypeKind.INTEGER);

  private final SchemaNames tables;

  public Kinds(SchemaNames tables) {
    this.tables = tables;
  }

  public Optional<TypeKind> of(Expression expression) {
    return expression.accept(this);
  }

  public boolean isText(Expression expression) {
    return of(expression).filter(kind -> kind == TypeKind.TEXT).isPresent();
  }

  /**
   * Return the SQL type that the first of two compared values must be cast to, so that texts meet
   * texts and numbers meet numbers; nothing where it stays.
   *
   * @param ordered whether it matters which one is greater: then numbers stay numbers
   */
  public static Optional<String> cast(
      Optional<TypeKind> own, Optional<TypeKind> other, boolean ordered) {
    if (own.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    if (own.get() == TypeKind.TEXT && staysNumber(other.get(), ordered)) {
      return Optional.of("DOUBLE");
    }
    boolean toText =
        own.get() != TypeKind.TEXT
            && other.get() == TypeKind.TEXT
            && !staysNumber(own.get(), ordered);
    return toText ? Optional.of("VARCHAR") : Optional.empty();
  }

  /** A whole number is the same as its digits; 1 and 1.0 are the same only as numbers. */
  private static boolean staysNumber(TypeKind kind, boolean ordered) {
    return kind == TypeKind.FLOATING || (ordered && kind.isNumber());
  }

  @Override
  public Optional<TypeKind> stored(Expression.Stored expression) {
    return tables.kind(expression.field());
  }

  @Override
  public Optional<TypeKind> all(Expression.All expression) {
    return Optional.empty();
  }

  @Override
  public Optional<TypeKind> constant(Expression.Constant expression) {
    return expression
        .value()
        .accept(
            new Literal.Visitor<Optional<TypeKind>>() {
              @Override
              public Optional<TypeKind> text(Literal.Text literal) {
                return Optional.empty();
              }

              @Override
              public Optional<TypeKind> figure(Literal.Figure literal) {
                return Optional.of(TypeKind.DECIMAL);
              }

              @Override
              public Optional<TypeKind> date(Literal.Date literal) {
                return Optional.of(TypeKind.DATE);
              }
            });
  }

  @Override
  public Optional<TypeKind> aggregated(Expression.Aggregated expression) {
    return switch (expression.function()) {
      case COUNT -> WHOLE;
      case SUM, AVG, MEDIAN -> REAL;
      case MIN, MAX -> expression.operand().flatMap(this::of);
    };
  }

  @Override
  public Optional<TypeKind> calculated(Expression.Calculated expression) {
    return REAL;
  }

  @Override
  public Optional<TypeKind> part(Expression.Part expression) {
    return expression.part() == DatePart.WEEKDAY ? Optional.of(TypeKind.TEXT) : WHOLE;
  }

  @Override
  public Optional<TypeKind> bucket(Expression.Bucket expression) {
    return Optional.of(TypeKind.TEXT);
  }

  @Override
  public Optional<TypeKind> share(Expression.Share expression) {
    return REAL;
  }

  @Override
  public Optional<TypeKind> percentOf(Expression.PercentOf expression) {
    return REAL;
  }

  @Override
  public Optional<TypeKind> windowed(Expression.Windowed expression) {
    return switch (expression.function()) {
      case RUNNING_TOTAL -> REAL;
      case RANK -> WHOLE;
      case PREVIOUS -> of(expression.operand());
    };
  }

  @Override
  public Optional<TypeKind> nested(Expression.Nested expression) {
    List<Expression> shown = expression.query().select();
    return shown.size() == 1 ? of(shown.get(0)) : Optional.empty();
  }
}
