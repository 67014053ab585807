package dev.lakewright.bench.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The suite's figures and its table. */
public record ExportFindings(
    Map<String, Double> figures, String table, List<Map<String, Object>> rows) {

  static ExportFindings of(List<Cell> cells, List<String> targets) {
    List<Cell> expressed = cells.stream().filter(Cell::expressed).toList();
    Map<String, Double> figures = new LinkedHashMap<>();
    figures.put("n", (double) cells.size());
    figures.put("plans", (double) cells.stream().map(Cell::plan).distinct().count());
    figures.put("expressed", (double) expressed.size());
    figures.put("compiled", share(cells, Cell::compiled));
    figures.put("run", share(expressed, Cell::ran));
    figures.put("equal", share(expressed, Cell::equal));
    figures.put("failRight", share(expressed, Cell::failsRight));
    figures.put(
        "exportMillisMost",
        (double) expressed.stream().mapToLong(Cell::exportMillis).max().orElse(0));
    return new ExportFindings(
        figures, table(cells, targets), cells.stream().map(ExportFindings::row).toList());
  }

  private static double share(List<Cell> cells, Predicate<Cell> good) {
    return cells.isEmpty()
        ? Double.NaN
        : (double) cells.stream().filter(good).count() / cells.size();
  }

  private static String table(List<Cell> cells, List<String> targets) {
    StringBuilder text =
        new StringBuilder("\n| plan | " + String.join(" | ", targets) + " |\n|---");
    text.append("|---".repeat(targets.size())).append("|\n");
    for (String plan : cells.stream().map(Cell::plan).distinct().toList()) {
      String marks =
          cells.stream()
              .filter(it -> it.plan().equals(plan))
              .map(Cell::mark)
              .collect(Collectors.joining(" | "));
      text.append("| ").append(plan).append(" | ").append(marks).append(" |\n");
    }
    text.append("\nA dash: the target has no form for a step of the plan.\n\n");
    cells.stream()
        .filter(it -> !it.note().isEmpty())
        .forEach(
            it ->
                text.append("- " + it.plan() + " in " + it.target() + ": ")
                    .append(it.note().replaceAll("\\s+", " "))
                    .append('\n'));
    return text.append('\n').toString();
  }

  private static Map<String, Object> row(Cell cell) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("plan", cell.plan());
    row.put("target", cell.target());
    row.put("expressed", cell.expressed());
    row.put("ran", cell.ran());
    row.put("equal", cell.equal());
    row.put("failsRight", cell.failsRight());
    row.put("exportMillis", cell.exportMillis());
    row.put("runMillis", cell.runMillis());
    row.put("note", cell.note());
    return row;
  }
}
