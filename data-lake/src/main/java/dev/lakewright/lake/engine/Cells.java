package dev.lakewright.lake.engine;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.engine.Cell;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Array;
import java.sql.Blob;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;

/** Turns what DuckDB's driver hands over into cells. */
final class Cells {
  private static final Cell NULL = new Cell.Null();

  private Cells() {}

  static Cell of(@Nullable Object value) throws SQLException {
    if (value == null) {
      return NULL;
    }
    if (value instanceof String text) {
      return new Cell.Text(text);
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Boolean truth) {
      return new Cell.Bool(truth);
    }
    return isNested(value) ? nested(value) : other(value);
  }

  private static Cell number(Number number) {
    if (number instanceof BigDecimal exact) {
      return new Cell.Exact(exact);
    }
    if (number instanceof Double || number instanceof Float) {
      return new Cell.Floating(
          number instanceof Float ? Double.parseDouble(number.toString()) : number.doubleValue());
    }
    return new Cell.Whole(
        number instanceof BigInteger big ? big : BigInteger.valueOf(number.longValue()));
  }

  private static boolean isNested(Object value) {
    return value instanceof Array || value instanceof Struct || value instanceof Map<?, ?>;
  }

  private static Cell nested(Object value) throws SQLException {
    if (value instanceof Array array) {
      List<Cell> items = new ArrayList<>();
      for (Object item : (Object[]) array.getArray()) {
        items.add(of(item));
      }
      return new Cell.Many(items);
    }
    Map<?, ?> entries = value instanceof DuckDBStruct struct ? struct.getMap() : (Map<?, ?>) value;
    Map<String, Cell> fields = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : entries.entrySet()) {
      fields.put(of(entry.getKey()).text(), of(entry.getValue()));
    }
    return new Cell.Fields(fields);
  }

  private static Cell other(Object value) throws SQLException {
    if (value instanceof LocalDate day) {
      return new Cell.Day(day);
    }
    if (value instanceof LocalTime time) {
      return new Cell.Clock(time);
    }
    if (value instanceof LocalDateTime moment) {
      return new Cell.Moment(moment);
    }
    if (value instanceof Timestamp moment) {
      return new Cell.Moment(moment.toLocalDateTime());
    }
    if (value instanceof OffsetDateTime instant) {
      return new Cell.Instant(instant.withOffsetSameInstant(ZoneOffset.UTC));
    }
    if (value instanceof Blob blob) {
      return bytes(blob.getBytes(1, (int) blob.length()));
    }
    if (value instanceof byte[] bytes) {
      return bytes(bytes);
    }
    if (value instanceof ByteBuffer buffer) {
      byte[] bytes = new byte[buffer.remaining()];
      buffer.duplicate().get(bytes);
      return bytes(bytes);
    }
    if (value instanceof JsonNode json) {
      return new Cell.Text(json.toString());
    }
    return new Cell.Text(value.toString());
  }

  private static Cell bytes(byte[] bytes) {
    return new Cell.Bytes(HexFormat.of().formatHex(bytes));
  }
}
