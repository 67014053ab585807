package dev.lakewright.testkit;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnProfile;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeValues;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableProfile;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A catalog over tables in memory; empty text stands for null. */
public final class MemoryCatalog implements Catalog, LakeValues {
  private static final int VALUE_LENGTH = 200;
  private static final int LONGEST_MATCH = 80;

  /** A table with its rows, each cell as text. */
  public record Content(Table table, List<List<String>> rows) {
    public Content {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  private final List<LakeName> lakes;
  private final List<Content> contents;

  public MemoryCatalog(List<LakeName> lakes, List<Content> contents) {
    this.lakes = List.copyOf(lakes);
    this.contents = List.copyOf(contents);
  }

  /** Return a catalog with the lakes of both. */
  public MemoryCatalog and(MemoryCatalog other) {
    List<LakeName> names = new ArrayList<>(lakes);
    names.addAll(other.lakes);
    List<Content> all = new ArrayList<>(contents);
    all.addAll(other.contents);
    return new MemoryCatalog(names, all);
  }

  @Override
  public List<LakeName> lakes() {
    return lakes;
  }

  @Override
  public List<TableName> tables(LakeName lake) {
    return contents.stream()
        .map(content -> content.table().name())
        .filter(name -> name.lake().equals(lake))
        .toList();
  }

  @Override
  public Optional<Table> table(TableName name) {
    return content(name).map(Content::table);
  }

  @Override
  public TableProfile profile(TableName name) {
    Content content =
        content(name).orElseThrow(() -> new IllegalArgumentException("no table " + name));
    List<ColumnProfile> columns = new ArrayList<>();
    for (Column column : content.table().columns()) {
      columns.add(profile(content, column));
    }
    return new TableProfile(content.table().name(), content.rows().size(), columns);
  }

  @Override
  public String fingerprint(LakeName lake) {
    return Integer.toHexString(
        contents.stream().filter(c -> c.table().name().lake().equals(lake)).toList().hashCode());
  }

  @Override
  public String fingerprint(TableName table) {
    return content(table).map(it -> Integer.toHexString(it.hashCode())).orElse("");
  }

  @Override
  public List<String> distinct(ColumnRef column, int limit) {
    Content content =
        content(column.table())
            .orElseThrow(() -> new IllegalArgumentException("no table " + column.table()));
    return byFrequency(cells(content, column.column())).stream()
        .limit(limit)
        .map(value -> value.substring(0, Math.min(VALUE_LENGTH, value.length())))
        .toList();
  }

  @Override
  public Optional<List<String>> matching(ColumnRef column, Set<String> folded, Duration patience) {
    return Optional.of(
        distinct(column, Integer.MAX_VALUE).stream()
            .filter(value -> value.length() <= LONGEST_MATCH && folded.contains(fold(value)))
            .sorted()
            .toList());
  }

  private static String fold(String value) {
    return Normalizer.normalize(value, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }

  /** Return the columns' names and below them the rows of a table. */
  List<List<String>> lines(TableName name) {
    Content content = content(name).orElseThrow();
    List<List<String>> lines = new ArrayList<>();
    lines.add(content.table().columns().stream().map(Column::name).toList());
    lines.addAll(content.rows());
    return lines;
  }

  private static ColumnProfile profile(Content content, Column column) {
    List<String> cells = cells(content, column.name());
    List<String> values = byFrequency(cells);
    Comparator<String> order =
        column.type().kind().isNumber()
            ? Comparator.comparing(Double::valueOf)
            : Comparator.naturalOrder();
    return new ColumnProfile(
        column.name(),
        content.rows().size() - cells.size(),
        values.size(),
        values.stream().min(order),
        values.stream().max(order),
        values.stream().limit(5).toList());
  }

  private static List<String> cells(Content content, String column) {
    List<Column> columns = content.table().columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equalsIgnoreCase(column)) {
        int index = i;
        return content.rows().stream().map(r -> r.get(index)).filter(c -> !c.isEmpty()).toList();
      }
    }
    throw new IllegalArgumentException("no column " + column);
  }

  private static List<String> byFrequency(List<String> cells) {
    Map<String, Long> counts =
        cells.stream()
            .collect(
                Collectors.groupingBy(cell -> cell, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  private Optional<Content> content(TableName name) {
    Optional<Content> exact =
        contents.stream().filter(content -> content.table().name().equals(name)).findFirst();
    if (exact.isPresent()) {
      return exact;
    }
    List<Content> folded =
        contents.stream().filter(content -> sameButCase(content.table().name(), name)).toList();
    return folded.size() == 1 ? Optional.of(folded.get(0)) : Optional.empty();
  }

  private static boolean sameButCase(TableName a, TableName b) {
    return a.name().equalsIgnoreCase(b.name())
        && a.lake().value().equalsIgnoreCase(b.lake().value());
  }
}
