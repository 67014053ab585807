package dev.lakewright.text.form;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A condition on rows or groups. */
public sealed interface Condition {
  <T> T accept(Visitor<T> visitor);

  /** One method for each kind of condition. */
  interface Visitor<T> {
    T compare(Compare condition);

    T between(Between condition);

    T among(Among condition);

    T member(Member condition);

    T like(Like condition);

    T missing(Missing condition);

    T allOf(AllOf condition);

    T anyOf(AnyOf condition);
  }

  /** Two expressions compared. */
  record Compare(Expression left, Operator operator, Expression right) implements Condition {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.compare(this);
    }
  }

  /** An expression within bounds, both included. */
  record Between(Expression operand, Expression low, Expression high, boolean negated)
      implements Condition {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.between(this);
    }
  }

  /** An expression that is one of several constants, or none of them. */
  record Among(Expression operand, List<Literal> values, boolean negated) implements Condition {
    public Among {
      values = List.copyOf(values);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.among(this);
    }
  }

  /** An expression that is one of a query's values, or none of them; nulls in it count for none. */
  record Member(Expression operand, Query query, boolean negated) implements Condition {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.member(this);
    }
  }

  /**
   * A text that fits a pattern, letter case aside; equal to others whose pattern differs in letter
   * case only.
   *
   * @param pattern of SQL LIKE, with {@code %} and {@code _} as wildcards and {@code !} to escape
   */
  record Like(Expression operand, String pattern, boolean negated) implements Condition {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Like it
          && operand.equals(it.operand)
          && negated == it.negated
          && folded().equals(it.folded());
    }

    @Override
    public int hashCode() {
      return Objects.hash(operand, folded(), negated);
    }

    private String folded() {
      return pattern.toLowerCase(Locale.ROOT);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.like(this);
    }
  }

  /** An expression without a value, or with one. */
  record Missing(Expression operand, boolean negated) implements Condition {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.missing(this);
    }
  }

  /** Conditions that hold together. */
  record AllOf(List<Condition> parts) implements Condition {
    public AllOf {
      parts = List.copyOf(parts);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.allOf(this);
    }
  }

  /** Conditions of which at least one holds. */
  record AnyOf(List<Condition> parts) implements Condition {
    public AnyOf {
      parts = List.copyOf(parts);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.anyOf(this);
    }
  }
}
