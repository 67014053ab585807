package dev.lakewright.core.answer;

import java.util.List;

/** The deterministic tests of an answer. Never fails: what cannot be told is told as such. */
@FunctionalInterface
public interface Checks {
  /**
   * Return what was seen, in the order in which it is shown. A finding is {@code proved} only where
   * a probe or a key of the catalog bears it out.
   */
  List<Finding> examine(CheckRequest request);
}
