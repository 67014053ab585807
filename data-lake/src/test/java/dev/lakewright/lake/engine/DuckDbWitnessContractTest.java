package dev.lakewright.lake.engine;

import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.testkit.SqlWitnessContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DuckDbWitnessContractTest extends SqlWitnessContract {
  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() {
    lakes = Lakes.open(folder, folder.resolve("state"), List.of());
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder.resolve("staging"), 1));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  @Override
  protected SqlWitness witness() {
    return engine.witness();
  }
}
