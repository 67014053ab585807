package dev.lakewright.bench.profile;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.check.profile.LatticeBounds;
import dev.lakewright.check.profile.TableProfiler;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.profile.FoundReference;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The foreign keys that Spider declares, against the references that profiles find in the data. */
final class ForeignKeyTrial {
  private static final LakeName LAKE = new LakeName("gold");
  private static final double LIKELY = 0.5;

  /** As often as they are declared; dev declares one of them twice. */
  private final List<String> declared = new ArrayList<>();

  private final Set<String> found = new LinkedHashSet<>();
  private final Set<String> likely = new LinkedHashSet<>();

  private ForeignKeyTrial() {}

  static Findings run(Path spider) throws IOException {
    SpiderSchemas schemas = SpiderSchemas.read(spider.resolve("tables.json"));
    SpiderSet dev = SpiderSet.split(spider, "dev");
    Set<String> databases = new TreeSet<>();
    dev.executable().stream().map(SpiderQuestion::database).forEach(databases::add);
    ForeignKeyTrial trial = new ForeignKeyTrial();
    for (String database : databases) {
      trial.look(database, dev.database(database).toAbsolutePath().normalize(), schemas);
    }
    return trial.findings();
  }

  private void look(String database, Path file, SpiderSchemas schemas) throws IOException {
    schemas.catalog(database, LAKE).stream()
        .flatMap(it -> it.describe(LAKE).stream())
        .forEach(table -> table.foreignKeys().forEach(key -> declare(database, table, key)));
    LakeSpec spec = new LakeSpec(LAKE, List.of(file.toString()));
    try (ScratchFolder folder = ScratchFolder.make("lakewright-keys");
        LakeDesk desk = LakeDesk.open(spec, folder.path(), 1)) {
      List<Table> tables = desk.tables();
      TableProfiler profiler = new TableProfiler(new LatticeBounds(1, 0, 2), System::nanoTime);
      for (Table table : tables) {
        for (FoundReference it : profiler.profile(table, tables, desk).references()) {
          String line =
              line(
                  database,
                  table.name().name(),
                  it.column(),
                  it.target().name(),
                  it.targetColumn());
          found.add(line);
          if (it.likelihood() >= LIKELY) {
            likely.add(line);
          }
        }
      }
    }
  }

  private void declare(String database, Table table, ForeignKey key) {
    if (key.columns().size() == 1) {
      declared.add(
          line(
              database,
              table.name().name(),
              key.columns().get(0),
              key.target().name(),
              key.targetColumns().get(0)));
    }
  }

  private static String line(String database, String table, String column, String to, String of) {
    return (database + ": " + table + "." + column + " to " + to + "." + of)
        .toLowerCase(Locale.ROOT);
  }

  private Findings findings() {
    double recall = share(found);
    double likelyRecall = share(likely);
    List<String> missed = new ArrayList<>(declared);
    missed.removeAll(found);
    String text =
        String.format(
            Locale.ROOT,
            "## Foreign keys of Spider dev\n\n%d declarations of %d different keys; one that is"
                + " declared twice counts twice. At most 5 %% of the rows break a reference; spaces"
                + " around values are passed over.\n\n| references | n | declared among them |"
                + " recall | precision |\n|---|---|---|---|---|\n| all found | %d | %d of %d | %.3f"
                + " | %.3f |\n| likely by their names | %d | %d of %d | %.3f | %.3f |\n\nNot found:"
                + " %s\n\n",
            declared.size(),
            new LinkedHashSet<>(declared).size(),
            found.size(),
            common(found),
            declared.size(),
            recall,
            precision(found),
            likely.size(),
            common(likely),
            declared.size(),
            likelyRecall,
            precision(likely),
            missed.isEmpty() ? "none" : String.join("; ", missed));
    return new Findings(
        Map.of(
            "foreignKeys",
            (double) declared.size(),
            "foreignKeyRecall",
            recall,
            "foreignKeyPrecision",
            precision(found),
            "likelyRecall",
            likelyRecall,
            "likelyPrecision",
            precision(likely)),
        text);
  }

  private long common(Set<String> references) {
    return declared.stream().filter(references::contains).count();
  }

  private double share(Set<String> references) {
    return declared.isEmpty() ? 0 : (double) common(references) / declared.size();
  }

  private double precision(Set<String> references) {
    return references.isEmpty()
        ? 0
        : (double) references.stream().filter(declared::contains).count() / references.size();
  }
}
