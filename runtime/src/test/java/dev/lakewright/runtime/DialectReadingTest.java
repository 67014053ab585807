package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.sql.Dialect;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written in another dialect and read back gives the rows that it gave. */
class DialectReadingTest {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(
      value = Dialect.class,
      names = {"POSTGRES", "MYSQL", "SPARK"})
  void whatWasWrittenIsReadBack(Dialect dialect) throws IOException {
    try (DialectLab lab = DialectLab.open(folder)) {
      DialectLab.Tally tally = lab.readBack(dialect);
      assertThat(tally.different()).isEmpty();
      assertThat(tally.equal()).isGreaterThanOrEqualTo(300);
    }
  }

  @Test
  void idiomsGiveTheRowsThatTheyGiveAtHome() throws IOException {
    List<String> different = new ArrayList<>();
    List<DialectLab.Idiom> idioms = DialectLab.idioms();
    try (DialectLab lab = DialectLab.open(folder)) {
      for (DialectLab.Idiom idiom : idioms) {
        String told =
            lab.difference(idiom.sql(), idiom.dialect(), theirs -> lab.rows(idiom.here()));
        if (!told.isEmpty()) {
          different.add(idiom.sql() + "\n  " + told);
        }
      }
    }
    assertThat(different).isEmpty();
    assertThat(idioms).hasSizeGreaterThan(70);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mysql    | SELECT YEARWEEK(InvoiceDate) FROM Invoice      | function YEARWEEK | 8
          mysql    | SELECT DATE_FORMAT(InvoiceDate, Total) FROM Invoice | computed text | 8
          postgres | SELECT a.x / a.y FROM (SELECT 1 AS x, 2 AS y) AS a | cast one side | 12
          postgres | SELECT 'a' SIMILAR TO 'b'                      | SIMILAR TO      | 12
          spark    | SELECT e FROM Artist LATERAL VIEW explode(x) AS e | LATERAL VIEW | 30
          spark    | SELECT Nmae FROM Track ORDER BY Milliseconds    | Nmae            | 8
          mysql    | SELECT 5 ^ 1                                    | ^ in this form | 10
          spark    | SELECT tags[0] FROM Track                       | a subscript     | 12
          mysql    | SELECT -5.5 DIV 2                               | DIV of fractions | 13
          mysql    | SELECT 0x41                                     | 0x41            | 8
          spark    | ::INT ::INT                                     | a cast of nothing | 1
          mysql    | SELECT @a FROM Track                            | @ in this form  | 8
          postgres | SELECT 'abc'::varchar(2)                        | cuts texts      | 15
          mysql    | SELECT COUNT(DISTINCT AlbumId, GenreId) FROM Track | function COUNT | 8
          """)
  void whatHasNoFormIsRefusedWithItsPlace(String dialect, String sql, String said, int column) {
    try (DialectLab lab = DialectLab.open(folder)) {
      Failure failure = lab.refusal(sql, Dialect.of(dialect).orElseThrow());
      assertThat(failure.message()).contains(said);
      assertThat(failure.location()).contains(new SourceLocation(1, column));
    }
  }

  @Test
  void noNameBreaksOutOfItsQuotes() {
    try (DialectLab lab = DialectLab.open(folder)) {
      String written =
          lab.translate("SELECT Name AS \"a\\`b\" FROM Artist", Dialect.BIGQUERY)
              .fold(done -> done.sql().value(), failure -> failure.message());
      assertThat(written).contains("AS `a\\\\\\`b` FROM");
    }
  }

  @Test
  void queriesWithinQueriesAreWrittenOnce() {
    String nested = "SELECT * FROM (".repeat(60) + "Artist" + ")".repeat(60);
    try (DialectLab lab = DialectLab.open(folder)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(60), () -> lab.translate(nested, Dialect.POSTGRES));
    }
  }
}
