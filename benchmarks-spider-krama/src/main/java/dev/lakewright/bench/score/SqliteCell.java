package dev.lakewright.bench.score;

import dev.lakewright.core.engine.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value of a SQLite result as the official evaluator, written in Python, sees it: equal numbers
 * are equal whatever their type, and rows are put in order by text and type.
 *
 * @param identity what equality goes by
 * @param order Python's {@code str(x) + str(type(x))}
 */
record SqliteCell(Object identity, String order) {
  private static final SqliteCell NULL = new SqliteCell("null", "None<class 'NoneType'>");
  private static final double LONG_LIMIT = 0x1p63;

  private record Text(String value) {}

  static SqliteCell of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof Integer || value instanceof Long) {
      long number = ((Number) value).longValue();
      return new SqliteCell(number, number + "<class 'int'>");
    }
    if (value instanceof Float || value instanceof Double) {
      return ofDouble(((Number) value).doubleValue());
    }
    if (value instanceof byte[] bytes) {
      return new SqliteCell(ByteBuffer.wrap(bytes), repr(bytes) + "<class 'bytes'>");
    }
    String text = value.toString().replace("\uFFFD", "");
    return new SqliteCell(new Text(text), text + "<class 'str'>");
  }

  /** Return the value as the product's engines give it. */
  Cell cell() {
    if (identity instanceof Long number) {
      return new Cell.Whole(BigInteger.valueOf(number));
    }
    if (identity instanceof Double number) {
      return new Cell.Floating(number);
    }
    if (identity instanceof Text text) {
      return new Cell.Text(text.value());
    }
    return equals(NULL) ? new Cell.Null() : new Cell.Bytes(order);
  }

  private static SqliteCell ofDouble(double number) {
    boolean whole = number == Math.rint(number) && Math.abs(number) < LONG_LIMIT;
    Object identity = whole ? (Object) (long) number : (Object) number;
    return new SqliteCell(identity, repr(number) + "<class 'float'>");
  }

  private static String repr(byte[] bytes) {
    StringBuilder text = new StringBuilder("b'");
    for (byte one : bytes) {
      switch (one) {
        case '\t' -> text.append("\\t");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\\' -> text.append("\\\\");
        case '\'' -> text.append("\\'");
        default -> {
          boolean printable = one >= ' ' && one < 127;
          text.append(printable ? "" + (char) one : String.format("\\x%02x", one));
        }
      }
    }
    return text.append('\'').toString();
  }

  /** Python's {@code repr}: the shortest digits that give the number back. */
  private static String repr(double number) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    }
    if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    BigDecimal shortest = shortest(number);
    int exponent = shortest.precision() - shortest.scale() - 1;
    if (exponent >= -4 && exponent < 16) {
      String plain = shortest.stripTrailingZeros().toPlainString();
      return plain.contains(".") ? plain : plain + ".0";
    }
    String digits = shortest.unscaledValue().abs().toString().replaceFirst("0+$", "");
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    return (number < 0 ? "-" : "")
        + mantissa
        + "e"
        + (exponent < 0 ? "-" : "+")
        + String.format(Locale.ROOT, "%02d", Math.abs(exponent));
  }

  private static BigDecimal shortest(double number) {
    BigDecimal exact = new BigDecimal(number);
    for (int digits = 1; digits < 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(17));
  }
}
