package dev.lakewright.runtime.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.core.engine.ProgressListener;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanQuestion;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.lake.demo.DemoLakes;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.draft.DraftOutcome;
import dev.lakewright.runtime.draft.DraftRequest;
import dev.lakewright.runtime.draft.Drafts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Requests in words over the demo lake, run, and compared with SQL written by hand that another
 * engine runs over the lake's own files.
 */
@TestInstance(Lifecycle.PER_CLASS)
class RequestsTest {
  private Path folder = Path.of("");
  private String lake = "";
  private PlanLab lab = new PlanLab(Path.of(""));
  private Optional<Lakewright> opened = Optional.empty();

  @BeforeAll
  void open(@TempDir Path temp) throws IOException {
    folder = temp;
    LakeSpec spec = DemoLakes.prepare("chinook", folder.resolve("lakes"), ProgressListener.SILENT);
    lake = spec.paths().get(0);
    lab = new PlanLab(folder);
    lab.write(
        "lakewright.yaml", "format: 1\nlakes:\n  chinook:\n    paths: " + spec.paths() + "\n");
    opened = Optional.of(lab.open());
  }

  @AfterAll
  void close() {
    opened.ifPresent(Lakewright::close);
  }

  private DraftOutcome draft(String words, boolean strict) {
    return new Drafts(opened.orElseThrow())
        .draft(new DraftRequest(words, Optional.empty(), strict), RunControl.free());
  }

  private Plan plan(String words) {
    return draft(words, false)
        .fold(
            DraftOutcome.Written::plan,
            questions -> {
              throw new AssertionError(questions);
            });
  }

  private PlanRunReport run(PlanRequest request) {
    return opened
        .orElseThrow()
        .plans()
        .run(request, RunControl.free(), PlanListener.SILENT)
        .fold(
            report -> report,
            (file, problems) -> {
              throw new AssertionError(PlanLab.sentences(problems));
            });
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "copy customers to out/a.csv, called a | '@/out/a.csv'" + " | SELECT * FROM Customer",
        "daily at 7:30, copy the invoices as Parquet partitioned by BillingCountry, called b"
            + " | (SELECT InvoiceId, BillingCountry, Total FROM '@/out/b/BillingCountry=*/*.parquet')"
            + " | SELECT InvoiceId, BillingCountry, Total FROM Invoice",
        "customers, dedupe by country keeping the newest by CustomerId, as csv, called c"
            + " | (SELECT CustomerId, Country FROM '@/out/c.csv')"
            + " | SELECT max(CustomerId), Country FROM Customer GROUP BY 2",
        "tracks, trim text, drop rows without composer, as Parquet, called d"
            + " | (SELECT * FROM '@/out/d/*.parquet')"
            + " | SELECT * REPLACE (trim(Name) AS Name, trim(Composer) AS Composer) FROM Track"
            + " WHERE Composer IS NOT NULL",
        "customers, fill missing company with 'none', only country is Brazil, to out/e.csv, called e"
            + " | (SELECT CustomerId, Company FROM '@/out/e.csv')"
            + " | SELECT CustomerId, coalesce(Company, 'none') FROM Customer WHERE Country = 'Brazil'",
        "merge customers by CustomerId into out/f as parquet, called f"
            + " | (SELECT * FROM '@/out/f/*.parquet') | SELECT * FROM Customer",
        "How many invoices are there per country? to out/g.csv, called g | '@/out/g.csv'"
            + " | SELECT BillingCountry, count(*) FROM Invoice GROUP BY 1",
        "weekly, number of tracks per genre as csv, called h | '@/out/h.csv'"
            + " | SELECT g.Name, count(*) FROM Track t JOIN Genre g USING (GenreId) GROUP BY 1",
        "total of invoices per billing country, only BillingCountry is USA, as csv, called i"
            + " | '@/out/i.csv'"
            + " | SELECT 'USA', sum(Total) FROM Invoice WHERE BillingCountry = 'USA'",
        "albums, check that AlbumId is unique and check that title is never null, as parquet,"
            + " called j | (SELECT * FROM '@/out/j/*.parquet') | SELECT * FROM Album",
        "average track length per media type, to out/k.csv, called k"
            + " | (SELECT #1, round(#2, 6) FROM '@/out/k.csv')"
            + " | SELECT m.Name, round(avg(Milliseconds), 6) FROM Track JOIN MediaType m"
            + " USING (MediaTypeId) GROUP BY 1",
        "employees, keep the newest by HireDate, one row per title, to out/l.csv, called l"
            + " | (SELECT Title, EmployeeId FROM '@/out/l.csv')"
            + " | SELECT Title, EmployeeId FROM Employee QUALIFY row_number() OVER"
            + " (PARTITION BY Title ORDER BY HireDate DESC, EmployeeId) = 1"
      })
  void goesFromWordsToTheResult(String words, String result, String sql) throws SQLException {
    PlanRunReport report = run(PlanRequest.of(plan(words).name().value()));
    assertThat(report.failure()).isEmpty();
    assertThat(lab.rows("FROM " + result)).isNotEmpty();
    assertThat(differences(result, sql)).isEmpty();
  }

  /** Return rows that one side has more often than the other, by the text of their values. */
  private List<String> differences(String result, String sql) throws SQLException {
    StringBuilder views = new StringBuilder();
    for (String table :
        List.of("Customer", "Invoice", "Track", "Genre", "Album", "Employee", "MediaType")) {
      views.append("CREATE VIEW " + table + " AS FROM '" + lake + "/" + table + ".parquet';");
    }
    String one = "(SELECT (COLUMNS(*))::VARCHAR FROM " + result + ")";
    String other = "(SELECT (COLUMNS(*))::VARCHAR FROM (" + sql + "))";
    return lab.rows(
        views
            + "(FROM "
            + one
            + " EXCEPT ALL FROM "
            + other
            + ") UNION ALL (FROM "
            + other
            + " EXCEPT ALL FROM "
            + one
            + ")");
  }

  @Test
  void seesDifferences() throws SQLException {
    assertThat(differences("(SELECT 1)", "SELECT 2")).containsExactlyInAnyOrder("1", "2");
  }

  @Test
  void givesRunsTheirMonth() throws SQLException {
    Plan plan = plan("total of invoices per country for a given month to out/m.csv, called m");
    assertThat(run(PlanRequest.of("m").with("month", "2012-03")).failure()).isEmpty();
    assertThat(plan.parameters()).hasSize(1);
    assertThat(
            differences(
                "(SELECT #1, #2 FROM '@/out/m.csv')",
                "SELECT c.Country, sum(i.Total) FROM Invoice i JOIN Customer c USING (CustomerId)"
                    + " WHERE year(InvoiceDate) = 2012 AND month(InvoiceDate) = 3 GROUP BY 1"))
        .isEmpty();
  }

  @Test
  void readsSchedules() {
    Plan plan = plan("every tuesday at 18:05, tracks as Parquet replacing, called scheduled");
    assertThat(plan.schedule().map(Schedule::cron).map(Object::toString)).contains("5 18 * * 2");
  }

  @Test
  void asksInsteadOfLeavingOut() {
    assertThat(questions("customers without test customers as csv", false))
        .extracting(PlanQuestion::slot)
        .contains("question");
    assertThat(questions("customers, dedupe by nothing, as csv", false))
        .extracting(PlanQuestion::slot)
        .contains("dedupe");
    assertThat(questions("genres from the chinok lake as csv", false).get(0).choices())
        .containsExactly("chinook");
    assertThat(questions("genres", true))
        .extracting(PlanQuestion::slot)
        .containsExactly("sink", "mode");
    assertThat(folder.resolve("pipelines/genres.yaml")).doesNotExist();
  }

  private List<PlanQuestion> questions(String words, boolean strict) {
    return draft(words, strict).fold(it -> List.of(), it -> it);
  }

  @Test
  void writesNoPlanOverAnother() {
    plan("genres as csv, called twice");
    assertThat(Files.exists(folder.resolve("pipelines/twice.yaml"))).isTrue();
    assertThatThrownBy(() -> plan("albums as csv, called twice"))
        .hasMessageContaining("there is a plan twice already");
  }
}
