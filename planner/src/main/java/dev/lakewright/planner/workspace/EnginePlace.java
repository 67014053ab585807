package dev.lakewright.planner.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the engine runs queries. */
public enum EnginePlace {
  /** In Lakewright's own process; a process of its own only where that fails. */
  IN_PROCESS("in-process"),
  /** In a process of its own, always: what ends that process leaves Lakewright alive. */
  ISOLATED("isolated");

  private final String word;

  EnginePlace(String word) {
    this.word = word;
  }

  static Optional<EnginePlace> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(EnginePlace::word).toList();
  }

  /** Return it as {@code lakewright.yaml} says it. */
  public String word() {
    return word;
  }
}
