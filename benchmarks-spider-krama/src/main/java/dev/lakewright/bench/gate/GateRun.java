package dev.lakewright.bench.gate;

import dev.lakewright.bench.policy.PolicyRun;
import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.bench.tpcds.TpcdsQueries;
import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.lake.engine.EngineFunctions;
import dev.lakewright.sql.dialect.SqliteTranslation;
import dev.lakewright.sql.tree.FunctionEntry;
import dev.lakewright.sql.tree.FunctionList;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** All parts of the suite, one after another. */
public final class GateRun {
  private static final int SHOWN = 160;
  private static final double TPCDS_SCALE = 0.01;

  private final Path spider;
  private final Path cache;
  private final int policyQueries;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final StringBuilder rows = new StringBuilder();
  private final StringBuilder notes = new StringBuilder();
  private final List<String> otherwise = new ArrayList<>();
  private final RepairRun repairs;

  /**
   * Make the run.
   *
   * @param spider Spider's folder
   * @param cache for lakes that take long to make
   * @param policyQueries how many queries to grow against a policy
   */
  public GateRun(Path spider, Path cache, int policyQueries) {
    this.policyQueries = policyQueries;
    this.repairs = new RepairRun(figures);
    this.spider = spider;
    this.cache = cache;
  }

  /**
   * Run every part.
   *
   * @throws IOException if data or the repository's corpora are missing
   */
  public Findings findings() throws IOException, SQLException {
    functions();
    try (ScratchFolder folder = ScratchFolder.make("lakewright-gate")) {
      syntaxAndAttacks(folder.path().resolve("chinook"));
      demo("tpch", folder.path().resolve("tpch"));
      tpcds(folder.path().resolve("tpcds"));
      WideCatalog.measure(folder.path().resolve("wide"), figures);
    }
    gold();
    note("Spider gold that gives other rows than SQLite", otherwise);
    figures.put("goldOtherRows", (double) otherwise.size());
    notes.append(repairs.line());
    note("Mistyped names that are read as something else", repairs.wrong());
    note("Queries that tell what a role may not see", new PolicyRun(figures).leaks(policyQueries));
    String head =
        """
        | corpus | statements | pass | bound | run | gate p50 ms | p95 ms |
        |---|---|---|---|---|---|---|
        """;
    return new Findings(figures, head + rows + "\n" + notes);
  }

  private void functions() {
    Set<String> listed = new HashSet<>();
    int allowed = 0;
    for (FunctionEntry entry : FunctionList.read().entries()) {
      listed.add(entry.kind().name().toLowerCase(Locale.ROOT) + " " + entry.name());
      allowed += entry.isAllowed() ? 1 : 0;
    }
    List<String> engine =
        EngineFunctions.list().stream().map(it -> it.kind() + " " + it.name()).toList();
    figures.put("functions", (double) engine.size());
    figures.put("functionsAllowed", (double) allowed);
    figures.put(
        "functionsNotListed", (double) engine.stream().filter(it -> !listed.contains(it)).count());
  }

  private void syntaxAndAttacks(Path folder) throws IOException {
    LakeSpec spec = DemoLakes.prepare("chinook", folder.resolve("lakes"), ProgressListener.SILENT);
    try (Door door = Door.open(spec, folder)) {
      Tally syntax = new Tally("syntax");
      syntax.take(door, CorpusFile.statements("syntax.tsv"));
      add(syntax);
      note("Beyond Calcite, engine-checked", beyond(syntax));
      Tally attacks = new Tally("attacks");
      attacks.take(door, CorpusFile.statements("attacks.tsv"));
      add(attacks);
      figures.put("attacksSlowestMillis", attacks.slowestMillis());
      figures.put("attacksMostMegabytes", attacks.mostMegabytes());
      figures.put(
          "attacksWithoutPlace",
          (double) attacks.seen().stream().filter(it -> !it.passed() && !it.placed()).count());
      DialectRun dialects = new DialectRun(door, figures);
      notes.append(dialects.table());
      note("Queries that give other rows read back", dialects.different());
    }
    double share = figures.getOrDefault("syntaxPassed", 0.0);
    figures.put("syntaxShare", share / figures.getOrDefault("syntaxStatements", 1.0));
    double bound = figures.getOrDefault("syntaxBound", 0.0);
    figures.put("syntaxBoundShare", bound / figures.getOrDefault("syntaxStatements", 1.0));
  }

  private static List<String> beyond(Tally tally) {
    return tally.seen().stream()
        .filter(it -> it.passed() && !it.bound())
        .map(it -> it.explanation().beyond().orElse("") + " | " + it.explanation().sql().value())
        .toList();
  }

  private void demo(String name, Path folder) throws IOException {
    LakeSpec spec = DemoLakes.prepare(name, folder.resolve("lakes"), ProgressListener.SILENT);
    try (Door door = Door.open(spec, folder)) {
      Tally tally = new Tally(name);
      tally.take(door, CorpusFile.statements(name + ".tsv"));
      add(tally);
    }
  }

  private void tpcds(Path folder) {
    LakeSpec spec =
        DemoLakes.prepareTpcds(
            TPCDS_SCALE, cache.toAbsolutePath().normalize(), ProgressListener.SILENT);
    try (Door door = Door.open(spec, folder)) {
      Tally tally = new Tally("tpcds");
      tally.take(door, new TpcdsQueries(door.tables(), door::first).all());
      add(tally);
      note("TPC-DS queries that DuckDB itself refuses as rendered", tally.problems());
    }
  }

  private void gold() throws IOException, SQLException {
    SpiderSet set = SpiderSet.split(spider, "dev");
    Map<String, List<String>> byDatabase = new LinkedHashMap<>();
    for (SpiderQuestion question : set.executable()) {
      byDatabase
          .computeIfAbsent(question.database(), key -> new ArrayList<>())
          .add(question.gold());
    }
    Tally tally = new Tally("gold");
    for (Map.Entry<String, List<String>> entry : byDatabase.entrySet()) {
      String file = set.database(entry.getKey()).toAbsolutePath().normalize().toString();
      try (ScratchFolder folder = ScratchFolder.make("lakewright-gate");
          Door door = Door.open(new LakeSpec(new LakeName("gold"), List.of(file)), folder.path());
          ExecutionMatch home = ExecutionMatch.over(Path.of(file))) {
        SqliteTranslation translation = new SqliteTranslation(door.tables());
        Map<String, String> translated = new LinkedHashMap<>();
        entry
            .getValue()
            .forEach(sql -> translated.put(sql, translation.toDuckDb(new SqlText(sql)).value()));
        tally.take(
            door, entry.getValue().stream().map(it -> translated.getOrDefault(it, "")).toList());
        repairs.take(door, List.copyOf(translated.values()));
        for (Map.Entry<String, String> statement : translated.entrySet()) {
          compare(door, statement.getValue(), home.rows(statement.getKey()));
        }
      }
    }
    add(tally);
    note("Spider gold that does not run", tally.problems());
  }

  private void compare(Door door, String translated, ResultTable there) {
    door.gated(translated)
        .flatMap(door::rows)
        .map(it -> SameRows.difference(it, there))
        .filter(it -> !it.isEmpty())
        .ifPresent(it -> otherwise.add(it + " | " + translated));
  }

  private void add(Tally tally) {
    tally.figures(figures);
    rows.append(tally.row(figures));
  }

  private void note(String title, List<String> lines) {
    notes.append("\n").append(title).append(": ").append(lines.size()).append("\n");
    for (String line : lines) {
      String flat = line.replace('\n', ' ').strip();
      notes.append("- ").append(flat, 0, Math.min(SHOWN, flat.length())).append("\n");
    }
  }
}
