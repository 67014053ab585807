package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.runtime.plan.Forecast;
import dev.lakewright.runtime.plan.PlanRunReport;
import dev.lakewright.runtime.plan.StepReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes what came of a run of a plan, and what one would do. */
public final class PlanRunText {
  private static final int BAR = 30;
  private static final int LEAST_FOR_BARS = 100;

  private PlanRunText() {}

  public static String show(PlanRunReport report, Look look) {
    Labelled text = new Labelled(look);
    text.add("Run", List.of(report.id().value()));
    text.sentence("Plan", SafeText.oneLine(report.plan() + values(report)));
    text.add("Steps", steps(report, look));
    for (StepReport step : report.steps()) {
      for (String note : step.notes()) {
        text.sentence("Note", SafeText.oneLine(step.step() + ": " + note));
      }
      for (String atom : step.failedAtoms()) {
        text.sentence("Flagged", SafeText.oneLine(step.step() + ": " + atom));
      }
    }
    report
        .failure()
        .ifPresent(
            it ->
                text.add(
                    "Error",
                    Shade.BAD,
                    Paragraph.wrap(
                        SafeText.oneLine(it.message()) + "  [" + it.code() + "]", text.room())));
    text.add("When", List.of(circumstances(report, look)));
    return text.text();
  }

  private static String values(PlanRunReport report) {
    return report.parameters().entrySet().stream()
        .map(it -> "  " + it.getKey() + "=" + it.getValue())
        .collect(Collectors.joining());
  }

  private static String circumstances(PlanRunReport report, Look look) {
    long kept = report.steps().stream().filter(StepReport::kept).count();
    String done = Counts.of(report.worked().size(), "step") + " run, " + kept + " kept";
    return SafeText.oneLine(report.startedAt())
        + look.glyphs().dot()
        + Counts.time(Duration.ofMillis(report.elapsedMillis()))
        + look.glyphs().dot()
        + done;
  }

  private static List<String> steps(PlanRunReport report, Look look) {
    int names = PlanText.width(report.steps().stream().map(StepReport::step).toList());
    boolean bars = look.columns() >= LEAST_FOR_BARS;
    List<String> lines = new ArrayList<>();
    for (StepReport step : report.steps()) {
      String line =
          mark(step, look)
              + " "
              + PlanText.padded(SafeText.oneLine(step.step()), names)
              + "  "
              + PlanText.padded(SafeText.oneLine(step.kind()), 6)
              + (bars ? "  " + bar(step, report, look) : "")
              + "  "
              + figures(step);
      lines.add(line.stripTrailing());
    }
    return lines;
  }

  private static String mark(StepReport step, Look look) {
    Verdict verdict =
        switch (step.standing()) {
          case DONE -> step.kept() ? Verdict.NOTE : Verdict.PROVED;
          case FAILED -> Verdict.WRONG;
          case BLOCKED -> Verdict.DOUBT;
          case WAITING, READY, RUNNING, SKIPPED -> Verdict.UNCHECKED;
        };
    return look.paint(Shades.of(verdict), look.glyphs().mark(verdict));
  }

  /** A step's part of the time of the whole run. */
  private static String bar(StepReport step, PlanRunReport report, Look look) {
    long end = report.steps().stream().mapToLong(StepReport::endMillis).max().orElse(0);
    boolean drawn =
        end > 0 && (step.standing() == Standing.DONE || step.standing() == Standing.FAILED);
    if (!drawn) {
      return " ".repeat(BAR);
    }
    int from = (int) (step.startMillis() * (BAR - 1) / end);
    int to = (int) Math.min(BAR - 1, step.endMillis() * (BAR - 1) / end);
    String full = look.glyphs() == Glyphs.ASCII ? "#" : "█";
    return " ".repeat(from) + full.repeat(to - from + 1) + " ".repeat(BAR - 1 - to);
  }

  private static String figures(StepReport step) {
    List<String> parts = new ArrayList<>();
    if (step.standing() != Standing.DONE) {
      parts.add(step.standing().name().toLowerCase(Locale.ROOT));
    } else if (step.kept()) {
      parts.add("kept");
    } else {
      parts.add(Counts.time(Duration.ofMillis(step.endMillis() - step.startMillis())));
    }
    step.rows().ifPresent(rows -> parts.add(Counts.of(rows, "row")));
    if (step.bytes() > 0) {
      parts.add(bytes(step.bytes()));
    }
    step.outcome().ifPresent(word -> parts.add(SafeText.oneLine(word)));
    if (step.tries() > 1) {
      parts.add(step.tries() + " tries");
    }
    return String.join(", ", parts);
  }

  private static String bytes(long bytes) {
    return bytes < 10_000
        ? bytes + " B"
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }

  public static String forecast(Forecast forecast, Look look) {
    Labelled text = new Labelled(look);
    int names = PlanText.width(forecast.lines().stream().map(Forecast.Line::step).toList());
    List<String> lines = new ArrayList<>();
    for (Forecast.Line line : forecast.lines()) {
      lines.add(
          (PlanText.padded(line.step(), names)
                  + "  "
                  + PlanText.padded(line.kind(), 6)
                  + "  "
                  + PlanText.padded(fate(line.fate()), 14)
                  + "  "
                  + last(line))
              .stripTrailing());
    }
    text.add("Would", lines);
    forecast
        .seconds()
        .ifPresent(
            it ->
                text.sentence(
                    "Time",
                    "about "
                        + Counts.time(Duration.ofMillis(Math.round(it * 1_000)))
                        + ", as the steps took when they last ran"));
    return text.text();
  }

  private static String fate(Forecast.Fate fate) {
    return switch (fate) {
      case KEPT -> "keep";
      case RUN -> "run";
      case RUN_IF_CHANGED -> "run if changed";
      case NOT_WANTED -> "leave out";
    };
  }

  private static String last(Forecast.Line line) {
    List<String> parts = new ArrayList<>();
    line.rows().ifPresent(rows -> parts.add(Counts.of(rows, "row")));
    line.bytes().ifPresent(it -> parts.add(bytes(it)));
    line.millis().ifPresent(it -> parts.add(Counts.time(Duration.ofMillis(it))));
    return parts.isEmpty() ? "" : "last " + String.join(", ", parts);
  }
}
