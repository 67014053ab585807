package dev.lakewright.text.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a query shows, groups by, sorts by or compares. */
public sealed interface Expression {
  <T> T accept(Visitor<T> visitor);

  /** One method for each kind of expression. */
  interface Visitor<T> {
    T stored(Stored expression);

    T all(All expression);

    T constant(Constant expression);

    T aggregated(Aggregated expression);

    T calculated(Calculated expression);

    T part(Part expression);

    T bucket(Bucket expression);

    T share(Share expression);

    T percentOf(PercentOf expression);

    T windowed(Windowed expression);

    T nested(Nested expression);
  }

  static Stored of(Field field) {
    return new Stored(field);
  }

  /** Return the number of rows. */
  static Aggregated rows() {
    return new Aggregated(Aggregate.COUNT, Optional.empty(), false);
  }

  /** A stored column. */
  record Stored(Field field) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.stored(this);
    }
  }

  /** All columns, of one table or of the whole FROM. */
  record All(Optional<Source> source) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.all(this);
    }
  }

  /** A literal. */
  record Constant(Literal value) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.constant(this);
    }
  }

  /** An aggregate over an expression, or over rows where there is none. */
  record Aggregated(Aggregate function, Optional<Expression> operand, boolean distinct)
      implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.aggregated(this);
    }
  }

  /** Two numbers put together. Division is not by integers: 1 by 2 is 0.5. */
  record Calculated(Arithmetic operation, Expression left, Expression right) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.calculated(this);
    }
  }

  /** A part of a date or time. */
  record Part(DatePart part, Expression operand) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.part(this);
    }
  }

  /** The range that a number falls into; each bound opens a new range that holds it. */
  record Bucket(Expression operand, List<BigDecimal> bounds) implements Expression {
    public Bucket {
      bounds = List.copyOf(bounds);
    }

    /** Return what the ranges are called, lowest first: one more than there are bounds. */
    public List<String> labels() {
      List<String> sorted =
          bounds.stream().distinct().sorted().map(BigDecimal::toPlainString).toList();
      if (sorted.isEmpty()) {
        return List.of("all");
      }
      List<String> labels = new ArrayList<>(List.of("under " + sorted.get(0)));
      for (int i = 1; i < sorted.size(); i++) {
        labels.add(sorted.get(i - 1) + " to under " + sorted.get(i));
      }
      labels.add(sorted.get(sorted.size() - 1) + " and over");
      return labels;
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.bucket(this);
    }
  }

  /** A group's part of the total over all groups, in percent. */
  record Share(Aggregated measure) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.share(this);
    }
  }

  /**
   * A figure in percent of another one.
   *
   * @param part a count or a sum over the rows of the query around it
   * @param whole selects the same figure, over all that the part is a part of
   */
  record PercentOf(Aggregated part, Query whole) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.percentOf(this);
    }
  }

  /** A figure that depends on rows or groups before it in an order. */
  record Windowed(
      WindowFunction function, Expression operand, List<Expression> partition, List<Sort> order)
      implements Expression {
    public Windowed {
      partition = List.copyOf(partition);
      order = List.copyOf(order);
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.windowed(this);
    }
  }

  /** The only value of a query's only row. */
  record Nested(Query query) implements Expression {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.nested(this);
    }
  }
}
