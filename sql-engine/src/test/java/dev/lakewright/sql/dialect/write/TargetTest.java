package dev.lakewright.sql.dialect.write;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.sql.Dialect;
import org.junit.jupiter.api.Test;

class TargetTest {
  @Test
  void sparkTakesNoDoubledQuotesAndNoVariables() {
    assertThat(new Target(Dialect.SPARK).text("a'b ${x} \\")).isEqualTo("'a\\'b \\u0024{x} \\\\'");
  }

  @Test
  void othersDoubleQuotes() {
    assertThat(new Target(Dialect.MYSQL).text("a'b ${x}")).isEqualTo("'a''b ${x}'");
  }
}
