package dev.lakewright.bench.plans;

import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.PlanRequest;
import dev.lakewright.runtime.plan.PlanRunReport;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/**
 * A plan of 30 steps, each of which is edited in turn: once so that its rows change, when exactly
 * it and what follows is to run, and once so that they do not, when it alone is.
 */
final class Edits {
  private static final int STEPS = 30;
  private static final int MODULUS = 1_000_003;

  private final Bench bench;
  private final Map<Integer, List<Integer>> inputs = new LinkedHashMap<>();
  private final int[] constants = new int[STEPS];

  /**
   * What an edit adds. No two are alike: results that an edit of another step had given before
   * would be taken from there, and rightly.
   */
  private final int[] edits = new int[STEPS];

  Edits(Bench bench) {
    this.bench = bench;
    Random random = new Random(30);
    for (int i = 0; i < STEPS; i++) {
      TreeSet<Integer> from = new TreeSet<>();
      for (int n = 0; n < 2 && i > 0; n++) {
        from.add(random.nextInt(i));
      }
      inputs.put(i, List.copyOf(from));
      edits[i] = 1 + random.nextInt(MODULUS - 1);
    }
  }

  void measure(Map<String, Double> figures) throws IOException {
    bench.write("lakewright.yaml", "format: 1\nlakes:\n  one:\n    paths: [data]\n");
    bench.write("data/t.csv", "x\n1\n2\n3\n");
    int wrong = 0;
    long ran = 0;
    try (Lakewright lakewright = bench.open()) {
      write("");
      Bench.run(lakewright, PlanRequest.of("edits"));
      for (int i = 0; i < STEPS; i++) {
        constants[i] += edits[i];
        write("");
        Set<String> got = worked(lakewright);
        ran += got.size();
        wrong += got.equals(after(i)) ? 0 : 1;
        constants[i] -= edits[i];
        write("");
        wrong += worked(lakewright).isEmpty() ? 0 : 1;
        write("s" + i);
        wrong += worked(lakewright).equals(new TreeSet<>(List.of("s" + i))) ? 0 : 1;
        write("");
        worked(lakewright);
      }
    }
    figures.put("edits", 2.0 * STEPS);
    figures.put("editsWrong", (double) wrong);
    figures.put("editsStepsRun", (double) ran / STEPS);
  }

  private static Set<String> worked(Lakewright lakewright) {
    PlanRunReport report = Bench.run(lakewright, PlanRequest.of("edits"));
    if (report.failure().isPresent()) {
      throw new IllegalStateException(report.failure().get().message());
    }
    Set<String> worked = new TreeSet<>(report.worked());
    worked.remove("t");
    return worked;
  }

  private Set<String> after(int step) {
    Set<String> after = new TreeSet<>();
    List<Integer> reached = new ArrayList<>(List.of(step));
    after.add("s" + step);
    for (int i = step + 1; i < STEPS; i++) {
      if (inputs.getOrDefault(i, List.of()).stream().anyMatch(reached::contains)) {
        reached.add(i);
        after.add("s" + i);
      }
    }
    return after;
  }

  /** The step that is named is written otherwise and means the same. */
  private void write(String same) throws IOException {
    StringBuilder plan = new StringBuilder("format: 1\nname: edits\nsteps:\n");
    plan.append("  t: {source: one.t}\n");
    inputs.forEach(
        (i, from) -> {
          List<String> names = new ArrayList<>();
          from.forEach(it -> names.add("s" + it));
          String tables = from.isEmpty() ? "t" : String.join(", ", names);
          String sum = from.isEmpty() ? "t.x" : String.join(".x + ", names) + ".x";
          String sql =
              "SELECT max("
                  + sum
                  + ") % "
                  + MODULUS
                  + " + "
                  + constants[i]
                  + " AS x FROM "
                  + tables;
          plan.append("  s" + i + ":\n    inputs: [" + tables + "]\n    sql: |\n      ");
          plan.append(same.equals("s" + i) ? sql.replace("SELECT", "SELECT /* same */") : sql);
          plan.append("\n");
        });
    bench.write("pipelines/edits.yaml", plan.toString());
  }
}
