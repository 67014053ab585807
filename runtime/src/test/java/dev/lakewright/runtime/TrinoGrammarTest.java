package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.sql.Dialect;
import io.trino.sql.parser.ParsingException;
import io.trino.sql.parser.SqlParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for Trino is SQL to Trino's own parser. It is not bound and run nowhere. */
class TrinoGrammarTest {
  private final SqlParser parser = new SqlParser();

  @TempDir Path folder;

  @Test
  void everyTranslatedQueryIsATrinoStatement() throws IOException {
    try (DialectLab lab = DialectLab.open(folder)) {
      DialectLab.Parsed parsed = lab.parse(Dialect.TRINO, this::problem);
      assertThat(parsed.wrong()).isEmpty();
      assertThat(parsed.statements()).isGreaterThanOrEqualTo(380);
    }
  }

  @Test
  void theParserTellsWhatIsNoTrino() {
    assertThat(problem("SELECT x::INTEGER FROM t")).isPresent();
    assertThat(problem("SELECT `x` FROM t")).isPresent();
  }

  private Optional<String> problem(String sql) {
    try {
      parser.createStatement(sql);
      return Optional.empty();
    } catch (ParsingException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
