package dev.lakewright.bench.speed;

import dev.lakewright.bench.spider.SchemaCatalog;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * Text columns full of made-up names, titles and codes, all distinct within a column, some of them
 * with accents; as many values a column as an index keeps, unless fewer are asked for.
 */
final class GeneratedValues implements LakeValues {
  static final LakeName LAKE = new LakeName("generated");

  private static final String[] SYLLABLES = {
    "ba", "cor", "del", "fin", "gra", "hol", "is", "jun", "kes", "lo", "mar", "nor", "ost", "pe",
    "qui", "ros", "sta", "tur", "ul", "ves", "wal", "xan", "yor", "zé", "ñu", "åg", "öl", "çe"
  };

  private final Map<ColumnRef, List<String>> values = new LinkedHashMap<>();

  /** Make values; equal for equal arguments. */
  GeneratedValues(int columns, int perColumn) {
    Random random = new Random(17);
    for (int i = 0; i < columns; i++) {
      TableName table = new TableName(LAKE, "Table" + i);
      values.put(new ColumnRef(table, "Label"), column(random, perColumn));
    }
  }

  private static List<String> column(Random random, int count) {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int form = random.nextInt(3);
      String text =
          form == 0
              ? word(random) + " " + word(random)
              : form == 1
                  ? "The " + word(random) + " of " + word(random)
                  : word(random) + "-" + random.nextInt(1000);
      list.add(text + " " + Integer.toString(i, 36));
    }
    return list;
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    for (int n = 1 + random.nextInt(3); n > 0; n--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /** Return the tables, one a column. */
  Catalog catalog() {
    return new SchemaCatalog(
        values.keySet().stream()
            .map(
                column ->
                    new Table(
                        column.table(),
                        List.of(new Column(column.column(), ColumnType.TEXT, true)),
                        OptionalLong.empty(),
                        Optional.empty(),
                        List.of(),
                        List.of()))
            .toList());
  }

  int count() {
    return values.values().stream().mapToInt(List::size).sum();
  }

  /** Return a value at random. */
  String any(Random random) {
    List<List<String>> columns = List.copyOf(values.values());
    List<String> column = columns.get(random.nextInt(columns.size()));
    return column.get(random.nextInt(column.size()));
  }

  @Override
  public List<String> distinct(ColumnRef column, int limit) {
    List<String> all = values.getOrDefault(column, List.of());
    return all.subList(0, Math.min(limit, all.size()));
  }

  @Override
  public Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience) {
    return Optional.of(List.of());
  }
}
