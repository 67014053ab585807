package dev.lakewright.bench.speed;

import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import java.util.ArrayList;
import java.util.List;

/** Takes the time of one stage, run after run. For one thread. */
final class StageClock implements RunListener {
  private final Stage stage;
  private final List<Double> milliseconds = new ArrayList<>();
  private long started;

  StageClock(Stage stage) {
    this.stage = stage;
  }

  @Override
  public void happened(RunEvent event) {
    if (event instanceof RunEvent.StageStarted it && it.stage() == stage) {
      started = System.nanoTime();
    } else if (event instanceof RunEvent.StageEnded it && it.stage() == stage) {
      milliseconds.add((System.nanoTime() - started) / 1e6);
    }
  }

  List<Double> milliseconds() {
    return List.copyOf(milliseconds);
  }
}
