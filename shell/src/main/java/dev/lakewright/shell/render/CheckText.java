package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.contract.ContractFinding;
import dev.lakewright.core.contract.ContractReport;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.contract.Standing;
import dev.lakewright.runtime.inspect.CheckReport;
import java.util.List;

/** Writes what stands below the table of checks: what is broken, with rows that show it. */
public final class CheckText {
  private static final String MORE = "the query below gives all";

  private CheckText() {}

  public static String below(CheckReport report, Look look) {
    Labelled text = new Labelled(look);
    for (ContractReport table : report.tables()) {
      for (ContractFinding finding : table.of(Standing.BROKEN)) {
        broken(text, table.dataset(), finding, look);
      }
      for (ContractFinding finding : table.of(Standing.UNCHECKED)) {
        head(text, table.dataset(), finding, Verdict.UNCHECKED, look);
      }
    }
    for (String sentence : report.notTaken()) {
      text.sentence("Not taken", SafeText.oneLine(sentence));
    }
    return text.sentence("Checks", summary(report)).text();
  }

  private static void broken(Labelled text, String table, ContractFinding finding, Look look) {
    boolean error = finding.expectation().severity() == Severity.ERROR;
    Verdict verdict = error ? Verdict.WRONG : Verdict.DOUBT;
    head(text, table, finding, verdict, look);
    finding
        .sample()
        .filter(it -> !it.rows().isEmpty())
        .ifPresent(it -> text.raw(TableText.render(it, look, MORE)));
    finding.evidence().ifPresent(it -> text.sql("Seen by", it.value()));
  }

  private static void head(
      Labelled text, String table, ContractFinding finding, Verdict verdict, Look look) {
    String mark = look.paint(Shades.of(verdict), look.glyphs().mark(verdict));
    String head = table + look.glyphs().dot() + finding.expectation().name();
    text.raw("\n" + mark + " " + SafeText.oneLine(head) + "\n");
    text.sentence("", SafeText.oneLine(finding.sentence()));
  }

  private static String summary(CheckReport report) {
    if (report.findings().findAny().isEmpty()) {
      return "nothing is promised of "
          + report.lake()
          + " here: state it under checks: in lakewright.yaml, or give a file with --contract";
    }
    long warned =
        report.findings().filter(it -> it.standing() == Standing.BROKEN && !it.fails()).count();
    long broken = report.count(Standing.BROKEN) - warned;
    List<String> parts =
        List.of(
            report.count(Standing.KEPT) + " kept",
            broken + " broken",
            warned + " broken as a warning",
            report.count(Standing.UNCHECKED) + " not checked");
    return String.join(", ", parts);
  }
}
