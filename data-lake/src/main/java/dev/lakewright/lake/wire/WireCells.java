package dev.lakewright.lake.wire;

import dev.lakewright.core.engine.Cell;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Cells: a letter for the kind, then the value, as text where Java's own form keeps all of it. */
final class WireCells {
  private WireCells() {}

  static void write(DataOutput out, Cell cell) throws IOException {
    if (cell instanceof Cell.Null) {
      out.writeChar('0');
    } else if (cell instanceof Cell.Bool it) {
      out.writeChar('b');
      out.writeBoolean(it.value());
    } else if (cell instanceof Cell.Floating it) {
      out.writeChar('f');
      out.writeDouble(it.value());
    } else if (cell instanceof Cell.Many it) {
      out.writeChar('l');
      writeRow(out, it.items());
    } else if (cell instanceof Cell.Fields it) {
      out.writeChar('s');
      WireText.writeAll(out, List.copyOf(it.fields().keySet()));
      writeRow(out, List.copyOf(it.fields().values()));
    } else {
      writeText(out, cell);
    }
  }

  private static void writeText(DataOutput out, Cell cell) throws IOException {
    if (cell instanceof Cell.Whole it) {
      tagged(out, 'w', it.value().toString());
    } else if (cell instanceof Cell.Exact it) {
      tagged(out, 'e', it.value().toString());
    } else if (cell instanceof Cell.Text it) {
      tagged(out, 't', it.text());
    } else if (cell instanceof Cell.Day it) {
      tagged(out, 'd', it.value().toString());
    } else if (cell instanceof Cell.Clock it) {
      tagged(out, 'c', it.value().toString());
    } else if (cell instanceof Cell.Moment it) {
      tagged(out, 'm', it.value().toString());
    } else if (cell instanceof Cell.Instant it) {
      tagged(out, 'i', it.value().toString());
    } else if (cell instanceof Cell.Bytes it) {
      tagged(out, 'x', it.hex());
    } else {
      throw new IOException("no form for " + cell.getClass().getSimpleName());
    }
  }

  private static void tagged(DataOutput out, char tag, String text) throws IOException {
    out.writeChar(tag);
    WireText.write(out, text);
  }

  static Cell read(DataInput in) throws IOException {
    char tag = in.readChar();
    return switch (tag) {
      case '0' -> new Cell.Null();
      case 'b' -> new Cell.Bool(in.readBoolean());
      case 'f' -> new Cell.Floating(in.readDouble());
      case 'l' -> new Cell.Many(readRow(in));
      case 's' -> fields(WireText.readAll(in), readRow(in));
      default -> ofText(tag, WireText.read(in));
    };
  }

  private static Cell ofText(char tag, String text) throws IOException {
    try {
      return switch (tag) {
        case 'w' -> new Cell.Whole(new BigInteger(text));
        case 'e' -> new Cell.Exact(new BigDecimal(text));
        case 't' -> new Cell.Text(text);
        case 'd' -> new Cell.Day(LocalDate.parse(text));
        case 'c' -> new Cell.Clock(LocalTime.parse(text));
        case 'm' -> new Cell.Moment(LocalDateTime.parse(text));
        case 'i' -> new Cell.Instant(OffsetDateTime.parse(text));
        case 'x' -> new Cell.Bytes(text);
        default -> throw new IOException("no kind of cell: " + tag);
      };
    } catch (NumberFormatException | DateTimeException broken) {
      throw new IOException("a cell that is none: " + text, broken);
    }
  }

  private static Cell fields(List<String> names, List<Cell> values) throws IOException {
    if (names.size() != values.size()) {
      throw new IOException("fields without names");
    }
    Map<String, Cell> fields = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      fields.put(names.get(i), values.get(i));
    }
    return new Cell.Fields(fields);
  }

  static void writeRow(DataOutput out, List<Cell> cells) throws IOException {
    out.writeInt(cells.size());
    for (Cell cell : cells) {
      write(out, cell);
    }
  }

  static List<Cell> readRow(DataInput in) throws IOException {
    int count = in.readInt();
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cells.add(read(in));
    }
    return cells;
  }
}
