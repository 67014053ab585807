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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IsolatedEngineContractTest extends QueryEngineContract {
  private Path folder = Path.of("");
  private Lakes lakes = Lakes.open(folder, folder, List.of());
  private Path staging = folder;
  private int tests;
  private DuckDbEngine engine = DuckDbEngine.open(lakes, EngineSettings.defaults(folder, 1));

  @BeforeAll
  void open(@TempDir Path temporary) {
    close();
    folder = temporary;
    lakes = Lakes.open(folder, folder.resolve("state"), List.of());
    engine =
        IsolatedEngineTest.isolated(lakes, EngineSettings.defaults(folder.resolve("staging"), 2));
  }

  @BeforeEach
  void anotherFolder() throws IOException {
    staging = Files.createDirectories(folder.resolve("staging").resolve("" + tests++));
  }

  @AfterAll
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
    return staging;
  }
}
