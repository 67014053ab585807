package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Through the whole product, with checks, readings, choices and suggestions: what changes among
 * hidden rows and values changes nothing that is shown.
 */
class RoleProductTest {
  private static final String POLICY =
      """
      default: clerk
      roles:
        clerk:
          tables:
            shop.Customer:
              rows: Country <> 'Chile'
              columns: {Name: "null", Phone: {partial: 2}, Risk: hide}
            shop.Invoice: {rows: Total < 1000}
            shop.Payroll: {access: hide}
      """;

  private static final List<String> QUESTIONS =
      List.of(
          "How many customers are there in each country?",
          "Which country has the most customers?",
          "List the customers from Chile",
          "Show the customers called Maria",
          "What is the total of all invoices by country?",
          "How high is the risk of each customer?",
          "Show all payroll",
          "customers from Norwy",
          "average total of the invoices");

  private static final List<String> STATEMENTS =
      List.of(
          "SELECT c.Country, sum(i.Total) FROM Customer c JOIN Invoice i USING (CustomerId) GROUP BY 1",
          "SELECT * FROM Customer WHERE Country = 'chile'",
          "SELECT * FROM Customer WHERE Country = 'Norwy'",
          "SELECT avg(Name) FROM Customer",
          "SELECT count(Name), avg(length(Phone)) FROM Customer",
          "SELECT Country, count(*) FROM Customer GROUP BY 1 ORDER BY 2 DESC LIMIT 2",
          "SELECT CAST(Phone AS INTEGER) FROM Customer",
          "SELECT * FROM Custmer",
          "SELECT Rsk FROM Customer",
          "SELECT * FROM Payrol",
          "SELECT 1 / (Total - 1500) FROM Invoice ORDER BY 1",
          "SELECT * FROM Customer c LEFT JOIN Invoice i ON c.CustomerId = i.CustomerId");

  @TempDir Path folder;

  @Test
  void showsTheSameWhateverIsHidden() {
    RoleLab lab = new RoleLab(folder).policy(POLICY);
    List<String> first = shown(data(lab, 1));
    assertThat(first).anyMatch(it -> it.contains("Norway"));
    assertThat(shown(data(lab, 2))).isEqualTo(first);
  }

  private static RoleLab data(RoleLab lab, int world) {
    return lab.parquet(
            "Customer",
            "SELECT i AS \"CustomerId\", CASE WHEN i % 6 < 3 THEN 'Norway' WHEN i % 6 < 5 THEN"
                + " 'Spain' ELSE 'Peru' END AS \"Country\", 'Maria' || (i * "
                + world
                + ") AS \"Name\", ("
                + world
                + " * 1000 + i) || '-' || (10 + i) AS \"Phone\", i * "
                + world
                + " AS \"Risk\" FROM range(1, 31) t(i) UNION ALL SELECT i, 'Chile', 'Juan', '7', 0"
                + " FROM range("
                + 20 * world
                + ", 70) t(i)")
        .parquet(
            "Invoice",
            "SELECT i AS \"InvoiceId\", 1 + i % 30 AS \"CustomerId\", i * 1.5 AS \"Total\" FROM"
                + " range(1, 91) t(i) UNION ALL SELECT i, i, 1000 + 500 * "
                + world
                + " FROM range(1, "
                + 10 * world
                + ") t(i)")
        .parquet("Payroll", "SELECT " + world + " AS \"Salary\"");
  }

  private static List<String> shown(RoleLab lab) {
    List<String> shown = new ArrayList<>();
    try (Lakewright clerk = lab.open("somebody")) {
      for (String question : QUESTIONS) {
        AskRequest request = AskRequest.of(question).withChoices();
        shown.add(text(clerk.ask(request, RunControl.free(), RunListener.SILENT)));
      }
      STATEMENTS.forEach(sql -> shown.add(text(DemoOpener.sql(clerk, sql))));
    }
    return shown;
  }

  /** Rows without an order come in any; no count is tied, so that LIMIT cuts at one place. */
  private static String text(AskOutcome outcome) {
    return outcome.fold(
        answer ->
            String.join("\n", answer.candidate().toString(), answer.query().toString())
                + answer.result().columns()
                + answer.result().rows().stream().map(Object::toString).sorted().toList()
                + answer.findings(),
        (run, abstention) -> abstention.toString(),
        (run, failure) -> failure.toString());
  }
}
