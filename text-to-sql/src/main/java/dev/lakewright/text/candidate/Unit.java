package dev.lakewright.text.candidate;

import dev.lakewright.text.schema.NamedColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A unit of measure.
 *
 * @param kind of thing that is measured
 * @param size in the kind's base unit
 * @param names in lower case, the plain one first
 */
record Unit(Kind kind, BigDecimal size, List<String> names) {
  /** What units measure. */
  enum Kind {
    TIME,
    DATA,
    LENGTH,
    WEIGHT
  }

  private static final List<Unit> ALL =
      List.of(
          of(Kind.TIME, "0.001", "millisecond", "milliseconds", "ms", "msec", "msecs"),
          of(Kind.TIME, "1", "second", "seconds", "sec", "secs"),
          of(Kind.TIME, "60", "minute", "minutes", "min", "mins"),
          of(Kind.TIME, "3600", "hour", "hours", "hr", "hrs"),
          of(Kind.TIME, "86400", "day", "days"),
          of(Kind.TIME, "604800", "week", "weeks"),
          of(Kind.DATA, "1", "byte", "bytes"),
          of(Kind.DATA, "1000", "kilobyte", "kilobytes", "kb"),
          of(Kind.DATA, "1000000", "megabyte", "megabytes", "mb"),
          of(Kind.DATA, "1000000000", "gigabyte", "gigabytes", "gb"),
          of(Kind.DATA, "1000000000000", "terabyte", "terabytes", "tb"),
          of(Kind.LENGTH, "0.001", "millimeter", "millimeters", "millimetre", "millimetres", "mm"),
          of(Kind.LENGTH, "0.01", "centimeter", "centimeters", "centimetre", "centimetres", "cm"),
          of(Kind.LENGTH, "1", "meter", "meters", "metre", "metres"),
          of(Kind.LENGTH, "1000", "kilometer", "kilometers", "kilometre", "kilometres", "km"),
          of(Kind.LENGTH, "0.0254", "inch", "inches"),
          of(Kind.LENGTH, "0.3048", "foot", "feet", "ft"),
          of(Kind.LENGTH, "1609.344", "mile", "miles"),
          of(Kind.WEIGHT, "0.001", "milligram", "milligrams", "mg"),
          of(Kind.WEIGHT, "1", "gram", "grams"),
          of(Kind.WEIGHT, "1000", "kilogram", "kilograms", "kg", "kilo", "kilos"),
          of(Kind.WEIGHT, "1000000", "tonne", "tonnes"),
          of(Kind.WEIGHT, "453.59237", "lb", "lbs"));

  /** Words that say that a column holds a span of time, where its unit could be a point in time. */
  private static final Set<String> SPANS =
      Set.of(
          "duration",
          "length",
          "runtime",
          "elapsed",
          "delay",
          "interval",
          "running",
          "wait",
          "latency",
          "timeout");

  Unit {
    names = List.copyOf(names);
  }

  private static Unit of(Kind kind, String size, String... names) {
    return new Unit(kind, new BigDecimal(size), List.of(names));
  }

  /** Return the unit that a word in lower case names. */
  static Optional<Unit> named(String lower) {
    return ALL.stream().filter(it -> it.names().contains(lower)).findFirst();
  }

  /** Return the unit that a column's name ends in; nothing where it may be none. */
  static Optional<Unit> of(NamedColumn column) {
    String last = column.lemmas().get(column.lemmas().size() - 1);
    boolean span = column.lemmas().stream().anyMatch(SPANS::contains);
    String word = last.equals("minimum") && span ? "minute" : last;
    return column.kind().isNumber()
        ? named(word).filter(it -> it.kind() != Kind.TIME || span || it.isPlural(column))
        : Optional.empty();
  }

  /** An {@code Hour} may be one of a day, and no number of hours. */
  private boolean isPlural(NamedColumn column) {
    String name = column.ref().column().toLowerCase(Locale.ROOT);
    return names.stream().skip(1).anyMatch(name::endsWith);
  }

  /** Return an amount of this unit in another one of the same kind. */
  BigDecimal in(Unit other, BigDecimal amount) {
    BigDecimal converted = amount.multiply(size).divide(other.size, MathContext.DECIMAL64);
    return converted.signum() == 0 ? BigDecimal.ZERO : converted.stripTrailingZeros();
  }
}
