package dev.lakewright.text.grammar;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One alternative of a rule that every set of tables has.
 *
 * @param needs the sort of columns that the tables must have; {@code -} for any
 * @param gbnf where {@code @x} stands for rule x of the same set
 */
record Alternative(String rule, char needs, String gbnf) {
  private static final Pattern COLUMNS = Pattern.compile("\\s+");
  private static final Pattern OWN = Pattern.compile("@([a-z]+)");

  /** Return the alternatives of every set, in the order of their file. */
  static List<Alternative> all() {
    return GrammarFile.lines("set-rules.txt").stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Alternative::parse)
        .toList();
  }

  private static Alternative parse(String line) {
    String[] parts = COLUMNS.split(line, 3);
    return new Alternative(parts[0], parts[1].charAt(0), parts[2]);
  }

  String of(int set) {
    return OWN.matcher(gbnf).replaceAll("$1" + set);
  }
}
