package dev.lakewright.core.plan;

import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.Identifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Types of parameters. Each reads the text that a person types and nothing else. */
public enum ParameterType {
  TEXT("any text", "text", ColumnType.TEXT) {
    @Override
    String canonical(String typed) {
      return typed;
    }

    @Override
    String literal(String canonical) {
      return Identifier.literal(canonical);
    }
  },
  INTEGER("a whole number such as 42", "42", ColumnType.BIGINT) {
    @Override
    String canonical(String typed) {
      return Long.toString(new BigInteger(typed).longValueExact());
    }

    @Override
    String literal(String canonical) {
      return "CAST(" + Identifier.literal(canonical) + " AS BIGINT)";
    }
  },
  DECIMAL("a number such as 19.99", "19.99", ColumnType.parse("DECIMAL(38,10)")) {
    private static final int DIGITS = 28;
    private static final int SCALE = 10;

    @Override
    String canonical(String typed) {
      BigDecimal value = new BigDecimal(typed);
      if (value.scale() > SCALE || value.precision() - value.scale() > DIGITS) {
        throw new NumberFormatException("too many digits");
      }
      return value.toPlainString();
    }

    @Override
    String literal(String canonical) {
      return "CAST(" + Identifier.literal(canonical) + " AS DECIMAL(38,10))";
    }
  },
  BOOLEAN("true or false", "true", ColumnType.BOOLEAN) {
    @Override
    String canonical(String typed) {
      if (!typed.equals("true") && !typed.equals("false")) {
        throw new NumberFormatException(typed);
      }
      return typed;
    }

    @Override
    String literal(String canonical) {
      return canonical.toUpperCase(Locale.ROOT);
    }
  },
  DATE("a day such as 2013-12-24", "2013-12-24", ColumnType.DATE) {
    @Override
    String canonical(String typed) {
      return fourDigits(LocalDate.parse(typed)).toString();
    }

    @Override
    String literal(String canonical) {
      return "DATE " + Identifier.literal(canonical);
    }
  },
  TIMESTAMP("a time such as 2013-12-24T18:30:00", "2013-12-24T18:30:00", ColumnType.TIMESTAMP) {
    @Override
    String canonical(String typed) {
      LocalDateTime time = LocalDateTime.parse(typed).truncatedTo(ChronoUnit.MICROS);
      fourDigits(time.toLocalDate());
      return DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time);
    }

    @Override
    String literal(String canonical) {
      return "TIMESTAMP " + Identifier.literal(canonical.replace('T', ' '));
    }
  },
  /** A month; in SQL it is its first day. */
  MONTH("a month such as 2013-12", "2013-12", ColumnType.DATE) {
    @Override
    String canonical(String typed) {
      YearMonth month = YearMonth.parse(typed);
      fourDigits(month.atDay(1));
      return month.toString();
    }

    @Override
    String literal(String canonical) {
      return "DATE " + Identifier.literal(canonical + "-01");
    }
  };

  private final String form;
  private final String example;

  // Immutable, which its type does not tell.
  @SuppressWarnings("ImmutableEnumChecker")
  private final ColumnType column;

  ParameterType(String form, String example, ColumnType column) {
    this.form = form;
    this.example = example;
    this.column = column;
  }

  /** Return the text in the one form that this type writes it in. */
  abstract String canonical(String typed);

  abstract String literal(String canonical);

  private static LocalDate fourDigits(LocalDate day) {
    if (day.getYear() < 1 || day.getYear() > 9_999) {
      throw new DateTimeException("not a year of four digits");
    }
    return day;
  }

  /** Read a value; empty where the text is none of this type. */
  public Optional<ParameterValue> read(String typed) {
    try {
      return Optional.of(new ParameterValue(this, canonical(typed)));
    } catch (ArithmeticException | NumberFormatException | DateTimeException notOne) {
      return Optional.empty();
    }
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Return what a value looks like, such as "a month such as 2013-12". */
  public String form() {
    return form;
  }

  /** Return some value, for looking at SQL without one. */
  public ParameterValue example() {
    return new ParameterValue(this, example);
  }

  /** Return the type that a value has in SQL. */
  public ColumnType column() {
    return column;
  }

  public static Optional<ParameterType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }

  public static List<String> words() {
    return Arrays.stream(values()).map(ParameterType::word).toList();
  }
}
