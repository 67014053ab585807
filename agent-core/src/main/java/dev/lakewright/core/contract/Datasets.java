package dev.lakewright.core.contract;

import java.util.Optional;

/** Finds the tables and inputs that relationships and row relations name. */
@FunctionalInterface
public interface Datasets {
  Datasets NONE = name -> Optional.empty();

  Optional<Dataset> find(String name);
}
