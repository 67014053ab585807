package dev.lakewright.bench.speed;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures what a user waits for over a lake of very many tables. */
public final class CatalogRun {
  private static final LakeName LAKE = new LakeName("many");
  private static final List<Integer> DECIDED = List.of(0, 1);
  private static final int QUESTIONS = 60;
  private static final int OF_HEAP = 20;

  private final Path launcher;
  private final int tables;

  /**
   * Make the run.
   *
   * @param launcher the {@code lakewright} script
   * @param tables how many tables the lake is to have
   */
  public CatalogRun(Path launcher, int tables) {
    this.launcher = launcher;
    this.tables = tables;
  }

  /** Measure; by name, which says the unit. */
  public Map<String, Double> figures() throws IOException {
    try (ScratchFolder folder = ScratchFolder.make("lakewright-catalog")) {
      ManyTables made = new ManyTables(tables);
      made.write(folder.path().resolve("data"));
      Path workspace = Files.createDirectories(folder.path().resolve("workspace"));
      String data = folder.path().resolve("data").toString();
      new WorkspaceStore(WorkspaceLocation.at(workspace))
          .addLake(new LakeSpec(LAKE, List.of(data)));
      Map<String, Double> figures = new LinkedHashMap<>();
      figures.put("tables", (double) tables);
      List<ManyTables.Asked> asked = made.questions(QUESTIONS);
      cold(figures, workspace, asked);
      warm(figures, workspace, asked);
      heap(figures, workspace, asked);
      new SearchTimes(LAKE, made).put(figures, workspace);
      return figures;
    }
  }

  private void cold(Map<String, Double> figures, Path workspace, List<ManyTables.Asked> asked)
      throws IOException {
    Launched launched = new Launched(launcher, workspace, Map.of("LAKEWRIGHT_ARCHIVE", "now"));
    launched.run("version");
    String sql = "SELECT count(*) FROM \"" + asked.get(0).table() + "\"";
    figures.put("coldSqlMillis", launched.time(DECIDED, "sql", "--quiet", sql));
    String first = asked.get(0).question();
    figures.put("coldAskNothingCachedMillis", launched.time(DECIDED, "ask", "--quiet", first));
    String second = asked.get(1).question();
    figures.put("coldAskNamesCachedMillis", launched.time(DECIDED, "ask", "--quiet", second));
    figures.put("coldAskAgainMillis", launched.time(DECIDED, "ask", "--quiet", second));
    figures.put("lakeShowMillis", launched.time(DECIDED, "lake", "show"));
    figures.put("lakeShowAgainMillis", launched.time(DECIDED, "lake", "show"));
  }

  private static void warm(
      Map<String, Double> figures, Path workspace, List<ManyTables.Asked> asked) {
    OpenRequest request = Opening.of(workspace, workspace);
    try (Lakewright lakewright = LakewrightRuntime.open(request)) {
      List<Double> times = new ArrayList<>();
      double answered = 0;
      double right = 0;
      for (ManyTables.Asked it : asked) {
        long started = System.nanoTime();
        Optional<String> sql =
            lakewright
                .ask(AskRequest.of(it.question()), RunControl.free(), RunListener.SILENT)
                .fold(
                    answer -> Optional.of(answer.query().sql().value()),
                    (run, abstention) -> Optional.empty(),
                    (run, failure) -> Optional.empty());
        times.add((System.nanoTime() - started) / 1e6);
        answered += sql.isPresent() ? 1 : 0;
        right +=
            sql.filter(text -> text.matches("(?s).*\\b" + it.table() + "\\b.*")).isPresent()
                ? 1
                : 0;
      }
      figures.put("warmFirstMillis", times.get(0));
      Percentiles rest = new Percentiles(times.subList(1, times.size()));
      figures.put("warmAskP50Millis", rest.at(50));
      figures.put("warmAskP95Millis", rest.at(95));
      figures.put("warmAskMaxMillis", rest.at(100));
      figures.put("warmAskN", times.size() - 1.0);
      figures.put("answered", answered);
      figures.put("answeredFromTheTable", right);
    }
  }

  private static void heap(
      Map<String, Double> figures, Path workspace, List<ManyTables.Asked> asked)
      throws IOException {
    List<String> questions =
        asked.subList(0, OF_HEAP).stream().map(ManyTables.Asked::question).toList();
    HeapFigure heap = HeapFigure.measure(workspace, workspace, "SELECT 1", questions);
    figures.put("heapStatementMegabytes", heap.statement());
    figures.put("heapQuestionsMegabytes", heap.questions());
    figures.put("heapParserMegabytes", heap.parser());
  }
}
