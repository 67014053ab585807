package dev.lakewright.text.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A constant of a query. */
public sealed interface Literal {
  <T> T accept(Visitor<T> visitor);

  /** One method for each kind of constant. */
  interface Visitor<T> {
    T text(Text literal);

    T figure(Figure literal);

    T date(Date literal);
  }

  /** A text, as stored. */
  record Text(String value) implements Literal {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.text(this);
    }
  }

  /**
   * A number; equal to others of the same value, whatever the scale and however it was said.
   *
   * @param said in other words, as {@code 10 seconds} of 10,000 milliseconds; empty if it was not
   */
  record Figure(BigDecimal value, String said) implements Literal {
    public Figure {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    }

    public Figure(BigDecimal value) {
      this(value, "");
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Figure it && value.compareTo(it.value) == 0;
    }

    @Override
    public int hashCode() {
      return value.hashCode();
    }

    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.figure(this);
    }
  }

  /** A calendar day. */
  record Date(LocalDate value) implements Literal {
    @Override
    public <T> T accept(Visitor<T> visitor) {
      return visitor.date(this);
    }
  }
}
