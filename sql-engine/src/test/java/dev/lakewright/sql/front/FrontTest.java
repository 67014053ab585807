package dev.lakewright.sql.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.sql.front.rule.Rules;
import dev.lakewright.sql.token.Tokens;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrontTest {
  private static final Rule.Scope SCOPE =
      new Rule.Scope() {
        @Override
        public boolean isColumn(String name) {
          return Set.of("a", "b", "date").contains(name.toLowerCase(Locale.ROOT));
        }

        @Override
        public boolean isAggregate(String name) {
          return Set.of("sum", "count").contains(name);
        }

        @Override
        public boolean isFunction(String name) {
          return Set.of("sum", "count", "lower", "f", "range", "position", "l").contains(name);
        }
      };

  private static NormalForm form(String sql) {
    return new Front(Rules.inOrder()).normalise(Tokens.of(sql).statements().get(0), SCOPE);
  }

  private static String text(String sql) {
    return form(sql).text().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT a FROM t;|SELECT a FROM t",
        "FROM t|SELECT * FROM t",
        "FROM t WHERE a SELECT b LIMIT 2|SELECT b FROM t WHERE a LIMIT 2",
        "SELECT a, sum(b) FROM t GROUP BY ALL|SELECT a , sum ( b ) FROM t GROUP BY 1",
        "SELECT a FROM t ORDER BY ALL DESC|SELECT a FROM t ORDER BY 1 DESC",
        "SELECT [1, 2]|SELECT \"list_value\" ( 1 , 2 )",
        "SELECT {'k': 1}|SELECT \"struct_pack\" ( 1 )",
        "SELECT MAP {'k': 1}|SELECT \"map\" ( 'k' , 1 )",
        "SELECT a[1], a[1:2]|SELECT \"$item\" ( a , 1 ) , \"$item\" ( a , 1 , 2 )",
        "SELECT f(a, lambda x: x + b)|SELECT \"f\" ( a , \"$lambda\" ( \"$any\" ( ) + b ) )",
        "SELECT INTERVAL '2 months'|SELECT INTERVAL '1' MONTH",
        "SELECT INTERVAL 3 DAYS|SELECT INTERVAL '1' DAY",
        "SELECT a::TEXT|SELECT CAST ( a AS VARCHAR )",
        "SELECT a::INT[]|SELECT \"$any\" ( a )",
        "SELECT a.lower()|SELECT \"lower\" ( a )",
        "SELECT position(a IN b)|SELECT \"position\" ( a , b )",
        "SELECT a == b, a // b, a ** b|SELECT a = b , a / b , a * b",
        "SELECT x: a FROM y: t|SELECT a AS x FROM t AS y",
        "SELECT a, b, FROM t|SELECT a , b FROM t",
        "SELECT DISTINCT ON (a) b FROM t|SELECT \"$any\" ( a ) , b FROM t",
        "SELECT a + 1 AS c, c * 2 FROM t WHERE c > 3|"
            + "SELECT a + 1 AS c , ( a + 1 ) * 2 FROM t WHERE ( a + 1 ) > 3",
        "SELECT 1 AS a, a FROM t|SELECT 1 AS a , a FROM t",
        "SELECT * FROM t SEMI JOIN u ON a|SELECT * FROM t LEFT SEMI JOIN u ON a",
        "SELECT * FROM t ASOF JOIN u ON a|SELECT * FROM t JOIN u ON a",
        "SELECT * FROM t, (SELECT b)|SELECT * FROM t , LATERAL ( SELECT b )",
        "SELECT * FROM range(3)|SELECT * FROM ( SELECT \"range\" ( 3 ) AS \"range\" ) AS \"range\"",
        "SELECT * EXCLUDE a FROM t|SELECT * EXCLUDE ( a ) FROM t",
        "SELECT t.date, date FROM t|SELECT t.\"date\" , \"date\" FROM t",
        "SELECT DATE '2020-01-01'|SELECT DATE '2020-01-01'",
        "FROM (PIVOT t ON a IN (1) USING sum(b) GROUP BY c)|"
            + "SELECT * FROM ( SELECT sum ( b ) , c FROM t GROUP BY c , a )",
        "FROM t LIMIT 10%|SELECT * FROM t LIMIT 10",
        "FROM t USING SAMPLE 10%|SELECT * FROM t",
        "SELECT a COLLATE de.nocase = 'x'|SELECT a = 'x'",
        "SELECT a=-1, 1.5, .5, 1e-5|SELECT a = - 1 , 1.5 , .5 , 1e-5",
        "SELECT $$it's$$|SELECT 'its'"
      })
  void bringsToTheFormThatCalciteBinds(String sql, String expected) {
    assertThat(text(sql)).isEqualTo(expected);
  }

  @Test
  void leavesAloneWhatItHasNoRuleFor() {
    String sql = "SELECT a , b FROM t WHERE a > 1 AND b IN ( SELECT b FROM u ) ORDER BY a";
    assertThat(text(sql)).isEqualTo(sql);
  }

  @Test
  void knowsWhereThingsComeFrom() {
    String sql = "FROM t\nSELECT nothing";
    NormalForm form = form(sql);
    int column = form.text().indexOf("nothing") + 1;
    assertThat(form.origin(1, column)).isEqualTo(sql.indexOf("nothing"));
  }

  @Test
  void brokenStatementsDoNotBreakIt() {
    for (String sql :
        new String[] {"(", "SELECT [", "FROM", "PIVOT", "SELECT ::", "x.y.", "}", "WITH"}) {
      assertThat(form(sql).text()).isNotNull();
    }
  }
}
