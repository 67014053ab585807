package dev.lakewright.core.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One value of a result. Text of cells comes from data and is never safe to print as it is. */
public sealed interface Cell {
  /** Return the value as plain text; SQL null is the empty string. */
  String text();

  default boolean isNull() {
    return this instanceof Null;
  }

  /** Return true for numbers, which people expect aligned right. */
  default boolean isNumber() {
    return this instanceof Whole || this instanceof Exact || this instanceof Floating;
  }

  /** SQL null. */
  record Null() implements Cell {
    @Override
    public String text() {
      return "";
    }
  }

  record Bool(boolean value) implements Cell {
    @Override
    public String text() {
      return Boolean.toString(value);
    }
  }

  /** A whole number of any width. */
  record Whole(BigInteger value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /** A decimal with the scale that the column declares. */
  record Exact(BigDecimal value) implements Cell {
    @Override
    public String text() {
      return value.toPlainString();
    }
  }

  record Floating(double value) implements Cell {
    @Override
    public String text() {
      boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
      return whole ? BigDecimal.valueOf(value).toBigInteger() + ".0" : Double.toString(value);
    }
  }

  record Text(String text) implements Cell {}

  record Day(LocalDate value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  record Clock(LocalTime value) implements Cell {
    @Override
    public String text() {
      return value.toString();
    }
  }

  /** A date and time without a zone. */
  record Moment(LocalDateTime value) implements Cell {
    @Override
    public String text() {
      return TimeText.of(value);
    }
  }

  record Instant(OffsetDateTime value) implements Cell {
    @Override
    public String text() {
      return TimeText.of(value.toLocalDateTime()) + value.getOffset();
    }
  }

  /** Bytes, shown in hexadecimal. */
  record Bytes(String hex) implements Cell {
    @Override
    public String text() {
      return hex;
    }
  }

  record Many(List<Cell> items) implements Cell {
    public Many {
      items = List.copyOf(items);
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      items.forEach(item -> texts.add(item.isNull() ? "NULL" : item.text()));
      return "[" + String.join(", ", texts) + "]";
    }
  }

  /** Fields of a struct or entries of a map, in stored order. */
  record Fields(Map<String, Cell> fields) implements Cell {
    public Fields {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    @Override
    public String text() {
      List<String> texts = new ArrayList<>();
      fields.forEach(
          (name, cell) -> texts.add(name + ": " + (cell.isNull() ? "NULL" : cell.text())));
      return "{" + String.join(", ", texts) + "}";
    }
  }
}
