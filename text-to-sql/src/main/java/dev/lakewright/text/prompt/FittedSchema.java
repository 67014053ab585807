package dev.lakewright.text.prompt;

import dev.lakewright.core.model.TokenEstimate;
import dev.lakewright.text.hint.HintedColumn;
import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Tables cut to a number of tokens by how surely the question is about them: first columns that
 * nothing speaks for, of wide tables; then tables, the least sure first.
 *
 * @param note what was left out, a sentence; empty where nothing was for want of room
 */
public record FittedSchema(List<HintedTable> tables, String text, Optional<String> note) {
  /** Columns up to which a table is shown whole. */
  private static final int WIDE = 14;

  public FittedSchema {
    tables = List.copyOf(tables);
  }

  /**
   * Fit tables.
   *
   * @param tables best first
   * @param most tokens
   */
  public static FittedSchema of(List<HintedTable> tables, SchemaForm form, long most) {
    List<HintedTable> kept = new ArrayList<>(tables.stream().map(FittedSchema::narrow).toList());
    String text = form.of(kept);
    while (kept.size() > 1 && TokenEstimate.of(text) > most) {
      HintedTable least =
          kept.stream().min(Comparator.comparingDouble(HintedTable::score)).orElseThrow();
      kept.remove(least);
      text = form.of(kept);
    }
    int columns = WIDE;
    while (columns > 2 && TokenEstimate.of(text) > most) {
      columns--;
      kept.set(0, fewer(kept.get(0), columns));
      text = form.of(kept);
    }
    int lost = tables.size() - kept.size();
    Optional<String> note =
        lost == 0 && columns == WIDE
            ? Optional.empty()
            : Optional.of(
                "The prompt had room for "
                    + kept.size()
                    + " of "
                    + tables.size()
                    + " tables that the question may be about; the surest are in it.");
    return new FittedSchema(kept, text, note);
  }

  private static HintedTable narrow(HintedTable table) {
    return table.columns().size() <= WIDE ? table : fewer(table, WIDE);
  }

  private static HintedTable fewer(HintedTable table, int most) {
    List<HintedColumn> best =
        table.columns().stream()
            .sorted(Comparator.comparingDouble(FittedSchema::worth).reversed())
            .limit(Math.max(most, wanted(table, most)))
            .toList();
    return table.showing(table.columns().stream().filter(best::contains).toList());
  }

  /** At the usual width, every column that something speaks for is worth its place. */
  private static long wanted(HintedTable table, int most) {
    return most < WIDE
        ? 0
        : table.columns().stream().filter(it -> it.key() || it.score() > 0).count();
  }

  private static double worth(HintedColumn column) {
    return column.score() + (column.key() ? 1 : 0);
  }
}
