package dev.lakewright.runtime.inspect;

import dev.lakewright.core.contract.Dataset;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A lake of one file whose steps are watched. */
final class MonitoredLake implements AutoCloseable {
  private final Lakes lakes;
  private final DuckDbEngine engine;
  private final Probe probe;

  private MonitoredLake(Lakes lakes, DuckDbEngine engine, Probe probe) {
    this.lakes = lakes;
    this.engine = engine;
    this.probe = probe;
  }

  static MonitoredLake of(Path folder, String file, String content) throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve(file), content);
    Lakes lakes =
        Lakes.open(
            folder,
            folder.resolve("state"),
            List.of(new LakeSpec(StatedLake.SHOP, List.of("data"))));
    DuckDbEngine engine =
        DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
    Probe probe =
        new InspectionProbe(
            SqlGate.open(lakes, engine.witness()),
            engine,
            StatedLake.SHOP,
            QueryLimits.DEFAULT,
            RunControl.free());
    return new MonitoredLake(lakes, engine, probe);
  }

  Probe probe() {
    return probe;
  }

  Dataset dataset(String name, String sql) {
    List<Column> columns =
        probe
            .ask(new SqlText("SELECT * FROM (" + sql + ") AS c LIMIT 1"))
            .table()
            .orElseThrow()
            .columns()
            .stream()
            .map(it -> new Column(it.name(), it.type(), true))
            .toList();
    return new Dataset(name, "(" + sql + ")", columns);
  }

  @Override
  public void close() {
    engine.close();
    lakes.close();
  }
}
