package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Ask;
import dev.lakewright.check.inquiry.Counted;
import dev.lakewright.check.inquiry.Figures;
import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.List;

/** Tells for each join how many rows of either side find a partner. */
public final class JoinRows implements Rule {
  private static final long FEW = 20;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "join-rows",
        "For each join: rows of either side, those that find a partner, those left out, empty keys.",
        "SELECT o.buyer FROM orders o JOIN items i ON i.orderid = o.orderid",
        "SELECT o.buyer FROM orders o LEFT JOIN items i ON i.orderid = o.orderid",
        "proved where nothing is left out, note where rows are, doubt where no or hardly any row of"
            + " either side finds a partner");
  }

  @Override
  public List<Inquiry> examine(Subject subject) {
    QueryFacts facts = subject.facts();
    if (subject.outermost() && !facts.nested() && facts.tables().size() == 1) {
      return List.of(Inquiry.found(Finding.of(name(), Verdict.PROVED, "no join")));
    }
    return facts.joins().stream()
        .flatMap(join -> JoinSides.of(subject, join).stream())
        .map(sides -> ask(sides))
        .toList();
  }

  private Inquiry ask(JoinSides sides) {
    Ask ask = sides.figures();
    return ask.then(figures -> judge(sides, figures, ask));
  }

  private Inquiry judge(JoinSides sides, Figures figures, Ask ask) {
    String left = sides.left().table().name();
    String right = sides.right().table().name();
    JoinFact.JoinKind kind = sides.join().kind();
    boolean keepsLeft = kind == JoinFact.JoinKind.LEFT || kind == JoinFact.JoinKind.FULL;
    boolean keepsRight = kind == JoinFact.JoinKind.RIGHT || kind == JoinFact.JoinKind.FULL;
    boolean hardlyAny = few(figures, 0) && few(figures, 3);
    return Inquiry.found(
        side(left, figures, 0, right, keepsLeft, hardlyAny, ask),
        side(right, figures, 3, left, keepsRight, hardlyAny, ask));
  }

  private static boolean few(Figures figures, int at) {
    long rows = figures.count(at);
    long matched = figures.count(at + 1);
    return rows > 0 && (matched == 0 || (rows >= FEW && matched * FEW < rows));
  }

  private Finding side(
      String table,
      Figures figures,
      int at,
      String other,
      boolean kept,
      boolean hardlyAny,
      Ask ask) {
    long rows = figures.count(at);
    long matched = figures.count(at + 1);
    long empty = figures.count(at == 0 ? 6 : 7);
    boolean lost = matched < rows;
    String rest = kept ? "the others are kept with empty values" : "the others are left out";
    String keys = empty > 0 ? ", " + empty + " of them for an empty key" : "";
    String sentence = matched + " of " + Counted.rows(rows) + " of " + table + " found in " + other;
    Verdict worst = hardlyAny ? Verdict.DOUBT : Verdict.NOTE;
    return Finding.of(
            name(),
            lost ? worst : Verdict.PROVED,
            lost ? sentence + " (" + rest + keys + ")" : sentence)
        .withEvidence(ask.sql())
        .withFigures(
            Figure.of("rows", rows), Figure.of("matched", matched), Figure.of("empty-keys", empty));
  }
}
