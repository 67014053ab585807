package dev.lakewright.shell.render;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.RouteTaken;
import dev.lakewright.core.model.ModelCost;
import dev.lakewright.core.question.Candidate;
import java.util.List;

/**
 * The screen of an answer: reading, result, SQL and checks; for SQL that the user typed, the result
 * and the checks.
 */
public final class AnswerText {
  private final Answer answer;
  private final Look look;
  private final boolean demo;

  /**
   * Prepare a screen.
   *
   * @param demo whether the lake is the built-in one
   */
  public AnswerText(Answer answer, Look look, boolean demo) {
    this.answer = answer;
    this.look = look;
    this.demo = demo;
  }

  /**
   * Write the whole screen.
   *
   * @param more how to see rows that are not shown
   */
  public String screen(String more) {
    return head() + result(more) + foot();
  }

  /** Write what stands above the result; empty for typed SQL. */
  public String head() {
    return answer.candidate().map(this::reading).orElse("");
  }

  public String result(String more) {
    return TableText.render(answer.result(), look, more);
  }

  /** Write what stands below the result. */
  public String foot() {
    Labelled text = new Labelled(look);
    if (answer.candidate().isPresent()) {
      text.sql("SQL", answer.query().sql().value());
    }
    if (answer.candidate().isPresent() || !answer.findings().isEmpty()) {
      text.add("Checks", ChecksText.brief(answer.findings(), look, text.room()));
    }
    for (RouteTaken.Detour detour : answer.route().detours()) {
      text.sentence("Rerouted", RouteTakenText.sentence(detour, look));
    }
    if (answer.candidate().isEmpty()) {
      text.raw(look.paint(Shade.FAINT, circumstances()) + "\n");
    }
    return text.text();
  }

  private String reading(Candidate candidate) {
    Labelled text = new Labelled(look);
    String words = SafeText.oneLine(candidate.reading().words());
    String aside = circumstances();
    int needed = DisplayWidth.of(words) + 3 + DisplayWidth.of(aside);
    String faint = look.paint(Shade.FAINT, aside);
    if (!look.limited()) {
      return text.add("Reading", List.of(words + "   " + faint)).text();
    }
    if (needed > text.room()) {
      return text.sentence("Reading", words).add("", List.of(faint)).text();
    }
    int gap = text.room() - DisplayWidth.of(words) - DisplayWidth.of(aside);
    return text.add("Reading", List.of(words + " ".repeat(gap) + faint)).text();
  }

  /** Return lake, tier and time in one line. */
  private String circumstances() {
    String dot = look.glyphs().dot();
    String lake = "lake " + answer.question().lake() + (demo ? " (demo)" : "");
    String tier = answer.candidate().map(it -> dot + tier(it, answer.route().cost())).orElse("");
    return lake + tier + dot + Counts.time(answer.elapsed());
  }

  /** The tokens are those of every tier that was asked. */
  private static String tier(Candidate candidate, ModelCost cost) {
    String money =
        cost.money().signum() > 0 ? ", " + cost.money().stripTrailingZeros().toPlainString() : "";
    String about = cost.tokens().estimated() ? "about " : "";
    return candidate.tier().word()
        + " ("
        + about
        + Counts.of(cost.tokens().total(), "token")
        + money
        + ")";
  }
}
