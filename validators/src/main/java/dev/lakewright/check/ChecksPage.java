package dev.lakewright.check;

import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.check.inquiry.RuleCard;
import java.util.List;
import java.util.stream.Collectors;

/** Writes {@code docs/checks.md}: what each rule sees, with an example. */
public final class ChecksPage {
  private static final String HEAD =
      """
      # Checks

      <!-- Written from the rules: mvn -pl validators -am test -Dtest=ChecksPageTest -Dgolden.update=true
           -Dsurefire.failIfNoSpecifiedTests=false -->

      Every answer goes through these rules. They cost no token and call no model: each looks at what the
      query does and asks the lake for figures, through the gate. A finding has a verdict, a sentence, its
      figures, a query that shows it (`\\why` and `--json` have it, and you can run it) and, for some, SQL that
      would be right instead.

      | verdict | what it means |
      |---|---|
      | proved | a probe or a key bears it out |
      | unchecked | the rule has a say and could not tell; the sentence says why. The answer stands |
      | note | worth knowing; the answer may well be right |
      | doubt | the answer may well be wrong: look at it |
      | wrong | the query cannot mean what it says. SQL that Lakewright wrote is then no answer |

      The gravest verdict is the answer's. `--checks fast`, the default, lets all probes of an answer together
      take 30 % of the query's own time in the engine, and never less than 50 ms, or two seconds where no table is
      known to have more than 100,000 rows, since there only a busy machine makes them take so long;
      `--checks all` gives each the time it needs, 10 s at most; `--checks none` checks nothing. Of a table that is
      too large for the time some rules look at a sample and state how far it may be off, at 95 %; what a sample does not
      show, and what had no time left, is told as "not checked".

      Each rule has an example: a statement that it speaks up about, and what to write where that is not meant.

      """;

  private ChecksPage() {}

  public static String markdown(List<Rule> rules) {
    StringBuilder page = new StringBuilder(HEAD);
    page.append("Rules: ");
    page.append(rules.stream().map(ChecksPage::link).collect(Collectors.joining(",\n")));
    page.append(".\n\n");
    rules.forEach(rule -> section(page, rule.card()));
    return page.toString();
  }

  private static String link(Rule rule) {
    return "[" + rule.name() + "](#" + rule.name() + ")";
  }

  private static void section(StringBuilder page, RuleCard card) {
    page.append("## ").append(card.name()).append("\n\n");
    page.append(card.sees()).append("\n\n");
    page.append("Verdicts: ").append(card.verdicts()).append(".\n\n");
    page.append("```sql\n-- before\n").append(card.before()).append("\n-- after\n");
    page.append(card.after()).append("\n```\n\n");
  }
}
