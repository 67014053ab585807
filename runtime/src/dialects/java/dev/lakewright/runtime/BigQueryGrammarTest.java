package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zetasql.LanguageOptions;
import com.google.zetasql.Parser;
import com.google.zetasql.SqlException;
import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is written for BigQuery is GoogleSQL to Google's own parser. It is not bound and run
 * nowhere. Compiled with the profile {@code dialects} only, for its libraries are 90 MB.
 */
class BigQueryGrammarTest {
  private final LanguageOptions language = new LanguageOptions().enableMaximumLanguageFeatures();

  @TempDir Path folder;

  BigQueryGrammarTest() {
    language.enableReservableKeyword("QUALIFY");
  }

  @Test
  void everyTranslatedQueryIsAGoogleSqlStatement() throws IOException {
    try (DialectLab lab = DialectLab.open(folder)) {
      DialectLab.Parsed parsed = lab.parse(Dialect.BIGQUERY, this::problem);
      assertThat(parsed.wrong()).isEmpty();
      assertThat(parsed.statements()).isGreaterThanOrEqualTo(380);
    }
  }

  @Test
  void theParserTellsWhatIsNoGoogleSql() {
    assertThat(problem("SELECT x::INTEGER FROM t")).isPresent();
    assertThat(problem("SELECT a FROM t FETCH FIRST 3 ROWS ONLY")).isPresent();
  }

  private Optional<String> problem(String sql) {
    try {
      Parser.parseStatement(sql, language);
      return Optional.empty();
    } catch (SqlException refused) {
      return Optional.of(String.valueOf(refused.getMessage()));
    }
  }
}
