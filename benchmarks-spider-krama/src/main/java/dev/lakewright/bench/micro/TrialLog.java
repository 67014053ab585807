package dev.lakewright.bench.micro;

import java.io.IOException;
import java.util.Optional;

/** Keeps trials that were measured, so that a run that was cut off goes on. For one thread. */
public interface TrialLog {
  Optional<Trial> find(String name);

  void keep(Trial trial) throws IOException;
}
