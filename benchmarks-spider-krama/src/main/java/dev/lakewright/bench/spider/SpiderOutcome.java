package dev.lakewright.bench.spider;

import java.util.List;

/**
 * What a run over a set brought.
 *
 * @param verdicts of the whole product, made to answer
 * @param threshold the product's own least confidence, which the headline figures are for
 * @param views of the parser alone
 */
public record SpiderOutcome(List<QuestionVerdict> verdicts, double threshold, ParserViews views) {
  public SpiderOutcome {
    verdicts = List.copyOf(verdicts);
  }

  SpiderFigures product() {
    return new SpiderFigures(verdicts, threshold);
  }

  SpiderFigures forced() {
    return new SpiderFigures(verdicts, 0);
  }

  /** Return the figures at the threshold that training fixed for nine right answers in ten. */
  SpiderFigures sure() {
    return new SpiderFigures(verdicts, views.sure());
  }

  /** Return the figures at the threshold that training fixed for 19 right answers in 20. */
  SpiderFigures surest() {
    return new SpiderFigures(verdicts, views.surest());
  }

  /**
   * Return the class of a question's error: the parser's, or what happened to a right candidate
   * after it. Empty where the answer is right.
   */
  String mistake(QuestionVerdict verdict) {
    if (verdict.right()) {
      return "";
    }
    String ofParser = views.of(verdict.question()).map(ParserView::mistake).orElse("");
    return ofParser.isEmpty() ? "after the parser: " + verdict.verdict() : ofParser;
  }
}
