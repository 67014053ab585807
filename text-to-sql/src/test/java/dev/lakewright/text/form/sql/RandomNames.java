package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.schema.SchemaNames;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names and texts that a careless writer would take for something else. */
final class RandomNames {
  private static final List<String> ODD =
      List.of(
          "select",
          "FROM",
          "order",
          "t1",
          "t2",
          "T3",
          "count",
          "index",
          "Transaction",
          "lower",
          "cast",
          "date",
          "year",
          "DATE",
          "a b",
          "a\"b",
          "a'b",
          "a`b",
          "[a]",
          "a.b",
          "*",
          "--",
          "/*",
          ";",
          "1",
          "ÄÖ",
          "ß",
          "İ",
          "naïve",
          "表",
          "x\ny",
          "%",
          "?",
          "$1",
          "null",
          "true",
          "case",
          "median",
          "dayname",
          " ",
          "\"",
          "'",
          "''",
          "\\",
          "!",
          "as",
          "on",
          "e1",
          "1e1");

  private RandomNames() {}

  /** Return names that are distinct with letter case aside. */
  static List<String> names(Random random, int count) {
    List<String> names = new ArrayList<>();
    Set<String> folded = new HashSet<>();
    while (names.size() < count) {
      String name = random.nextBoolean() ? ODD.get(random.nextInt(ODD.size())) : text(random);
      if (!name.isEmpty() && folded.add(SchemaNames.fold(name))) {
        names.add(name);
      }
    }
    return names;
  }

  /** Return any text, often of odd parts. */
  static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(5); i > 0; i--) {
      switch (random.nextInt(3)) {
        case 0 -> text.append(ODD.get(random.nextInt(ODD.size())));
        case 1 -> text.append((char) ('a' + random.nextInt(26)));
        default -> text.appendCodePoint(random.nextInt(0xD800));
      }
    }
    return text.toString();
  }

  /** Return a pattern in which what is no wildcard is escaped. */
  static String pattern(Random random) {
    StringBuilder pattern = new StringBuilder(random.nextBoolean() ? "%" : "");
    for (char c : text(random).toCharArray()) {
      pattern.append("!%_".indexOf(c) >= 0 ? "!" : "").append(c);
    }
    return pattern.append(random.nextBoolean() ? "_" : "%").toString();
  }
}
