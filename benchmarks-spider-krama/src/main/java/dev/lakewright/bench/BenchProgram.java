package dev.lakewright.bench;

import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.report.ReportFiles;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** Runs a suite and writes its report: to the terminal and to files. */
record BenchProgram(Suite suite, PrintStream out) implements Program {
  private static final int OK = 0;
  private static final int FALLS_SHORT = 1;

  @Override
  public Card card() {
    return suite.card();
  }

  /** Return 0 where every gate holds, 1 where not. */
  @Override
  public int run(Options options) throws IOException, SQLException {
    Report report = suite.run(options);
    Path folder = options.path("--output").orElse(Path.of("target", "bench", report.suite()));
    ReportFiles.write(report, folder);
    out.print(ReportFiles.markdown(report));
    out.println(summary(report, folder));
    return report.holds() ? OK : FALLS_SHORT;
  }

  private static String summary(Report report, Path folder) {
    StringBuilder line = new StringBuilder(report.suite()).append(":");
    for (String name : List.of("n", "ex", "coverage", "precision", "p50Millis", "p95Millis")) {
      Double value = report.figures().get(name);
      if (value != null) {
        line.append(String.format(Locale.ROOT, " %s %.4g", name, value));
      }
    }
    return line.append(", ").append(folder.resolve("report.json")).toString();
  }
}
