package dev.lakewright.text.guide;

import java.util.List;

/** Writes on. */
@FunctionalInterface
public interface Continuer {
  /**
   * Write whole statements that begin with a text, each by chance of its own.
   *
   * @param beginning empty for statements from their start
   * @param count how many are wanted; fewer may come, and equal ones
   */
  List<String> complete(String beginning, int count);
}
