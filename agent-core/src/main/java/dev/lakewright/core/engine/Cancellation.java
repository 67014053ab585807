package dev.lakewright.core.engine;

import java.util.ArrayList;
import java.util.List;

/** A one-way switch that any thread may throw to stop work; actions run on that thread, once. */
public final class Cancellation {
  private final List<Runnable> actions = new ArrayList<>();
  private boolean cancelled;

  /** Throw the switch; later calls do nothing. */
  public void cancel() {
    List<Runnable> pending;
    synchronized (actions) {
      if (cancelled) {
        return;
      }
      cancelled = true;
      pending = List.copyOf(actions);
      actions.clear();
    }
    pending.forEach(Runnable::run);
  }

  public boolean isCancelled() {
    synchronized (actions) {
      return cancelled;
    }
  }

  /** Run the action on cancellation, at once if that has happened; close to take it back. */
  public Registration onCancel(Runnable action) {
    synchronized (actions) {
      if (!cancelled) {
        actions.add(action);
        return () -> remove(action);
      }
    }
    action.run();
    return () -> {};
  }

  private void remove(Runnable action) {
    synchronized (actions) {
      actions.remove(action);
    }
  }

  /** Takes an action back. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }
}
