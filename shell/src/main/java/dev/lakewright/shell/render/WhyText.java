package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Influence;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.run.Stage;
import dev.lakewright.core.sql.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How an answer came about: links, route, the readings that it was chosen from and what decided,
 * checks with their evidence, times and the run.
 */
public final class WhyText {
  /** Columns that a reading stands behind its chance, such as {@code " 38 %"}. */
  private static final int INDENT = 7;

  /** Columns that its differences stand behind it. */
  private static final int DEEPER = INDENT + 2;

  private WhyText() {}

  public static String render(Answer answer, Map<Stage, Duration> stages, Look look) {
    Labelled text = new Labelled(look);
    answer.candidate().ifPresent(candidate -> writing(text, candidate, look));
    RouteTakenText.add(text, answer.route(), look);
    text.sql("SQL", answer.query().sql().value());
    TraceText.add(text, written(answer), answer.query());
    text.add("Checks", ChecksText.full(answer.findings(), look, text.room()));
    text.raw(times(stages, look));
    text.add("Run", List.of(answer.run().value()));
    return text.text();
  }

  private static SqlText written(Answer answer) {
    return answer
        .candidate()
        .map(Candidate::sql)
        .orElseGet(() -> new SqlText(answer.question().text()));
  }

  /** Write how long each stage took; nothing where no stage was timed. */
  public static String times(Map<Stage, Duration> stages, Look look) {
    List<String> times = words(stages);
    Labelled text = new Labelled(look);
    return times.isEmpty()
        ? ""
        : text.add("Times", Paragraph.flow(times, look.glyphs().dot(), text.room())).text();
  }

  private static void writing(Labelled text, Candidate candidate, Look look) {
    text.sentence("Reading", SafeText.oneLine(candidate.reading().words()));
    text.add("Links", candidate.links().stream().map(link -> scored(link, look)).toList());
    String confidence = String.format(Locale.ROOT, "%.2f", candidate.confidence());
    text.add(
        "Tier",
        List.of(candidate.tier().word() + look.glyphs().dot() + "confidence " + confidence));
    explained(text, candidate.explanation(), look);
  }

  private static void explained(Labelled text, Explanation explanation, Look look) {
    List<String> others = new ArrayList<>();
    for (Alternative other : explanation.alternatives()) {
      others.addAll(
          hanging(share(other.chance()), SafeText.oneLine(other.reading().words()), text));
      for (String difference : other.differences()) {
        for (String line : Paragraph.wrap(SafeText.oneLine(difference), text.room() - DEEPER)) {
          others.add(look.paint(Shade.FAINT, " ".repeat(DEEPER) + line));
        }
      }
    }
    if (!others.isEmpty()) {
      text.add("Chance", List.of(share(explanation.chance()) + "  this reading"));
      text.add("Else", others);
    }
    List<String> influences =
        explanation.influences().stream().map(it -> decided(it, look)).toList();
    if (!influences.isEmpty()) {
      text.add("Decided", influences);
    }
    explanation.notes().forEach(note -> text.sentence("Note", SafeText.oneLine(note)));
  }

  private static List<String> hanging(String head, String sentence, Labelled text) {
    List<String> lines = new ArrayList<>();
    for (String line : Paragraph.wrap(sentence, text.room() - INDENT)) {
      lines.add((lines.isEmpty() ? head + "  " : " ".repeat(INDENT)) + line);
    }
    return lines;
  }

  private static String share(double chance) {
    return String.format(Locale.ROOT, "%3d %%", Math.round(100 * chance));
  }

  private static String decided(Influence influence, Look look) {
    String figures =
        String.format(
            Locale.ROOT, "  %s, next one %s", figure(influence.own()), figure(influence.rival()));
    return String.format(Locale.ROOT, "%+.2f  %s", influence.weight(), influence.what())
        + look.paint(Shade.FAINT, figures);
  }

  private static String figure(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%.0f", value)
        : String.format(Locale.ROOT, "%.2f", value);
  }

  private static String scored(SchemaLink link, Look look) {
    String kind = link.kind().name().toLowerCase(Locale.ROOT);
    String score = String.format(Locale.ROOT, "%.2f", link.score());
    return LinkText.of(link, look) + look.paint(Shade.FAINT, "  " + kind + ", " + score);
  }

  private static List<String> words(Map<Stage, Duration> stages) {
    List<String> times = new ArrayList<>();
    for (Stage stage : Stage.values()) {
      Duration taken = stages.get(stage);
      if (taken != null) {
        times.add(stage.word() + " " + Counts.time(taken));
      }
    }
    return times;
  }
}
