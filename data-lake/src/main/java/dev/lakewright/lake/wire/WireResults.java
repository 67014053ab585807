package dev.lakewright.lake.wire;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.ColumnType;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Results, whose rows travel in messages of their own, and failures. */
public final class WireResults {
  private WireResults() {}

  public static void writeRows(DataOutput out, List<List<Cell>> rows) throws IOException {
    out.writeInt(rows.size());
    for (List<Cell> row : rows) {
      WireCells.writeRow(out, row);
    }
  }

  public static List<List<Cell>> readRows(DataInput in) throws IOException {
    int count = in.readInt();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(WireCells.readRow(in));
    }
    return rows;
  }

  /** Write everything of a result but its rows. */
  public static void writeFrame(DataOutput out, ResultTable table) throws IOException {
    out.writeInt(table.columns().size());
    for (ResultColumn column : table.columns()) {
      WireText.write(out, column.name());
      WireText.write(out, column.type().sql());
    }
    out.writeLong(table.totalRows());
    out.writeBoolean(table.capped());
  }

  /** Read what {@link #writeFrame} wrote, around rows that came before. */
  public static ResultTable readFrame(DataInput in, List<List<Cell>> rows) throws IOException {
    int count = in.readInt();
    List<ResultColumn> columns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      columns.add(new ResultColumn(WireText.read(in), ColumnType.parse(WireText.read(in))));
    }
    long total = in.readLong();
    boolean capped = in.readBoolean();
    if (total < rows.size()) {
      throw new IOException("more rows than were counted");
    }
    return new ResultTable(columns, rows, total, capped);
  }

  public static void writeFailure(DataOutput out, Failure failure) throws IOException {
    WireText.write(out, failure.code().name());
    WireText.write(out, failure.message());
    out.writeBoolean(failure.location().isPresent());
    if (failure.location().isPresent()) {
      out.writeInt(failure.location().get().line());
      out.writeInt(failure.location().get().column());
    }
    WireText.writeAll(out, failure.nearest());
  }

  public static Failure readFailure(DataInput in) throws IOException {
    String name = WireText.read(in);
    ErrorCode code =
        Arrays.stream(ErrorCode.values())
            .filter(it -> it.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new IOException("no such code: " + name));
    String message = WireText.read(in);
    Optional<SourceLocation> place =
        in.readBoolean()
            ? Optional.of(new SourceLocation(in.readInt(), in.readInt()))
            : Optional.empty();
    return new Failure(code, message, place, WireText.readAll(in), Optional.empty());
  }
}
