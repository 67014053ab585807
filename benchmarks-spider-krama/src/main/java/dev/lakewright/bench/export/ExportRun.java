package dev.lakewright.bench.export;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.LakewrightRuntime;
import dev.lakewright.runtime.OpenRequest;
import dev.lakewright.runtime.export.Exported;
import dev.lakewright.runtime.export.Exports;
import dev.lakewright.runtime.export.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Exports every plan to every target, runs it there, and runs it with a promise broken. */
public final class ExportRun {
  private final Path home;
  private final Consumer<String> progress;

  /**
   * Make a run.
   *
   * @param home where demo lakes and runners are kept
   */
  public ExportRun(Path home, Consumer<String> progress) {
    this.home = home;
    this.progress = progress;
  }

  List<Cell> cells(List<String> targets, Optional<String> only) throws IOException {
    Path root = Files.createTempDirectory("bench-export").toRealPath();
    Map<String, String> plans = BenchPlans.all();
    for (Map.Entry<String, String> plan : plans.entrySet()) {
      put(root, plan.getKey(), plan.getValue());
      put(root, plan.getKey() + "-broken", renamed(plan.getKey(), plan.getValue()));
    }
    List<Cell> cells = new ArrayList<>();
    try (Lakewright lakewright = open(root)) {
      for (String plan : plans.keySet()) {
        for (String target : targets) {
          if (only.map(plan::matches).orElse(true)) {
            Cell cell = cell(lakewright.exports(), plan, target);
            progress.accept(plan + " in " + target + ": " + cell.mark() + " " + cell.note());
            cells.add(cell);
          }
        }
      }
    }
    return cells;
  }

  private static String renamed(String name, String text) {
    return BenchPlans.broken(
        text.replace("\nname: " + name + "\n", "\nname: " + name + "-broken\n"));
  }

  private static void put(Path root, String name, String text) throws IOException {
    Path folder = Files.createDirectories(root.resolve("pipelines"));
    Files.writeString(folder.resolve(name + ".yaml"), text);
  }

  private Lakewright open(Path root) throws IOException {
    Files.writeString(root.resolve("lakewright.yaml"), "format: 1\n");
    OpenRequest request =
        new OpenRequest(
            root,
            home,
            Optional.empty(),
            Clock.systemUTC(),
            new SplittableRandom(1),
            ProgressListener.SILENT);
    try (Lakewright first = LakewrightRuntime.open(request)) {
      for (String name : DemoLakes.names()) {
        LakeSpec spec = DemoLakes.prepare(name, home.resolve("lakes"), ProgressListener.SILENT);
        first.addLake(spec);
      }
    }
    return LakewrightRuntime.open(request);
  }

  private static Cell cell(Exports exports, String plan, String target) {
    long start = System.nanoTime();
    Exported exported = exports.export(plan, target);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    return exported.fold(
        ready -> ran(exports, ready, plan, millis),
        problems ->
            Cell.refused(
                plan,
                target,
                problems.failures().stream()
                    .allMatch(it -> it.code() == ErrorCode.EXPORT_INEXPRESSIBLE),
                problems.failures().get(0).message()));
  }

  private static Cell ran(Exports exports, Exported.Ready ready, String plan, long millis) {
    Verification whole = exports.verify(ready, Map.of());
    boolean ran = whole.ownFailure().isEmpty() && whole.otherFailure().isEmpty();
    boolean wrote = whole.comparisons().stream().allMatch(it -> it.ownRows() > 0);
    Verification broken =
        exports
            .export(plan + "-broken", ready.target())
            .fold(
                it -> exports.verify(it, Map.of()),
                problems -> {
                  throw new IllegalStateException(problems.toString());
                });
    boolean right =
        broken.ownFailure().contains("never")
            && broken.otherFailure().contains("never")
            && broken.comparisons().stream().allMatch(it -> it.otherRows() == 0 && it.equal());
    return new Cell(
        plan,
        ready.target(),
        true,
        true,
        ran,
        ran && wrote && whole.equal(),
        right,
        millis,
        whole.runnerMillis(),
        note(whole));
  }

  private static String note(Verification whole) {
    return whole.comparisons().stream()
        .flatMap(it -> it.differences().stream())
        .findFirst()
        .or(() -> Optional.of(whole.ownFailure()).filter(it -> !it.isEmpty()))
        .or(() -> Optional.of(whole.otherFailure()).filter(it -> !it.isEmpty()))
        .orElse("");
  }

  /** Run all, and return figures and a table. */
  public ExportFindings findings(List<String> targets, Optional<String> only) throws IOException {
    return ExportFindings.of(cells(targets, only), targets);
  }
}
