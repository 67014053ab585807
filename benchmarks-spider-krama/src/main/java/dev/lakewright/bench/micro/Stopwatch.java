package dev.lakewright.bench.micro;

import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ProbeOutcome;
import dev.lakewright.core.sql.SqlText;

/** Adds up how long another probe takes. For one thread. */
final class Stopwatch implements Probe {
  private final Probe timed;
  private long nanos;

  Stopwatch(Probe timed) {
    this.timed = timed;
  }

  @Override
  public ProbeOutcome ask(SqlText query) {
    long started = System.nanoTime();
    try {
      return timed.ask(query);
    } finally {
      nanos += System.nanoTime() - started;
    }
  }

  long nanos() {
    return nanos;
  }
}
