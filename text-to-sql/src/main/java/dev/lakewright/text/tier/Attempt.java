package dev.lakewright.text.tier;

import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.Misnamed;
import dev.lakewright.core.model.ModelReply;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.stream.Collectors;

/** A statement that was tried, with what that showed. */
record Attempt(SqlText sql, ModelReply reply, Evidence evidence) {
  private static final int ROWS_SHOWN = 3;
  private static final int MOST_OF_CELL = 30;

  boolean runs() {
    return evidence.result().isPresent();
  }

  /** Return true if nothing speaks for trying again. */
  boolean isFine() {
    return evidence.refusal().isEmpty() && !evidence.isEmpty();
  }

  /** Say what is wrong with it, from what the gate or the engine found, and never its own text. */
  String finding() {
    return evidence
        .refusal()
        .map(Attempt::refused)
        .orElse(
            "It runs, and finds no rows. Check the values that it compares with, and the joins.");
  }

  private static String refused(Failure failure) {
    String place =
        failure.location().map(it -> ", line " + it.line() + " column " + it.column()).orElse("");
    List<String> names =
        failure
            .misnamed()
            .map(it -> it.near().stream().map(Attempt::near).toList())
            .orElse(failure.nearest());
    String nearest = names.isEmpty() ? "" : " There is: " + String.join(", ", names) + ".";
    return "It does not run: " + failure.message() + place + "." + nearest;
  }

  /** Return a name with its type and how the statement would come to it. */
  private static String near(Misnamed.Near near) {
    String type = near.type().isEmpty() ? "" : " " + near.type();
    String reach = near.reach().isEmpty() ? "" : " (" + near.reach() + ")";
    return near.name() + type + reach;
  }

  /** Show the first rows in a few words. */
  String shown() {
    return evidence.result().map(Attempt::shown).orElse("not run");
  }

  private static String shown(ResultTable table) {
    String rows =
        table.rows().stream()
            .limit(ROWS_SHOWN)
            .map(Attempt::row)
            .collect(Collectors.joining(" | "));
    return table.totalRows() + " rows, " + table.columns().size() + " columns: " + rows;
  }

  private static String row(List<Cell> cells) {
    return cells.stream()
        .map(Cell::text)
        .map(it -> it.length() > MOST_OF_CELL ? it.substring(0, MOST_OF_CELL) + "…" : it)
        .collect(Collectors.joining(", "));
  }
}
