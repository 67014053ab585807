package dev.lakewright.testkit;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.engine.QueryOutcome;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;

class ScriptedEngineTest extends QueryEngineContract {
  @TempDir Path folder;

  @Override
  protected QueryEngine engine(Map<String, QueryOutcome> script) {
    return new ScriptedEngine(script);
  }

  @Override
  protected Path staging() {
    return folder;
  }
}
