package dev.lakewright.bench;

/**
 * An option of a program.
 *
 * @param word with its dashes
 * @param value what its value is called in help
 */
record Flag(String word, String value, String help) {
  static final Flag SPIDER =
      new Flag("--data", "DIR", "Spider's folder, or the one with \"spider\" in it");
  static final Flag OUTPUT =
      new Flag("--output", "DIR", "where the report is written; target/bench/SUITE if left out");

  String usage() {
    return word + " " + value;
  }
}
