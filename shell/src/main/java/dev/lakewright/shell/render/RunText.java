package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Verdict;
import dev.lakewright.runtime.run.Replay;
import dev.lakewright.runtime.run.RunRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes what is kept of a run, and how a replay compares. */
public final class RunText {
  private RunText() {}

  public static String show(RunRecord run, Look look) {
    Labelled text = new Labelled(look);
    text.add("Run", List.of(run.id().value()));
    text.sentence(run.kind().equals("sql") ? "SQL" : "Question", SafeText.oneLine(run.input()));
    text.sentence("Outcome", SafeText.oneLine(outcome(run)));
    run.reading().ifPresent(words -> text.sentence("Reading", SafeText.oneLine(words)));
    if (!run.kind().equals("sql")) {
      run.sql().ifPresent(sql -> text.sql("SQL", sql));
    }
    if (!run.checks().isEmpty()) {
      text.add(
          "Checks",
          run.checks().stream().flatMap(check -> lines(check, look, text.room())).toList());
    }
    RouteTakenText.add(text, run.route(), look);
    text.add("When", Paragraph.flow(circumstances(run), look.glyphs().dot(), text.room()));
    return text.text();
  }

  private static String outcome(RunRecord run) {
    String rows = run.rows().map(number -> ", " + Counts.of(number, "row")).orElse("");
    String message = run.message().isEmpty() ? "" : ": " + run.message();
    return run.outcome() + rows + message;
  }

  private static List<String> circumstances(RunRecord run) {
    List<String> parts = new ArrayList<>();
    parts.add(SafeText.oneLine(run.startedAt()));
    parts.add(Counts.time(Duration.ofMillis(run.elapsedMillis())));
    parts.add("lake " + SafeText.oneLine(run.lake()));
    run.tier().ifPresent(tier -> parts.add(SafeText.oneLine(tier)));
    run.confidence().ifPresent(c -> parts.add(String.format(Locale.ROOT, "confidence %.2f", c)));
    return parts;
  }

  private static Stream<String> lines(RunRecord.CheckLine check, Look look, int columns) {
    List<String> words = Paragraph.wrap(SafeText.oneLine(check.sentence()), columns - 2);
    String rest = "\n  ";
    return (mark(check, look) + " " + String.join(rest, words)).lines();
  }

  private static String mark(RunRecord.CheckLine check, Look look) {
    return Stream.of(Verdict.values())
        .filter(verdict -> verdict.word().equalsIgnoreCase(check.verdict()))
        .findFirst()
        .map(verdict -> look.paint(Shades.of(verdict), look.glyphs().mark(verdict)))
        .orElse(SafeText.oneLine(check.verdict()));
  }

  public static String replay(Replay replay, Look look) {
    Labelled text = new Labelled(look);
    text.add("Replayed", List.of(replay.first().id() + " as " + replay.second().id()));
    text.add("Lake", List.of(replay.sameCatalog() ? "unchanged" : "its files have changed since"));
    text.add("Reading", List.of(said(replay.sameReading(), look)));
    text.add("SQL", List.of(said(replay.sameSql(), look)));
    text.add("Result", List.of(said(replay.sameResult(), look)));
    return text.text();
  }

  private static String said(boolean same, Look look) {
    Verdict verdict = same ? Verdict.PROVED : Verdict.WRONG;
    String mark = look.paint(Shades.of(verdict), look.glyphs().mark(verdict));
    return mark + (same ? " the same" : " different");
  }
}
