package dev.lakewright.core.flow;

import dev.lakewright.core.engine.Cancellation;
import dev.lakewright.core.error.LakewrightException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Runs the tasks of a flow as soon as they are ready, as many at once as the budget holds. Of ready
 * tasks the first of the flow starts first; one that takes more than the budget runs alone. Each
 * runner runs one flow at a time.
 */
public final class FlowRunner {
  private final Executor threads;
  private final Demand budget;

  /**
   * Make a runner.
   *
   * @param threads where tasks run; it must be able to run as many at once as the budget has cores
   */
  public FlowRunner(Executor threads, Demand budget) {
    this.threads = threads;
    this.budget = budget;
  }

  /** What a thread tells the one that schedules: a task ended, broke, or all is to stop. */
  private record Message(int task, Optional<Ending> ending, Optional<RuntimeException> defect) {
    private static final Message STOP = new Message(-1, Optional.empty(), Optional.empty());
  }

  /**
   * Run, and return how each task stands. After a cancellation nothing starts any more, and this
   * returns when the running tasks have ended; what did not start is as it was.
   */
  public List<Standing> run(Flow flow, Work work, Cancellation cancellation) {
    BlockingQueue<Message> messages = new LinkedBlockingQueue<>();
    Cancellation.Registration stop = cancellation.onCancel(() -> messages.add(Message.STOP));
    try {
      return new Session(flow, work, messages).run(cancellation);
    } finally {
      stop.close();
    }
  }

  private final class Session {
    private final Flow flow;
    private final Work work;
    private final BlockingQueue<Message> messages;
    private final FlowState state;
    private Demand left = budget;
    private int running;
    private Optional<RuntimeException> defect = Optional.empty();

    Session(Flow flow, Work work, BlockingQueue<Message> messages) {
      this.flow = flow;
      this.work = work;
      this.messages = messages;
      this.state = new FlowState(flow);
    }

    List<Standing> run(Cancellation cancellation) {
      while (true) {
        if (!cancellation.isCancelled() && defect.isEmpty()) {
          startWhatFits();
        }
        if (running == 0) {
          break;
        }
        hear(next());
      }
      defect.ifPresent(
          it -> {
            throw it;
          });
      List<Standing> standings = new ArrayList<>();
      for (int i = 0; i < flow.size(); i++) {
        standings.add(state.of(i));
      }
      return standings;
    }

    private Message next() {
      boolean interrupted = false;
      try {
        while (true) {
          try {
            return messages.take();
          } catch (InterruptedException again) {
            interrupted = true;
          }
        }
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }

    private void startWhatFits() {
      for (int task : state.ready()) {
        Demand demand = flow.tasks().get(task).demand().atMost(budget);
        if (left.holds(demand)) {
          left = left.without(demand);
          running++;
          state.start(task);
          threads.execute(() -> messages.add(done(task)));
        }
      }
    }

    private Message done(int task) {
      try {
        return new Message(task, Optional.of(work.run(task)), Optional.empty());
      } catch (LakewrightException failed) {
        Ending ending = new Ending.Failed(failed.failure());
        return new Message(task, Optional.of(ending), Optional.empty());
      } catch (RuntimeException defect) {
        // A defect is told on the thread that waits, which stops everything for it.
        return new Message(task, Optional.empty(), Optional.of(defect));
      }
    }

    private void hear(Message message) {
      if (message.task() < 0) {
        return;
      }
      int task = message.task();
      running--;
      left = left.with(flow.tasks().get(task).demand().atMost(budget));
      defect = defect.or(message::defect);
      message
          .ending()
          .ifPresentOrElse(
              ending -> ending.fold(outcome -> end(task, outcome), failure -> end(task)),
              () -> state.failed(task));
    }

    private boolean end(int task, Optional<String> outcome) {
      state.done(task, outcome);
      return true;
    }

    private boolean end(int task) {
      state.failed(task);
      return false;
    }
  }
}
