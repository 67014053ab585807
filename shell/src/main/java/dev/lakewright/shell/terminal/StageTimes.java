package dev.lakewright.shell.terminal;

import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Adds up how long each stage of a run took, by the times in its events. */
public final class StageTimes implements RunListener {
  private final Map<Stage, Instant> started = new EnumMap<>(Stage.class);
  private final Map<Stage, Duration> taken = new EnumMap<>(Stage.class);

  @Override
  public synchronized void happened(RunEvent event) {
    if (event instanceof RunEvent.StageStarted start) {
      started.put(start.stage(), start.at());
    } else if (event instanceof RunEvent.StageEnded end) {
      Instant since = started.getOrDefault(end.stage(), end.at());
      taken.merge(end.stage(), Duration.between(since, end.at()), Duration::plus);
    }
  }

  public synchronized Map<Stage, Duration> taken() {
    return Map.copyOf(taken);
  }
}
