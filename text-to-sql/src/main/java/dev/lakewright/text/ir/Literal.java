package dev.lakewright.text.ir;

import dev.lakewright.core.lake.Identifier;
import java.math.BigDecimal;

/** A constant. */
public sealed interface Literal {
  String sql();

  String words();

  record Text(String value) implements Literal {
    @Override
    public String sql() {
      return Identifier.literal(value);
    }

    @Override
    public String words() {
      return Identifier.literal(value);
    }
  }

  record Figure(BigDecimal value) implements Literal {
    @Override
    public String sql() {
      return value.toPlainString();
    }

    @Override
    public String words() {
      return value.toPlainString();
    }
  }
}
