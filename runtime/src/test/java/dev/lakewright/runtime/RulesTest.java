package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule speaks up about a statement, and is silent about a like one that is right. */
class RulesTest {
  private static final String CUSTOMERS =
      """
      id,name,country,city
      1,Ann,Norway,Oslo
      2,John,Chile,Lima
      3,John,Chile,Oslo
      4,Bea,Norway,Oslo
      5,Cid,norway,Bergen
      6,Dan,Peru,Lima
      7,Eve,,Rome
      8,Fay,Peru,Lima
      """;
  private static final String ORDERS =
      """
      id,customer_id,amount,currency,placed
      1,1,10,EUR,2025-01-01 10:00:00
      2,2,20,EUR,2025-01-31 12:00:00
      3,3,30,USD,2025-02-03 08:00:00
      4,1,0,USD,2025-02-05 00:00:00
      5,2,20,EUR,2025-03-05 00:00:00
      """;
  private static final String ITEMS =
      """
      id,order_id,price,manager_id
      1,1,5,1
      2,1,5,
      3,2,20,2
      4,3,10,1
      5,3,20,2
      6,4,1,
      """;

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
          cartesian | DOUBT | SELECT c.name FROM customers c CROSS JOIN orders o
          cartesian | DOUBT | SELECT c.name FROM customers c, orders o, items i WHERE i.order_id = o.id
          cartesian | DOUBT | SELECT c.name FROM customers c, orders o JOIN items i ON i.order_id = o.id
          cartesian | DOUBT | SELECT c.name FROM customers c, orders o WHERE o.customer_id = c.id OR c.country = 'Chile'
          cartesian | DOUBT | SELECT name, n FROM (SELECT customer_id, count(*) AS n FROM orders GROUP BY customer_id) t, customers c, items i WHERE customer_id = c.id
          cartesian | DOUBT | WITH t AS (SELECT customer_id FROM orders) SELECT c.name FROM t JOIN customers c ON t.customer_id = c.id, items i WHERE i.price <> c.id
          join-rows | NOTE | SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
          join-key | DOUBT | SELECT c.name FROM customers c JOIN orders o ON o.id = c.id
          fan-out | DOUBT | SELECT o.id FROM orders o JOIN items i ON o.amount = i.price
          fan-out-sum | DOUBT | SELECT sum(o.amount) FROM orders o JOIN items i ON i.order_id = o.id
          fan-out-sum | DOUBT | SELECT sum(o.amount) FROM customers c, orders o JOIN items i ON i.order_id = o.id WHERE o.customer_id = c.id
          fan-out-sum | DOUBT | SELECT sum(o.amount * 2) FROM orders o JOIN items i ON i.order_id = o.id
          fan-out-sum | DOUBT | SELECT c.country, sum(CASE WHEN c.city = 'Oslo' THEN o.amount ELSE 0 END) FROM customers c, orders o, items i WHERE i.order_id = o.id AND o.customer_id = c.id GROUP BY c.country
          fan-out-sum | DOUBT | SELECT c.country, sum(o.amount) FROM customers c, orders o, items i WHERE i.order_id = o.id AND o.customer_id = c.id GROUP BY ROLLUP (c.country, c.city)
          fan-out-sum | NOTE | SELECT count(CASE WHEN c.city = 'Oslo' THEN o.id END) FROM customers c, orders o, items i WHERE i.order_id = o.id AND o.customer_id = c.id
          repeated-rows | DOUBT | SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
          group-label | DOUBT | SELECT c.name, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.name
          group-shown | DOUBT | SELECT country, count(*) FROM customers GROUP BY country, city
          any-of-group | DOUBT | SELECT country, any_value(city) FROM customers GROUP BY country
          empty-filter | DOUBT | SELECT name FROM customers WHERE country = 'Norwy'
          empty-filter | DOUBT | SELECT name FROM customers WHERE id > 99
          empty-filter | DOUBT | SELECT sum(CASE WHEN country = 'Norwy' THEN 1 ELSE 0 END) FROM customers
          empty-result | NOTE | SELECT name FROM customers WHERE country = 'Chile' AND city = 'Rome'
          empty-result | DOUBT | SELECT country FROM customers GROUP BY country HAVING count(*) > 99
          value-variants | DOUBT | SELECT name FROM customers WHERE country = 'Norway'
          not-in-null | WRONG | SELECT name FROM customers WHERE id NOT IN (SELECT manager_id FROM items)
          not-in-null | WRONG | SELECT name FROM customers WHERE id NOT IN (1, NULL)
          not-in-null | WRONG | SELECT name FROM customers WHERE id NOT IN (SELECT id FROM orders UNION ALL SELECT NULL)
          null-comparison | WRONG | SELECT name FROM customers WHERE country = NULL
          nulls | NOTE | SELECT count(*) FROM customers WHERE country <> 'Chile'
          limit-order | DOUBT | SELECT name FROM customers LIMIT 2
          total-order | DOUBT | SELECT id FROM orders ORDER BY amount DESC LIMIT 2
          nulls-at-top | DOUBT | SELECT country FROM customers ORDER BY country NULLS FIRST LIMIT 2
          null-group | DOUBT | SELECT manager_id, count(*) FROM items GROUP BY manager_id ORDER BY count(*) DESC LIMIT 2
          set-duplicates | NOTE | SELECT city FROM customers UNION SELECT country FROM customers
          having-filter | NOTE | SELECT country, count(*) FROM customers GROUP BY country HAVING country <> 'Chile'
          average-of-averages | DOUBT | SELECT avg(a) FROM (SELECT country, avg(id) AS a FROM customers GROUP BY country) AS t
          mean-of-ratios | NOTE | SELECT avg(price / id) FROM items
          integer-division | NOTE | SELECT id // 2 FROM items
          division-by-zero | DOUBT | SELECT 1 / amount FROM orders
          mixed-units | DOUBT | SELECT sum(amount) FROM orders
          order-dependent | NOTE | SELECT string_agg(name, ', ') FROM customers
          clock | NOTE | SELECT count(*) FROM orders WHERE placed < now()
          open-period | NOTE | SELECT month(placed), count(*) FROM orders GROUP BY month(placed)
          count-of-all | DOUBT | SELECT c.id, count(*) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id
          day-bound | DOUBT | SELECT count(*) FROM orders WHERE placed BETWEEN '2025-01-01' AND '2025-01-31'
          """)
  void speaksUp(String check, Verdict verdict, String sql) {
    Optional<Finding> finding = shop.beyond(check, sql);
    assertThat(finding).as("%s of %s", shop.findings(sql), sql).isPresent();
    assertThat(finding.get().verdict()).isEqualTo(verdict);
    assertThat(finding.get().sentence()).isNotBlank().doesNotContain("\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fan-out-sum | SELECT sum(o.amount * i.price) FROM orders o JOIN items i ON i.order_id = o.id
          fan-out-sum | SELECT sum(CASE WHEN c.city = 'Oslo' THEN 1 ELSE 0 END) FROM customers c JOIN orders o ON o.customer_id = c.id
          empty-filter | SELECT sum(CASE WHEN country = 'Norway' THEN 1 ELSE 0 END) FROM customers
          nulls-at-top | SELECT sum(amount) AS s FROM orders WHERE id > 99 ORDER BY s LIMIT 100
          cartesian | WITH t AS (SELECT avg(amount) AS a FROM orders) SELECT o.id FROM orders o, t WHERE o.amount > a
          cartesian | SELECT c.name FROM (SELECT customer_id AS k, id AS d FROM orders) t, customers c, items i WHERE k = c.id AND order_id = d
          cartesian | SELECT c.name FROM customers c, (SELECT c.id AS k) t, orders o WHERE o.customer_id = k
          cartesian | WITH t AS (SELECT 1 AS x) SELECT c.name FROM customers c JOIN t ON true JOIN orders o USING (id)
          cartesian | SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
          cartesian | SELECT c.name FROM customers c, orders o WHERE (o.customer_id = c.id AND o.amount > 10) OR (c.id = o.customer_id AND o.customer_id = c.id AND c.country = 'Chile')
          null-group | SELECT manager_id, count(*) FROM items GROUP BY ROLLUP (manager_id) ORDER BY count(*) DESC LIMIT 2
          cartesian | SELECT c.name FROM customers c, items i, orders o WHERE o.customer_id = c.id AND i.order_id = o.id
          cartesian | SELECT c.name FROM customers c, orders o JOIN items i ON i.order_id = o.id WHERE o.customer_id = c.id
          join-key | SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
          fan-out | SELECT c.name FROM customers c JOIN orders o ON o.customer_id = c.id
          fan-out-sum | SELECT sum(i.price) FROM orders o JOIN items i ON i.order_id = o.id
          repeated-rows | SELECT c.name, o.id FROM customers c JOIN orders o ON o.customer_id = c.id
          group-label | SELECT c.id, c.name, count(*) FROM customers c JOIN orders o ON o.customer_id = c.id GROUP BY c.id, c.name
          group-shown | SELECT country, city, count(*) FROM customers GROUP BY country, city
          empty-filter | SELECT name FROM customers WHERE country = 'Chile'
          value-variants | SELECT name FROM customers WHERE country = 'Chile'
          not-in-null | SELECT name FROM customers WHERE id NOT IN (SELECT order_id FROM items)
          null-comparison | SELECT name FROM customers WHERE country IS NULL
          limit-order | SELECT name FROM customers ORDER BY id LIMIT 2
          total-order | SELECT id FROM orders ORDER BY id DESC LIMIT 2
          set-duplicates | SELECT city FROM customers UNION ALL SELECT country FROM customers
          division-by-zero | SELECT 1 / price FROM items
          mixed-units | SELECT currency, sum(amount) FROM orders GROUP BY currency
          count-of-all | SELECT c.id, count(o.id) FROM customers c LEFT JOIN orders o ON o.customer_id = c.id GROUP BY c.id
          day-bound | SELECT count(*) FROM orders WHERE placed >= '2025-01-01' AND placed < '2025-02-01'
          """)
  void isSilent(String check, String sql) {
    assertThat(shop.beyond(check, sql)).isEmpty();
  }
}
