package dev.lakewright.bench.report;

import java.util.List;
import java.util.Map;

/**
 * What a suite found.
 *
 * @param figures by the names that {@code report.json} has at its top
 * @param settings what the suite ran with
 * @param tables for people, in Markdown
 * @param questions one record each, by field name
 */
public record Report(
    String suite,
    String date,
    String commit,
    Map<String, String> settings,
    Map<String, Double> figures,
    List<GateResult> gates,
    String tables,
    List<Map<String, Object>> questions) {
  public Report {
    gates = List.copyOf(gates);
    questions = List.copyOf(questions);
  }

  public boolean holds() {
    return gates.stream().allMatch(GateResult::holds);
  }
}
