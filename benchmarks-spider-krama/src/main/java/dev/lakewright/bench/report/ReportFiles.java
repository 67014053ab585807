package dev.lakewright.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Writes a report as {@code report.json} and {@code report.md}. */
public final class ReportFiles {
  private static final ObjectMapper JSON = new ObjectMapper();

  private ReportFiles() {}

  public static void write(Report report, Path folder) throws IOException {
    Files.createDirectories(folder);
    String json = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json(report));
    Files.writeString(folder.resolve("report.json"), json + "\n");
    Files.writeString(folder.resolve("report.md"), markdown(report));
  }

  static ObjectNode json(Report report) {
    ObjectNode root = JSON.createObjectNode();
    root.put("suite", report.suite());
    root.put("date", report.date());
    root.put("commit", report.commit());
    root.set("settings", JSON.valueToTree(report.settings()));
    report.figures().forEach(root::put);
    ArrayNode gates = root.putArray("gates");
    for (GateResult gate : report.gates()) {
      gates
          .addObject()
          .put("name", gate.name())
          .put("value", gate.value())
          .put("bar", gate.bar())
          .put("holds", gate.holds());
    }
    root.set("questions", JSON.valueToTree(report.questions()));
    return root;
  }

  /** Render it for people. */
  public static String markdown(Report report) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(report.suite()).append("\n\n");
    out.append(report.date()).append(", commit ").append(report.commit());
    report
        .settings()
        .forEach((key, value) -> out.append(", ").append(key).append(" ").append(value));
    out.append("\n\n").append(report.tables()).append("\n");
    for (GateResult gate : report.gates()) {
      out.append(
          String.format(
              Locale.ROOT,
              "gate %s: %s %s %s: %s%n",
              gate.name(),
              gate.value(),
              gate.atMost() ? "<=" : ">=",
              gate.bar(),
              gate.holds() ? "holds" : "FALLS SHORT"));
    }
    return out.toString();
  }
}
