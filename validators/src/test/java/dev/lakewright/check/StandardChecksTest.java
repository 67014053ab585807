package dev.lakewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.check.inquiry.Rule;
import dev.lakewright.core.answer.Checks;
import dev.lakewright.testkit.ChecksContract;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class StandardChecksTest {
  /** An example is a statement, with the question before it where the rule looks at words. */
  private static final String STATEMENT = "(-- asked: [^\n]+\n)?SELECT [^\n]+";

  @Nested
  class OfAllRules extends ChecksContract {
    @Override
    protected Checks checks() {
      return new StandardChecks(Rules.inOrder());
    }
  }

  @Test
  void rulesHaveNamesOfTheirOwn() {
    assertThat(Rules.inOrder()).extracting(Rule::name).doesNotHaveDuplicates();
    assertThat(Rules.inOrder())
        .allSatisfy(
            rule -> {
              assertThat(rule.name()).matches("[a-z]+(-[a-z]+)*");
              assertThat(rule.card().sees()).endsWith(".");
              assertThat(rule.card().before()).isNotEqualTo(rule.card().after());
              assertThat(rule.card().before()).matches(STATEMENT);
              assertThat(rule.card().after()).matches(STATEMENT + "|-- .+");
            });
  }
}
