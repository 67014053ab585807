package dev.lakewright.text.grammar;

import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.hint.HintedColumn;
import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How columns of tables that are read together may be written: behind their table's name, and alone
 * where no other of these tables has one of the name.
 */
final class NamedColumns {
  /** What can be done with a column. */
  enum Sort {
    NUMBER('N', "num"),
    TEXT('T', "txt"),
    DATE('D', "day"),
    FLAG('F', "flag"),
    OTHER('O', "other");

    private final char letter;
    private final String rule;

    Sort(char letter, String rule) {
      this.letter = letter;
      this.rule = rule;
    }

    /** Return the sort that a file of rules calls by a letter. */
    static Sort of(char letter) {
      return Arrays.stream(values())
          .filter(it -> it.letter == letter)
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no sort of columns: " + letter));
    }

    /** Return the name of the rule that derives columns of the sort. */
    String rule() {
      return rule;
    }

    static Sort of(Column column) {
      TypeKind kind = column.type().kind();
      if (kind.isNumber() || kind.isTemporal()) {
        return kind.isNumber() ? NUMBER : DATE;
      }
      if (kind == TypeKind.BOOLEAN) {
        return FLAG;
      }
      return kind == TypeKind.TEXT ? TEXT : OTHER;
    }
  }

  /**
   * A column.
   *
   * @param forms how it may be written, behind its table's name last
   */
  record Written(Sort sort, List<String> forms) {
    Written {
      forms = List.copyOf(forms);
    }
  }

  private final List<Written> all = new ArrayList<>();

  NamedColumns(List<HintedTable> tables) {
    Map<String, Integer> names = new HashMap<>();
    for (HintedTable table : tables) {
      table.columns().forEach(it -> names.merge(key(it), 1, Integer::sum));
    }
    for (HintedTable table : tables) {
      for (HintedColumn column : table.columns()) {
        String qualified = table(table) + "." + column(column);
        boolean alone = names.getOrDefault(key(column), 0) == 1;
        all.add(
            new Written(
                Sort.of(column.column()),
                alone ? List.of(column(column), qualified) : List.of(qualified)));
      }
    }
  }

  private static String key(HintedColumn column) {
    return column.column().name().toLowerCase(Locale.ROOT);
  }

  private static String column(HintedColumn column) {
    return Identifier.readable(column.column().name());
  }

  static String table(HintedTable table) {
    return Identifier.readable(table.table().name().name());
  }

  List<Written> all() {
    return List.copyOf(all);
  }

  /** Return how columns of a sort are written; empty where there are none. */
  List<String> writtenOf(Sort sort) {
    return all.stream().filter(it -> it.sort() == sort).flatMap(it -> it.forms().stream()).toList();
  }

  /** Return how columns of a sort are written behind their tables' names. */
  List<String> qualifiedOf(Sort sort) {
    return all.stream()
        .filter(it -> it.sort() == sort)
        .map(it -> it.forms().get(it.forms().size() - 1))
        .toList();
  }
}
