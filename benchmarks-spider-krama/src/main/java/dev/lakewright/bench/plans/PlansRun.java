package dev.lakewright.bench.plans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** All measurements of plans. */
public final class PlansRun {
  private static final Map<String, String> NOT_MEASURED =
      Map.of(
          "clarification with a scripted user (40 intents × removed slots)",
          "requests are read and open points told, but no dialogue asks them",
          "KramaBench tasks as plans",
          "none is written yet",
          "recall of needed files",
          "retrieval over the lakes' files is not built",
          "Flow's choice of graphs and merge invariants",
          "plans are not refined while they run",
          "meta-agents with scripted writers (20 pipelines)",
          "not built",
          "TRAIL's mechanical leaves",
          "no detectors yet",
          "full bytes of DuckDB files after a kill",
          "only their rows are compared: pages are not written the same each time");

  private final Path launcher;
  private final int kills;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final List<String> wrong = new ArrayList<>();

  /**
   * Make a run.
   *
   * @param launcher the {@code lakewright} script, whose processes are killed
   * @param kills how often
   */
  public PlansRun(Path launcher, int kills) {
    this.launcher = launcher;
    this.kills = kills;
  }

  /**
   * Measure, in a folder that is made and left empty.
   *
   * @throws IOException if the launcher or a folder cannot be used
   */
  public Map<String, Double> figures(Path scratch) throws IOException, SQLException {
    Schedules.measure(figures);
    new Edits(new Bench(folder(scratch, "edits"))).measure(figures);
    wrong.addAll(new Requests(new Bench(folder(scratch, "requests"))).measure(figures));
    new Overhead(new Bench(folder(scratch, "overhead"))).measure(figures);
    try {
      new Kills(launcher, folder(scratch, "kills")).measure(kills, figures);
    } catch (InterruptedException cut) {
      Thread.currentThread().interrupt();
      throw new IOException("cut off while killing runs", cut);
    }
    return figures;
  }

  private static Path folder(Path scratch, String name) throws IOException {
    return Files.createDirectories(scratch.resolve(name));
  }

  /** Return the figures for people, what was wrong, and what was not measured. */
  public String table() {
    StringBuilder text = new StringBuilder("| figure | value |\n| --- | ---: |\n");
    figures.forEach(
        (name, value) -> text.append(String.format(Locale.ROOT, "| %s | %.4g |\n", name, value)));
    text.append("\nRequests that did not come to the right result:\n\n");
    wrong.forEach(it -> text.append("- ").append(it).append('\n'));
    text.append(wrong.isEmpty() ? "- none\n" : "");
    text.append("\nNot measured:\n\n");
    NOT_MEASURED.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it -> text.append("- " + it.getKey() + ": " + it.getValue() + "\n"));
    return text.toString();
  }
}
