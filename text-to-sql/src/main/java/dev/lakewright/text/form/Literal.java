package dev.lakewright.text.form;

import java.math.BigDecimal;
import java.time.LocalDate;

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

  /** A number; equal to others of the same value, whatever the scale. */
  record Figure(BigDecimal value) implements Literal {
    public Figure {
      value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
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
