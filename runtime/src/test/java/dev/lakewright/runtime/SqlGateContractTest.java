package dev.lakewright.runtime;

import dev.lakewright.core.sql.Gate;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import dev.lakewright.testkit.GateContract;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** The gate with the real engine as its witness, which only this module can bring together. */
class SqlGateContractTest extends GateContract {
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
  protected Gate gate() {
    return SqlGate.open(lakes, engine.witness());
  }
}
