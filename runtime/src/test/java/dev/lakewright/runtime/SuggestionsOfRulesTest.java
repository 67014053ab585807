package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.core.sql.SqlText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rule suggests passes the gate, gives what is right, and is not spoken up about. */
class SuggestionsOfRulesTest {
  private static final String CUSTOMERS =
      """
      id,name,country,size
      1,Ann,Norway,10
      2,John,Chile,9
      3,John,Chile,9
      4,Bea,norway,100
      5,Cid,,11
      6,Eva,Peru,8
      7,Fay,Peru,7
      8,Gil,Peru,6
      9,Hal,Peru,5
      10,Ivo,Peru,4
      11,Jan,Peru,3
      """;
  private static final String ORDERS =
      """
      id,customer_id,amount,currency,placed,weight
      1,1,10,EUR,2025-01-01 10:00:00,2
      2,2,20,EUR,2025-01-31 12:00:00,4
      3,3,20,USD,2025-02-03 08:00:00,0
      4,1,5,USD,2025-02-05 00:00:00,1
      """;
  private static final String ITEMS = "id,order_id,maker_id\n1,1,1\n2,1,\n3,2,2\n4,3,1\n5,4,\n";

  @TempDir static Path folder;
  private static CheckedShop shop;

  @BeforeAll
  static void open() throws IOException {
    shop = CheckedShop.of(folder, Map.of("customers", CUSTOMERS, "orders", ORDERS, "items", ITEMS));
  }

  @AfterAll
  static void close() {
    shop.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          not-in-null | SELECT name FROM customers WHERE id NOT IN (SELECT maker_id FROM items) AND id < 5 ORDER BY id | John; Bea
          not-in-null | SELECT name FROM customers WHERE id NOT IN (1, NULL, 2) AND id < 5 ORDER BY id | John; Bea
          null-comparison | SELECT name FROM customers WHERE country = NULL | Cid
          null-comparison | SELECT count(*) FROM customers WHERE country <> NULL | 10
          integer-division | SELECT sum(amount) // 2 FROM orders | 27.5
          mean-of-ratios | SELECT avg(amount / id) FROM orders | 5.5
          division-by-zero | SELECT max(amount / weight) FROM orders | 5.0
          average-of-averages | SELECT avg(a) FROM (SELECT country, avg(id) AS a FROM customers GROUP BY country) AS t | 6.0
          total-order | SELECT id FROM orders ORDER BY amount DESC LIMIT 1 | 2; 3
          total-order | SELECT customer_id, count(*) AS n FROM orders WHERE customer_id > 1 GROUP BY customer_id ORDER BY n DESC LIMIT 1 | 2, 1; 3, 1
          having-filter | SELECT country, count(*) FROM customers GROUP BY country HAVING country = 'Chile' | Chile, 2
          set-duplicates | SELECT country FROM customers WHERE id < 3 UNION SELECT country FROM customers WHERE id = 2 | Norway; Chile; Chile
          nulls-at-top | SELECT country FROM customers ORDER BY country NULLS FIRST LIMIT 1 | Chile
          null-group | SELECT maker_id, count(*) AS n FROM items GROUP BY maker_id ORDER BY n DESC LIMIT 2 | 1, 2; 2, 1
          null-group | SELECT maker_id, count(*) AS n FROM items WHERE id > 1 OR id < 0 GROUP BY maker_id ORDER BY n DESC, maker_id DESC LIMIT 2 | 2, 1; 1, 1
          value-variants | SELECT count(*) FROM customers WHERE country = 'Norway' | 2
          empty-filter | SELECT count(*) FROM customers WHERE country = 'Chlie' | 2
          nulls | SELECT count(*) FROM customers WHERE country <> 'Peru' | 5
          order-dependent | SELECT string_agg(name, ', ') FROM customers WHERE id IN (1, 4) | Ann, Bea
          group-label | SELECT c.name, sum(o.amount) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.name ORDER BY c.name, 2 | Ann, 15; John, 20; John, 20
          mixed-units | SELECT sum(amount) FROM orders | EUR, 30; USD, 25
          day-bound | SELECT count(*) FROM orders WHERE placed BETWEEN '2025-01-01' AND '2025-01-31' | 2
          day-bound | SELECT count(*) FROM orders WHERE placed <= '2025-01-31' | 2
          count-of-all | SELECT c.name, count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id WHERE c.id IN (1, 5) GROUP BY c.name ORDER BY c.name | Ann, 2; Cid, 0
          fan-out-sum | SELECT sum(o.amount) FROM orders o JOIN items i ON i.order_id = o.id | 55
          join-key | SELECT c.name FROM customers c JOIN orders o ON o.id = c.id WHERE o.id = 4 | Ann
          repeated-rows | SELECT o.amount FROM orders o JOIN items i ON i.order_id = o.id WHERE o.id = 1 | 10
          """)
  void suggestsWhatIsRight(String check, String sql, String right) {
    Finding finding =
        shop.beyond(check, sql)
            .orElseThrow(() -> new AssertionError(check + " is silent: " + shop.findings(sql)));
    assertThat(finding.suggestion()).as("%s: %s", check, finding).isPresent();
    SqlText suggested = finding.suggestion().get();

    List<String> expected = List.of(right.split("; "));
    if (check.equals("total-order")) {
      assertThat(rows(suggested))
          .as(suggested.value())
          .containsExactlyInAnyOrderElementsOf(expected);
    } else {
      assertThat(rows(suggested)).as(suggested.value()).isEqualTo(expected);
    }
  }

  /** Rows in their order, which is by chance only among those that tie. */
  private static List<String> rows(SqlText sql) {
    Answer answer =
        shop.lakewright()
            .sql(AskRequest.of(sql.value()), RunControl.free(), RunListener.SILENT)
            .fold(
                it -> it,
                (run, why) -> {
                  throw new AssertionError(why.reason());
                },
                (run, why) -> {
                  throw new AssertionError(sql.value() + ": " + why.message());
                });
    return answer.result().rows().stream()
        .map(row -> row.stream().map(it -> it.text()).collect(Collectors.joining(", ")))
        .toList();
  }
}
