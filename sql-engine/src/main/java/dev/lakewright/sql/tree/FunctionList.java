package dev.lakewright.sql.tree;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Every function of the engine with what was decided about it. The list is made from DuckDB's own
 * ({@code FunctionListTest} with {@code -Dfunctions.update=true}) and reviewed by hand; what is not
 * on it is refused.
 */
public final class FunctionList {
  private static final String NOT_LISTED = "it is not on the list of reviewed functions";

  private final List<FunctionEntry> entries;
  private final Map<String, List<FunctionEntry>> byName = new HashMap<>();

  private FunctionList(List<FunctionEntry> entries) {
    this.entries = List.copyOf(entries);
    entries.forEach(
        entry -> byName.computeIfAbsent(entry.name(), name -> new ArrayList<>(1)).add(entry));
  }

  /** Read the list that comes with this version. */
  public static FunctionList read() {
    try (InputStream in = FunctionList.class.getResourceAsStream("functions.tsv")) {
      if (in == null) {
        throw new IllegalStateException("functions.tsv is missing from the build");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new FunctionList(
          text.lines().filter(line -> !line.startsWith("#")).map(FunctionEntry::parse).toList());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public List<FunctionEntry> entries() {
    return entries;
  }

  /** Return why an expression may not call that name; nothing where it may. */
  Optional<String> refusesCall(String name) {
    return refuses(name, FunctionEntry::isCall);
  }

  /** Return why FROM may not hold a call of that name; nothing where it may. */
  Optional<String> refusesTable(String name) {
    return refuses(name, FunctionEntry::isTable);
  }

  /** Return why a function may not be handed the name of that aggregate; nothing where it may. */
  Optional<String> refusesAggregate(String name) {
    return refuses(name, entry -> entry.kind() == FunctionEntry.Kind.AGGREGATE);
  }

  /** Return why that word may not stand where it is no column's name; nothing where it may. */
  Optional<String> refusesWord(String word) {
    return rows(word).stream()
        .filter(entry -> entry.kind() == FunctionEntry.Kind.WORD)
        .findFirst()
        .flatMap(FunctionEntry::refusal);
  }

  /** Return true for a function all of whose results are as large as one another. */
  public boolean isOfFixedSize(String name) {
    List<FunctionEntry> calls = rows(name).stream().filter(FunctionEntry::isCall).toList();
    return !calls.isEmpty() && calls.stream().allMatch(FunctionEntry::isOfFixedSize);
  }

  /** Return true for the name of an aggregate, allowed or not. */
  public boolean isAggregate(String name) {
    return rows(name).stream().anyMatch(row -> row.kind() == FunctionEntry.Kind.AGGREGATE);
  }

  /** Return true for a name that an expression or FROM may call. */
  public boolean isFunction(String name) {
    return rows(name).stream().anyMatch(row -> row.isAllowed() && (row.isCall() || row.isTable()));
  }

  /** Return true for a name that has a row, whatever was decided. */
  public boolean isListed(String name) {
    return !rows(name).isEmpty();
  }

  /** Refuse where any row that could be meant is refused, or where there is none. */
  private Optional<String> refuses(String name, Predicate<FunctionEntry> meant) {
    List<FunctionEntry> rows = rows(name).stream().filter(meant).toList();
    return rows.isEmpty()
        ? Optional.of(NOT_LISTED)
        : rows.stream().flatMap(row -> row.refusal().stream()).findFirst();
  }

  private List<FunctionEntry> rows(String name) {
    return byName.getOrDefault(AsciiFold.of(name), List.of());
  }
}
