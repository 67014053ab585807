package dev.lakewright.sql.front;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.sql.front.rule.Rules;
import dev.lakewright.sql.token.Tokens;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Rules never fail, whatever comes, and never lose a name. */
class FrontPropertyTest {
  private static final List<String> WORDS =
      List.of(
          "SELECT",
          "FROM",
          "t1",
          "a1",
          "WHERE",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          ",",
          ".",
          ":",
          "::",
          "GROUP",
          "BY",
          "ALL",
          "ORDER",
          "PIVOT",
          "UNPIVOT",
          "ON",
          "IN",
          "FOR",
          "USING",
          "AS",
          "lambda",
          "INTERVAL",
          "'1 day'",
          "CASE",
          "END",
          "CAST",
          "f1",
          "DISTINCT",
          "JOIN",
          "SEMI",
          "*",
          "EXCLUDE",
          "COLUMNS",
          "LIMIT",
          "%",
          "1",
          "WITH",
          "UNION",
          "NAME",
          "HAVING",
          ":=");

  private static final Rule.Scope SCOPE =
      new Rule.Scope() {
        @Override
        public boolean isColumn(String name) {
          return name.equals("a1");
        }

        @Override
        public boolean isAggregate(String name) {
          return name.equals("f1");
        }

        @Override
        public boolean isFunction(String name) {
          return name.equals("f1");
        }
      };

  @Provide
  Arbitrary<String> statements() {
    return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(30).map(it -> String.join(" ", it));
  }

  @Property(tries = 3000)
  void neverFails(@ForAll("statements") String sql) {
    NormalForm form =
        new Front(Rules.inOrder()).normalise(Tokens.of(sql).statements().get(0), SCOPE);
    assertThat(form.origins()).hasSize(form.text().length());
  }

  @Property(tries = 1000)
  void keepsTheTables(@ForAll("statements") String noise) {
    String sql = "SELECT " + noise + " FROM t9 JOIN t8 ON a1";
    String form =
        new Front(Rules.inOrder()).normalise(Tokens.of(sql).statements().get(0), SCOPE).text();
    boolean names = !noise.contains(":=") && !noise.contains("lambda") && !noise.contains("USING");
    if (names && noise.chars().noneMatch(c -> "[]{}()".indexOf(c) >= 0)) {
      assertThat(form).contains("t9").contains("t8");
    }
  }
}
