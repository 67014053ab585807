package dev.lakewright.text.value;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says which columns of a lake may hold a text, so that no other column need be opened.
 *
 * @param entries pairs of a text's key and a column's index in {@code columns}
 */
record ValueDirectory(List<KnownColumn> columns, SortedEntries entries) {
  static final ValueDirectory EMPTY = new ValueDirectory(List.of(), SortedEntries.NONE);

  ValueDirectory {
    columns = List.copyOf(columns);
  }

  /** A column and its values. */
  record Read(KnownColumn column, ColumnValues values) {}

  /** Return the columns that may hold a text, in the order of the schema. */
  List<KnownColumn> holding(String folded) {
    return Arrays.stream(entries.numbers(TextKey.of(folded)))
        .mapToObj(columns::get)
        .sorted((a, b) -> Integer.compare(a.position(), b.position()))
        .toList();
  }

  /** Return how many values can be found through this directory. */
  long stored() {
    return columns.stream().mapToLong(column -> column.facts().stored()).sum();
  }

  /** Return a directory with more columns. */
  ValueDirectory with(List<Read> more) {
    int total = more.stream().mapToInt(read -> read.column().facts().stored()).sum();
    long[] added = new long[total];
    int end = 0;
    int number = columns.size();
    for (Read read : more) {
      SortedEntries own = read.values().entries();
      for (int i = 0; i < own.size(); i++) {
        added[end++] = TextKey.entry(TextKey.key(own.at(i)), number);
      }
      number++;
    }
    Arrays.sort(added);
    List<KnownColumn> all =
        Stream.concat(columns.stream(), more.stream().map(Read::column)).toList();
    return new ValueDirectory(all, entries.and(added));
  }
}
