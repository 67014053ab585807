package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.runtime.ShopFiles;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.testkit.ProbeContract;
import dev.lakewright.testkit.SampleShop;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class GatedProbeTest extends ProbeContract {
  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    lakes = ShopFiles.open(folder);
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  @Override
  protected Probe probe() {
    RunContext context =
        new RunContext(
            new RunId("20261124-120000-abcd"),
            SampleShop.LAKE,
            QueryLimits.DEFAULT,
            0.5,
            false,
            CheckEffort.ALL,
            10,
            folder.resolve("result.parquet"),
            RunControl.free());
    return new GatedProbe(
        SqlGate.open(lakes, engine.witness()),
        engine,
        context,
        QueryLimits.DEFAULT,
        ProbeBudget.unbounded());
  }
}
