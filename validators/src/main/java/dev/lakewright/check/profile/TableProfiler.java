package dev.lakewright.check.profile;

import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Measure;
import dev.lakewright.check.inquiry.MeasureBoard;
import dev.lakewright.check.inquiry.Relation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.Probe;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import dev.lakewright.core.profile.Profiler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/** Makes profiles: figures, oddities, keys and dependencies of a table, references to others. */
public final class TableProfiler implements Profiler {
  private static final Duration FIGURES = Duration.ofSeconds(30);
  private static final Duration DETAILS = Duration.ofSeconds(30);
  private static final Duration SEARCH = Duration.ofMinutes(1);

  private final LatticeBounds bounds;
  private final LongSupplier nanos;

  /**
   * Make a profiler.
   *
   * @param nanos a clock that only moves forward: what would take too long is left out and said
   */
  public TableProfiler(LatticeBounds bounds, LongSupplier nanos) {
    this.bounds = bounds;
    this.nanos = nanos;
  }

  @Override
  public DatasetProfile profile(Table table, List<Table> others, Probe probe) {
    MeasureBoard board = new MeasureBoard(probe);
    Measure count = new Measure(Relation.of(table.name()), "count(*)");
    board.take(List.of(count));
    List<Cell> cells = board.cells(List.of(count));
    if (cells.isEmpty()) {
      return unseen(table, board.problem(List.of(count)).map(it -> it.why()).orElse("no answer"));
    }
    long rows = new Figures(cells).count(0);
    List<String> notes = new ArrayList<>();
    ColumnPages columns = new ColumnPages(table, rows, board, probe, notes);
    List<ColumnPage> pages = columns.detailed(columns.plain(patience(FIGURES)), patience(DETAILS));
    Structure structure = Structure.of(table, pages, rows, bounds, probe, notes);
    List<Oddity> oddities = new Oddities(table, rows, board).of(pages, notes, patience(DETAILS));
    List<FoundReference> references =
        rows == 0
            ? List.of()
            : new References(probe, notes).of(table, pages, others, patience(SEARCH));
    return new DatasetProfile(
        table.name().toString(),
        rows,
        pages,
        structure.keys(),
        structure.dependencies(),
        references,
        oddities,
        notes);
  }

  private Patience patience(Duration most) {
    return new Patience(nanos, most);
  }

  private static DatasetProfile unseen(Table table, String why) {
    return new DatasetProfile(
        table.name().toString(),
        table.rowCount().orElse(0),
        table.columns().stream().map(TableProfiler::blank).toList(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of("nothing was looked at: " + why));
  }

  private static ColumnPage blank(Column column) {
    return ColumnPages.blank(column);
  }
}
