package dev.lakewright.bench;

/**
 * An option of a program.
 *
 * @param word with its dashes
 * @param value what its value is called in help; empty for a switch
 */
record Flag(String word, String value, String help) {
  static final Flag SPIDER =
      new Flag("--data", "DIR", "Spider's folder, or the one with \"spider\" in it");
  static final Flag OUTPUT =
      new Flag("--output", "DIR", "where the report is written; target/bench/SUITE if left out");

  boolean isSwitch() {
    return value.isEmpty();
  }

  String usage() {
    return (word + " " + value).strip();
  }
}
