package dev.lakewright.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.plan.Cron;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanModelTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "SELECT $a + $b | a b",
        "SELECT $a::DATE, x[$b:2] | a b",
        "SELECT '$a', \"$b\", $c | c",
        "SELECT 'it''s $a' + $b | b",
        "SELECT E'\\'$a', $b | b",
        "SELECT 'back\\' + $b | b",
        "SELECT 1 -- $a | none",
        "SELECT /* $a /* $b */ $c */ $d | d",
        "SELECT col$a, $b | b",
        "SELECT $$ $a $$, $b | $ b",
        "SELECT $t$ $a $t$, $b | $ b",
        "SELECT $1 | 1",
        "SELECT '$a | none"
      })
  void findsPlaceholdersOutsideTextAndComments(String sql, String names) {
    String found = String.join(" ", new SqlTemplate(sql).names());
    assertThat(found.isEmpty() ? "none" : found).isEqualTo(names);
  }

  @Test
  void putsLiteralsInTheirPlace() {
    SqlTemplate sql = new SqlTemplate("SELECT $a FROM t WHERE '$a' < $month");
    assertThat(sql.render(name -> "<" + name + ">"))
        .isEqualTo("SELECT <a> FROM t WHERE '$a' < <month>");
  }

  @Property
  void writesAnyTextAsOneLiteral(@ForAll String text) {
    String sql = ParameterType.TEXT.read(text).map(ParameterValue::sql).orElseThrow();
    assertThat(sql).startsWith("'").endsWith("'").hasSizeGreaterThan(1);
    String inside = sql.substring(1, sql.length() - 1);
    assertThat(inside.replace("''", "")).doesNotContain("'");
    assertThat(inside.replace("''", "'")).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "INTEGER | 042 | CAST('42' AS BIGINT)",
        "INTEGER | -1 | CAST('-1' AS BIGINT)",
        "DECIMAL | 19.90 | CAST('19.90' AS DECIMAL(38,10))",
        "BOOLEAN | true | TRUE",
        "DATE | 2012-02-29 | DATE '2012-02-29'",
        "TIMESTAMP | 2012-02-29T08:00 | TIMESTAMP '2012-02-29 08:00:00'",
        "MONTH | 2012-02 | DATE '2012-02-01'"
      })
  void writesTypedLiterals(ParameterType type, String typed, String sql) {
    assertThat(type.read(typed).map(ParameterValue::sql)).contains(sql);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"1'; DROP", "", "1 ", "2013-13", "2013-02-30", "99999999999999999999x", "NaN"})
  void refusesWhatIsNotOfItsType(String typed) {
    assertThat(Arrays.stream(ParameterType.values()).filter(it -> it.read(typed).isPresent()))
        .containsExactly(ParameterType.TEXT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 6 1 * * | true",
        "*/15 0-6,12 * 1-3 1-5/2 | true",
        "60 * * * * | false",
        "* * * * | false",
        "* * 0 * * | false",
        "5-1 * * * * | false",
        "* * * * MON | false",
        "1,,2 * * * * | false",
        "1, * * * * | false"
      })
  void knowsCron(String text, boolean valid) {
    assertThat(Cron.isValid(text)).isEqualTo(valid);
  }

  @Test
  void ordersStepsAndKeepsCyclesApart() {
    PlanGraph graph = PlanGraph.of(plan("c<b", "a<", "b<a", "x<y", "y<x a", "z<y"));
    assertThat(graph.order().stream().map(it -> it.id().value())).containsExactly("a", "b", "c");
    assertThat(graph.unordered().stream().map(StepId::value)).containsExactly("x", "y", "z");
    assertThat(graph.fromOn(new StepId("b")).stream().map(StepId::value)).containsExactly("b", "c");
  }

  private static Plan plan(String... steps) {
    return new Plan(
        new PlanName("p"),
        "",
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Arrays.stream(steps).map(PlanModelTest::step).toList());
  }

  private static Step step(String text) {
    int cut = text.indexOf('<');
    List<StepId> inputs =
        Arrays.stream(text.substring(cut + 1).split(" ", -1))
            .filter(it -> !it.isEmpty())
            .map(StepId::new)
            .toList();
    return new Step.Sql(
        StepHead.of(new StepId(text.substring(0, cut)), inputs), new SqlTemplate("SELECT 1"));
  }
}
