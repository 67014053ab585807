package dev.lakewright.check.profile;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.Key;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Keys and dependencies of a table, found over its lattice and explained. */
record Structure(List<List<String>> keys, List<FoundDependency> dependencies) {
  private static final int MOST_COLUMNS = 24;
  private static final long IN_MEMORY = 50_000;
  private static final int MOST_EXPLAINED = 8;
  private static final int MOST_TOLD = 40;

  static Structure of(
      Table table,
      List<ColumnPage> pages,
      long rows,
      LatticeBounds bounds,
      Probe probe,
      List<String> notes) {
    List<ColumnPage> chosen = chosen(table, pages, notes);
    if (rows < 2 || chosen.isEmpty()) {
      return new Structure(List.of(), List.of());
    }
    Optional<Lattice.Found> found = search(table, chosen, rows, bounds, probe);
    if (found.isEmpty()) {
      notes.add("keys and dependencies: the rows could not be read");
      return new Structure(List.of(), List.of());
    }
    if (found.get().unknown() > 0) {
      notes.add("keys and dependencies: " + found.get().unknown() + " counts could not be had");
    }
    Explainer explainer = new Explainer(table, chosen, probe);
    List<FoundDependency> told = new ArrayList<>();
    for (Map.Entry<Dependency, Long> it : ranked(found.get())) {
      told.add(explainer.explain(it.getKey(), it.getValue(), told.size() < MOST_EXPLAINED));
    }
    return new Structure(keys(table, chosen, found.get()), told);
  }

  private static List<ColumnPage> chosen(Table table, List<ColumnPage> pages, List<String> notes) {
    List<ColumnPage> comparable =
        pages.stream()
            .filter(it -> table.column(it.name()).filter(Kinds::comparable).isPresent())
            .filter(it -> it.distinct().orElse(0) > 0)
            .toList();
    if (comparable.size() > MOST_COLUMNS) {
      notes.add(
          "keys and dependencies are sought among the first "
              + MOST_COLUMNS
              + " of "
              + comparable.size()
              + " columns");
    }
    return comparable.stream().limit(MOST_COLUMNS).toList();
  }

  private static Optional<Lattice.Found> search(
      Table table, List<ColumnPage> chosen, long rows, LatticeBounds bounds, Probe probe) {
    List<String> names = chosen.stream().map(ColumnPage::name).toList();
    String list = names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    String pick =
        rows <= IN_MEMORY
            ? ""
            : " WHERE hash(" + list + ") % " + Math.max(2, rows / IN_MEMORY) + " = 0";
    SqlText query = new SqlText("SELECT " + list + " FROM " + table.name().sql() + pick);
    Optional<ResultTable> read = probe.ask(query, (int) (2 * IN_MEMORY)).table();
    if (read.isEmpty()) {
      return Optional.empty();
    }
    EncodedRows some =
        new EncodedRows(read.get().rows().stream().map(Structure::plain).toList(), names.size());
    boolean all = rows <= IN_MEMORY && some.rows() == rows;
    SetCounts whole = all ? some : new ProbedCounts(table.name().sql(), names, rows, probe);
    return Optional.of(
        Lattice.search(names.size(), bounds, whole, all ? Optional.empty() : Optional.of(some)));
  }

  /** Zero is zero, whatever its sign, as it is for the engine. */
  private static List<Cell> plain(List<Cell> row) {
    boolean zero = row.stream().anyMatch(it -> it.equals(new Cell.Floating(-0.0)));
    return zero
        ? row.stream()
            .map(it -> it.equals(new Cell.Floating(-0.0)) ? new Cell.Floating(0.0) : it)
            .toList()
        : row;
  }

  private static List<List<String>> keys(
      Table table, List<ColumnPage> chosen, Lattice.Found found) {
    List<List<String>> keys =
        new ArrayList<>(
            found.keys().stream()
                .filter(it -> it.columns().allMatch(i -> chosen.get(i).nulls().orElse(1) == 0))
                .map(it -> it.columns().mapToObj(chosen::get).map(ColumnPage::name).toList())
                .toList());
    Optional<List<String>> declared = table.primaryKey().map(Key::columns);
    keys.sort(Comparator.comparingInt(it -> declared.equals(Optional.of(it)) ? 0 : 1));
    return keys;
  }

  /** Return what is worth telling: exact before near, few deciding columns before many. */
  private static List<Map.Entry<Dependency, Long>> ranked(Lattice.Found found) {
    NavigableMap<Dependency, Long> all = new TreeMap<>(found.near());
    found.exact().forEach(it -> all.put(it, 0L));
    return all.entrySet().stream()
        .filter(it -> it.getKey().from().size() > 0)
        .sorted(
            Comparator.comparingInt((Map.Entry<Dependency, Long> it) -> it.getKey().from().size())
                .thenComparing(Map.Entry::getValue)
                .thenComparing(Map.Entry::getKey))
        .limit(MOST_TOLD)
        .toList();
  }
}
