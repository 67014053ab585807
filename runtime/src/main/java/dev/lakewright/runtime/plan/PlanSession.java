package dev.lakewright.runtime.plan;

import dev.lakewright.core.engine.QueryEngine;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.sql.Gate;
import dev.lakewright.core.sql.GateOutcome;
import dev.lakewright.core.sql.GateRequest;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.lake.engine.DuckDbEngine;
import dev.lakewright.lake.engine.EngineSettings;
import dev.lakewright.sql.gate.SqlGate;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A gate and engines over the steps of one plan. Each query of the usual engine runs on one thread,
 * so that equal inputs give equal rows in equal order; steps run side by side instead.
 */
final class PlanSession implements AutoCloseable {
  private final PlanSetting setting;
  private final Map<String, Lakes> files;
  private final PlanLake lake;
  private final DuckDbEngine engine;
  private final Gate gate;
  private final Map<Integer, DuckDbEngine> wider = new LinkedHashMap<>();

  private PlanSession(PlanSetting setting, Map<String, Lakes> files, PlanLake lake) {
    this.setting = setting;
    this.files = files;
    this.lake = lake;
    this.engine = setting.engines().apply(lake, settings(1));
    this.gate = SqlGate.open(lake, engine.witness());
  }

  static PlanSession open(PlanSetting setting, Plan plan) {
    FileSources sources = new FileSources(setting);
    Map<String, Lakes> files = sources.attach(plan);
    List<Path> readable = new ArrayList<>(setting.lakes().readable());
    List<String> setup = new ArrayList<>(setting.lakes().setup());
    for (Lakes attached : files.values()) {
      readable.addAll(attached.readable());
      setup.addAll(attached.setup());
    }
    return new PlanSession(
        setting, files, new PlanLake(readable.stream().distinct().toList(), setup));
  }

  private EngineSettings settings(int threads) {
    return new EngineSettings(
        setting.location().state(),
        setting.memoryMegabytes(),
        EngineSettings.defaults(setting.location().state(), 1).spillMegabytes(),
        threads);
  }

  PlanLake lake() {
    return lake;
  }

  Map<String, Lakes> files() {
    return files;
  }

  Gate gate() {
    return gate;
  }

  /** Return the engine for a step that takes so many cores. */
  synchronized QueryEngine engine(int cores) {
    return cores <= 1
        ? engine
        : wider.computeIfAbsent(cores, it -> setting.engines().apply(lake, settings(it)));
  }

  GateOutcome check(String sql, Duration timeout, long maxRows) {
    QueryLimits limits = setting.role().within(new QueryLimits(maxRows, timeout));
    return gate.check(new GateRequest(new SqlText(sql), PlanLake.NAME, limits));
  }

  @Override
  public synchronized void close() {
    wider.values().forEach(DuckDbEngine::close);
    engine.close();
    files.values().forEach(Lakes::close);
  }
}
