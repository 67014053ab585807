package dev.lakewright.planner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanFileTest {
  private static final String HEAD = "format: 1\nname: p\nsteps:\n  a:\n    source: shop.sales\n";

  static PlanDocument document(String text) {
    return PlanFile.read(text)
        .fold(
            it -> it,
            wrong -> {
              throw new AssertionError(wrong);
            });
  }

  private static List<String> wrong(String text) {
    return PlanFile.read(text).fold(it -> List.<Failure>of(), it -> it).stream()
        .map(
            it ->
                it.location().map(at -> at.line() + ":" + at.column()).orElse("")
                    + " "
                    + it.message()
                    + (it.nearest().isEmpty() ? "" : " " + it.nearest()))
        .toList();
  }

  @Test
  void writesWhatItReads() throws IOException {
    GoldenFile golden = GoldenFile.named("plans/every-key.yaml");
    Plan plan = document(Files.readString(golden.file())).plan();
    golden.assertIs(PlanWriter.write(plan));
    assertThat(plan.steps()).hasSize(9);
  }

  @Test
  void tellsAllThatIsWrongAtOnce() {
    String text =
        """
        format: 1
        nam: p
        parameters:
          month: {type: mont, default: 2013-12}
          day: {type: date, default: "1'; DROP TABLE x"}
        steps:
          a:
            source: shop
          b:
            inputs: [a, a]
            sqll: SELECT 1
          c:
            inputs: [b]
            sink: {csv: x.csv, mode: replce}
          c:
            check: a
          select:
            source: shop.sales
        """;
    assertThat(wrong(text))
        .containsExactly(
            "1:1 the key name is missing",
            "2:1 unknown key nam [name]",
            "4:17 there is no type mont (text, integer, decimal, boolean, date, timestamp, month)"
                + " [month]",
            "5:30 a day such as 2013-12-24 is expected, not 1'; DROP TABLE x",
            "8:13 a lake and a table are expected, such as chinook.Invoice, not shop",
            "9:3 the step b has none of source, sql, check, branch, map, sink, report",
            "11:5 unknown key sqll [sql]",
            "14:30 there is no mode replce (replace, append, merge) [replace]",
            "15:3 the key c is given twice",
            "17:3 not a step name: select (a small letter, then small letters, digits or _; no"
                + " word of SQL)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: &x [1] | anchors",
        "a: *x | anchors",
        "a: !!java.net.URL [x] | tags",
        "'{' | not YAML",
        "'' | the plan is empty",
        "'format: 1\n---\nformat: 1' | a second document",
        "format: 2 | has format 2",
        "[1] | keys with values"
      })
  void refusesWhatIsNoPlan(String text, String message) {
    assertThat(wrong(text).toString()).contains(message);
  }

  @Test
  void refusesBombs() {
    String deep = "[".repeat(100_000);
    assertThat(wrong("steps: " + deep).toString()).contains("nested deeper than 20 levels");
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 30; i++) {
      laughs.append("a" + i + ": &a" + i + " [*a" + (i - 1) + ", *a" + (i - 1) + "]\n");
    }
    assertThat(wrong(laughs.toString()).toString()).contains("anchors and aliases are not taken");
    assertThat(wrong("#" + "x".repeat(SafeYaml.LONGEST))).hasSize(1);
  }

  @Test
  void reads5000Steps() {
    StringBuilder text = new StringBuilder(HEAD);
    for (int i = 1; i < 5_000; i++) {
      text.append("  s" + i + ":\n    inputs: [a]\n    sql: SELECT * FROM a\n");
    }
    assertThat(document(text.toString()).plan().steps()).hasSize(5_000);
  }

  @Test
  void knowsWherePlacesInSqlAreInTheFile() {
    String literal = HEAD + "  b:\n    inputs: [a]\n    sql: |\n\n      SELECT x\n        FROM a\n";
    SourceLocation third = new SourceLocation(3, 8);
    assertThat(document(literal).sqlPlace(new StepId("b"), Optional.of(third)))
        .isEqualTo(new SourceLocation(11, 14));
    String plain = HEAD + "  b:\n    inputs: [a]\n    sql: SELECT x FROM a\n";
    assertThat(document(plain).sqlPlace(new StepId("b"), Optional.of(new SourceLocation(1, 8))))
        .isEqualTo(new SourceLocation(8, 17));
    assertThat(document(plain).sqlPlace(new StepId("b"), Optional.empty()))
        .isEqualTo(new SourceLocation(8, 10));
  }

  @Test
  void takesSqlAsItIs() {
    String text = HEAD + "  b:\n    inputs: [a]\n    sql: |\n      SELECT ': #'\n        -- $x\n";
    Step.Sql step = (Step.Sql) document(text).plan().steps().get(1);
    assertThat(step.sql()).isEqualTo(new SqlTemplate("SELECT ': #'\n  -- $x"));
  }
}
