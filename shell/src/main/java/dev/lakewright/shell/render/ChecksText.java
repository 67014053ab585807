package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Writes findings: what was proved side by side, every doubt on a line of its own. */
final class ChecksText {
  private static final String BETWEEN = "   ";

  private ChecksText() {}

  static List<String> brief(List<Finding> findings, Look look, int columns) {
    List<String> lines = new ArrayList<>();
    List<String> proved =
        findings.stream()
            .filter(finding -> finding.verdict() == Verdict.PROVED)
            .map(finding -> marked(finding, look))
            .toList();
    if (!proved.isEmpty()) {
      lines.addAll(Paragraph.flow(proved, BETWEEN, columns));
    }
    findings.stream()
        .filter(finding -> finding.verdict().compareTo(Verdict.UNCHECKED) > 0)
        .sorted(Comparator.comparing(Finding::verdict).reversed())
        .forEach(finding -> lines.addAll(wrapped(finding, look, columns)));
    lines.addAll(unchecked(findings, look, columns));
    return lines.isEmpty() ? List.of("none applies") : lines;
  }

  /** What could not be told takes one line, however many checks it is. */
  private static List<String> unchecked(List<Finding> findings, Look look, int columns) {
    List<String> names =
        findings.stream()
            .filter(finding -> finding.verdict() == Verdict.UNCHECKED)
            .map(Finding::check)
            .distinct()
            .toList();
    return names.isEmpty()
        ? List.of()
        : wrapped(
            Finding.of(
                "unchecked",
                Verdict.UNCHECKED,
                "not checked: " + String.join(", ", names) + " (--checks all takes the time)"),
            look,
            columns);
  }

  /** Write every finding with its evidence. */
  static List<String> full(List<Finding> findings, Look look, int columns) {
    List<String> lines = new ArrayList<>();
    for (Finding finding : findings) {
      lines.addAll(wrapped(finding, look, columns));
      finding.evidence().ifPresent(sql -> lines.addAll(detail("seen by", sql.value(), columns)));
    }
    return lines.isEmpty() ? List.of("none applies") : lines;
  }

  private static List<String> wrapped(Finding finding, Look look, int columns) {
    List<String> lines = new ArrayList<>();
    List<String> words = Paragraph.wrap(SafeText.oneLine(finding.sentence()), columns - 2);
    for (int i = 0; i < words.size(); i++) {
      String margin = i == 0 ? mark(finding, look) : "  ";
      lines.add(margin + words.get(i));
    }
    finding.suggestion().ifPresent(sql -> lines.addAll(detail("instead", sql.value(), columns)));
    return lines;
  }

  private static List<String> detail(String label, String sql, int columns) {
    String margin = "  " + label + "  ";
    List<String> wrapped = Paragraph.wrapSql(SafeText.lines(sql), columns - margin.length());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < wrapped.size(); i++) {
      lines.add((i == 0 ? margin : " ".repeat(margin.length())) + wrapped.get(i));
    }
    return lines;
  }

  private static String marked(Finding finding, Look look) {
    return mark(finding, look) + SafeText.oneLine(finding.sentence());
  }

  private static String mark(Finding finding, Look look) {
    String mark = look.glyphs().mark(finding.verdict());
    return look.paint(Shades.of(finding.verdict()), mark) + " ";
  }
}
