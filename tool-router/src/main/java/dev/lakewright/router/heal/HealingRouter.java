package dev.lakewright.router.heal;

import dev.lakewright.router.Path;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.Signal.Source;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The mode {@code lakewright}: walks the cheapest way and heals around failures without a model.
 *
 * <p>What it does otherwise than the publication ({@link PublishedHealing}): tools that are known
 * to be down only weigh infinity, so that no model is asked beforehand; a failure is met where it
 * happens; the search goes on from the work that is done, which costs nothing any more; an effect
 * is had once, by one provider; and a run that gave its goal up says so.
 *
 * <p>Holds no state between runs; any number of threads may make runs at once.
 */
public final class HealingRouter implements SelfHealing {
  private final Monitors monitors;
  private final Demotion demotion;
  private final Supplier<Set<ToolId>> down;
  private final LongSupplier nanos;

  /**
   * Make a router.
   *
   * @param down the tools known to be down now, asked before every step
   * @param nanos a clock that never goes back, in nanoseconds; for tasks with a time limit
   */
  public HealingRouter(
      Monitors monitors, Demotion demotion, Supplier<Set<ToolId>> down, LongSupplier nanos) {
    this.monitors = monitors;
    this.demotion = demotion;
    this.down = down;
    this.nanos = nanos;
  }

  @Override
  public <R> RouteResult<R> run(RouteTask task, ToolRunner<R> tools) {
    return new Run<>(task, tools).toTheEnd();
  }

  private final class Run<R> {
    private final RouteTask task;
    private final ToolRunner<R> tools;
    private final Progress<R> progress;

    Run(RouteTask task, ToolRunner<R> tools) {
      this.task = task;
      this.tools = tools;
      this.progress = new Progress<>(task, nanos);
    }

    RouteResult<R> toTheEnd() {
      progress.avoid(task.situation().down());
      Optional<Path> way = progress.cheapest();
      while (way.isPresent() && !progress.isAtGoal()) {
        progress.turnTo(way.get());
        if (!step(way.get().tools())) {
          way = progress.cheapest();
        }
      }
      return progress.isAtGoal() ? progress.success() : progress.demoted(demotion);
    }

    /** Follow the way until a tool fails, which ends in a new search, or the goal is reached. */
    private boolean step(List<ToolId> way) {
      for (int i = 1; i < way.size(); i++) {
        ToolId tool = way.get(i);
        if (progress.isTooSlow(way.subList(i - 1, way.size()))) {
          progress.late(tool);
          return false;
        } else if (progress.isDone(tool)) {
          progress.passThrough(tool);
        } else if (progress.isClosed(tool)) {
          progress.lose(tool, "its effect has been had by another");
          return false;
        } else if (isDown(tool)) {
          progress.lose(tool, "known to be down");
          return false;
        } else if (!call(tool)) {
          return false;
        }
      }
      return true;
    }

    private boolean isDown(ToolId tool) {
      Signal signal = monitors.winner(task.situation().withDown(down.get()));
      return signal.source() == Source.HEALTH && signal.tools().contains(tool);
    }

    private boolean call(ToolId tool) {
      ToolTraits traits = task.traits(tool);
      for (int attempt = 1; ; attempt++) {
        ToolOutcome<R> outcome = tools.run(new ToolCall(tool, task.key(tool), attempt));
        boolean ended = record(tool, traits, attempt, outcome);
        if (ended) {
          return outcome.isDone();
        }
      }
    }

    /** Note the outcome; return whether the call is over, so that it is not made again. */
    private boolean record(ToolId tool, ToolTraits traits, int attempt, ToolOutcome<R> outcome) {
      return outcome.fold(
          done -> {
            progress.did(tool, done.result());
            return true;
          },
          failed -> {
            if (traits.repeats(failed.kind(), attempt)) {
              progress.retry(tool, failed);
              return false;
            }
            progress.failed(tool, failed);
            return true;
          });
    }
  }
}
