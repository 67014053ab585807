package dev.lakewright.lake.engine;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.lake.LakeStorage;
import dev.lakewright.lake.wire.WireText;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Orders and settings as bytes. */
final class WireOrders {
  private WireOrders() {}

  /** What an engine's process is opened with. */
  record Opening(EngineSettings settings, List<Path> readable, List<String> setup)
      implements LakeStorage {
    Opening {
      readable = List.copyOf(readable);
      setup = List.copyOf(setup);
    }

    @Override
    public String relation(TableName table) {
      throw new IllegalStateException("orders say what their tables stand for: " + table);
    }
  }

  static void writeOpening(DataOutput out, Opening opening) throws IOException {
    EngineSettings settings = opening.settings();
    WireText.write(out, settings.staging().toString());
    out.writeInt(settings.memoryMegabytes());
    out.writeInt(settings.spillMegabytes());
    out.writeInt(settings.threads());
    WireText.writeAll(out, opening.readable().stream().map(Path::toString).toList());
    WireText.writeAll(out, opening.setup());
  }

  static Opening readOpening(DataInput in) throws IOException {
    EngineSettings settings =
        new EngineSettings(Path.of(WireText.read(in)), in.readInt(), in.readInt(), in.readInt());
    List<Path> readable = WireText.readAll(in).stream().map(Path::of).toList();
    return new Opening(settings, readable, WireText.readAll(in));
  }

  static void write(DataOutput out, Order order) throws IOException {
    WireText.write(out, order.executable());
    out.writeInt(order.relations().size());
    for (Map.Entry<TableName, String> table : order.relations().entrySet()) {
      WireText.write(out, table.getKey().lake().value());
      WireText.write(out, table.getKey().name());
      WireText.write(out, table.getValue());
    }
    WireText.write(out, order.home().value());
    out.writeLong(order.limits().maxRows());
    out.writeLong(order.limits().timeout().toMillis());
  }

  static Order read(DataInput in) throws IOException {
    String executable = WireText.read(in);
    SortedMap<TableName, String> relations = new TreeMap<>();
    int tables = in.readInt();
    for (int i = 0; i < tables; i++) {
      TableName table = new TableName(new LakeName(WireText.read(in)), WireText.read(in));
      relations.put(table, WireText.read(in));
    }
    LakeName home = new LakeName(WireText.read(in));
    long maxRows = in.readLong();
    Duration timeout = Duration.ofMillis(in.readLong());
    return new Order(executable, relations, home, new QueryLimits(maxRows, timeout));
  }
}
