package dev.lakewright.bench.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/**
 * The page about the embedded parser: a text with marks such as <code>{{figures}}</code>, each
 * replaced by what was measured.
 *
 * @param share of the training databases that took part in the trials, from 0 to 1
 * @param measured the day of the trials
 */
public record ParserPage(RunFile run, TrialTables trials, double share, String measured) {
  private static final String RESOURCE = "/dev/lakewright/bench/parser-page.md";

  /** Render it, in Markdown. */
  public String render() {
    RunTables tables = new RunTables(run);
    int questions = trials.trials().isEmpty() ? 0 : trials.trials().get(0).questions();
    String part =
        share < 1
            ? String.format(
                Locale.ROOT,
                " **A quick look: only %.0f %% of the training databases took part.**",
                100 * share)
            : "";
    return fill(
        Map.of(
            "run", tables.title(),
            "figures", tables.figures(),
            "hardness", tables.hardness(),
            "mistakes", tables.mistakes(),
            "worst", tables.worst(),
            "trials", "Measured on " + measured + ", n = " + questions + "." + part,
            "ablations", trials.ablations(),
            "curve", trials.learningCurve()));
  }

  private static String fill(Map<String, String> values) {
    String page = template();
    for (Map.Entry<String, String> value : values.entrySet()) {
      String mark = "{{" + value.getKey() + "}}";
      if (!page.contains(mark)) {
        throw new IllegalStateException("the page has no place for " + mark);
      }
      page = page.replace(mark, value.getValue().strip());
    }
    return page;
  }

  private static String template() {
    try (InputStream in = ParserPage.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("no resource " + RESOURCE);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
