package dev.lakewright.text.grammar;

import java.util.List;
import java.util.regex.Pattern;

/**
 * One alternative of a rule that every set of tables has.
 *
 * @param needs the sort of columns that the tables must have; {@code -} for any; {@code #} for a
 *     rule that there is once for each column
 * @param gbnf where {@code @x} stands for rule x of the same set, and {@code @x#} for that of the
 *     same column
 */
record Alternative(String rule, char needs, String gbnf) {
  private static final Pattern COLUMNS = Pattern.compile("\\s+");
  private static final Pattern OWN = Pattern.compile("@([a-z]+)(#?)");

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

  boolean isOfColumn() {
    return needs == '#';
  }

  String of(int set) {
    return of(set, -1);
  }

  /** Return it for a set, and a column of the set. */
  String of(int set, int column) {
    return OWN.matcher(gbnf)
        .replaceAll(it -> name(it.group(1), set, it.group(2).isEmpty() ? -1 : column));
  }

  /** Return the name of a rule of a set, and of one of its columns unless that is below 0. */
  static String name(String rule, int set, int column) {
    return rule + set + (column < 0 ? "" : "x" + column);
  }
}
