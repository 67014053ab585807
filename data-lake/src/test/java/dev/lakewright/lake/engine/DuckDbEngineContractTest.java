package dev.lakewright.lake.engine;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.testkit.QueryEngineContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DuckDbEngineContractTest extends QueryEngineContract {
  @TempDir Path folder;
  private Lakes lakes;
  private DuckDbEngine engine;

  @BeforeEach
  void open() throws IOException {
    Files.createDirectories(staging());
    lakes = Lakes.open(folder, folder.resolve("state"), List.of());
    engine = DuckDbEngine.open(lakes, EngineSettings.defaults(staging(), 2));
  }

  @AfterEach
  void close() {
    engine.close();
    lakes.close();
  }

  @Override
  protected QueryEngine engine(Map<String, QueryOutcome> script) {
    return engine;
  }

  @Override
  protected Path staging() {
    return folder.resolve("staging");
  }
}
