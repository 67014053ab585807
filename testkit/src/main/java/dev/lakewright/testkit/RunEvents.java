package dev.lakewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.run.RunEvent;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.run.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps the events of one run and holds them against the form that {@link RunEvent} draws. */
public final class RunEvents implements RunListener {
  private final List<RunEvent> events = new ArrayList<>();

  @Override
  public synchronized void happened(RunEvent event) {
    events.add(event);
  }

  public synchronized List<RunEvent> all() {
    return List.copyOf(events);
  }

  /** Return the stages that ended, in order. */
  public List<Stage> stages() {
    return all().stream()
        .filter(RunEvent.StageEnded.class::isInstance)
        .map(event -> ((RunEvent.StageEnded) event).stage())
        .toList();
  }

  /** Assert that every start has its one end, that stages do not overlap, and that time goes on. */
  public void assertWellFormed(RunId run) {
    List<RunEvent> all = all();
    assertThat(all).hasSizeGreaterThanOrEqualTo(2);
    assertThat(all.get(0)).isInstanceOf(RunEvent.RunStarted.class);
    assertThat(all.get(all.size() - 1)).isInstanceOf(RunEvent.RunEnded.class);
    Optional<Stage> open = Optional.empty();
    for (RunEvent event : all.subList(1, all.size() - 1)) {
      if (event instanceof RunEvent.StageStarted started) {
        assertThat(open).as("open when %s starts", started.stage()).isEmpty();
        open = Optional.of(started.stage());
      } else if (event instanceof RunEvent.StageEnded ended) {
        assertThat(open).contains(ended.stage());
        open = Optional.empty();
      } else if (event instanceof RunEvent.ToolFailed failed) {
        assertThat(open).as("open when %s failed", failed.tool()).isEmpty();
      } else {
        assertThat(event).isInstanceOf(RunEvent.Progressed.class);
      }
    }
    assertThat(open).as("a stage without an end").isEmpty();
    assertThat(all).extracting(RunEvent::run).containsOnly(run);
    assertThat(all).extracting(RunEvent::at).isSorted();
  }
}
