package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultColumn;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.profile.ColumnPage;
import dev.lakewright.core.profile.DatasetProfile;
import dev.lakewright.core.profile.FoundDependency;
import dev.lakewright.core.profile.FoundReference;
import dev.lakewright.core.profile.Oddity;
import dev.lakewright.core.sql.SqlText;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Profiles of tables with names and values that a page could stumble over. */
final class OddProfiles {
  static final String EVIL = "\"'><script>window.stolen=1</script><img src=x onerror=stolen=1>";
  private static final String LONG = "longwordwithoutanyspace".repeat(12);
  private static final String RIGHT_TO_LEFT = "\u05e9\u05dd \u202e\u0645\u0631\u062d\u0628\u0627";
  private static final String EMOJI =
      "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67 \ud83d\ude00";

  private OddProfiles() {}

  static DatasetProfile odd() {
    List<String> names = List.of(EVIL, LONG, RIGHT_TO_LEFT, EMOJI, "nothing", "nested", "price");
    return new DatasetProfile(
        "odd." + EVIL,
        60,
        names.stream().map(it -> page(it, it)).toList(),
        List.of(List.of(EVIL, LONG), List.of(EMOJI)),
        List.of(dependency()),
        List.of(reference()),
        List.of(oddity(Verdict.DOUBT), oddity(Verdict.NOTE)),
        List.of(LONG, EVIL));
  }

  static DatasetProfile wide() {
    List<ColumnPage> pages =
        IntStream.range(0, 100).mapToObj(i -> page("column_" + i, "" + i)).toList();
    return plain("lake.wide", 500, pages);
  }

  /** Return one of which only the first columns were counted. */
  static DatasetProfile unfinished(int counted, int columns) {
    List<ColumnPage> pages =
        IntStream.range(0, columns)
            .mapToObj(
                i -> i < counted ? page("c" + i, "" + i) : blank("c" + i, OptionalLong.empty()))
            .toList();
    return plain("lake.unfinished", 500, pages);
  }

  static DatasetProfile empty() {
    return plain("lake.empty", 0, List.of(blank("id", OptionalLong.of(0))));
  }

  private static DatasetProfile plain(String name, long rows, List<ColumnPage> pages) {
    return new DatasetProfile(
        name, rows, pages, List.of(), List.of(), List.of(), List.of(), List.of());
  }

  private static ColumnPage blank(String name, OptionalLong counts) {
    return new ColumnPage(
        name,
        ColumnType.TEXT,
        counts,
        counts,
        false,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private static ColumnPage page(String name, String value) {
    Cell cell = new Cell.Text(value);
    return new ColumnPage(
        name,
        ColumnType.TEXT,
        OptionalLong.of(20),
        OptionalLong.of(38),
        true,
        Optional.of(cell),
        Optional.of(new Cell.Floating(Double.NaN)),
        List.of(cell, cell, cell, cell, cell),
        Optional.of(1e300),
        IntStream.range(0, 20).mapToObj(i -> (long) i % 7).toList(),
        List.of(
            new ColumnPage.ValueCount(cell, 30),
            new ColumnPage.ValueCount(new Cell.Text(""), 5),
            new ColumnPage.ValueCount(new Cell.Floating(Double.POSITIVE_INFINITY), 1)));
  }

  private static FoundDependency dependency() {
    List<ResultColumn> columns =
        IntStream.range(0, 30).mapToObj(i -> new ResultColumn(EVIL + i, ColumnType.TEXT)).toList();
    List<Cell> row = columns.stream().<Cell>map(it -> new Cell.Text(LONG + EVIL)).toList();
    ResultTable groups = new ResultTable(columns, List.of(row), 1, false);
    return new FoundDependency(
        List.of(EVIL), LONG, 3, Optional.of(groups), Optional.of(new SqlText(LONG + EVIL)));
  }

  private static FoundReference reference() {
    return new FoundReference(
        EVIL,
        new TableName(new LakeName("odd"), LONG),
        RIGHT_TO_LEFT,
        60,
        1,
        List.of(EVIL),
        new SqlText("SELECT '" + EVIL + "'"),
        0.7,
        true);
  }

  private static Oddity oddity(Verdict verdict) {
    return new Oddity(EVIL, "odd", verdict, LONG + EVIL, Optional.of(new SqlText(LONG + EVIL)));
  }
}
