package dev.lakewright.shell;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanCheck;
import dev.lakewright.core.plan.PlanGraph;
import dev.lakewright.core.run.RunId;
import dev.lakewright.planner.plan.PlanDocument;
import dev.lakewright.planner.plan.PlanFile;
import dev.lakewright.runtime.plan.PlanRunReport;
import dev.lakewright.runtime.plan.PlanView;
import dev.lakewright.runtime.plan.StepReport;
import dev.lakewright.shell.render.Glyphs;
import dev.lakewright.shell.render.Look;
import dev.lakewright.shell.render.PlanDiagram;
import dev.lakewright.shell.render.PlanRunText;
import dev.lakewright.shell.render.PlanText;
import dev.lakewright.shell.render.PlanViewJson;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PlanScreensTest {
  private static final String TEXT =
      """
      format: 1
      name: monthly
      description: Revenue by region.
      parameters:
        month: {type: month, description: "the month\\u001b[31m to load"}
      schedule: {cron: 0 6 1 * *}
      steps:
        sale: {source: shop.sale}
        country: {source: shop.country}
        joined: {inputs: [sale, country], sql: SELECT 1}
        size:
          inputs: [joined]
          branch: {choose: SELECT 1, outcomes: ['lar"ge', small]}
        few: {inputs: [joined], when: [size.small], sql: SELECT 1}
        many: {inputs: [joined, country], when: ['size.lar"ge'], sql: SELECT 1}
        both_of: {inputs: [few, many], sql: SELECT 1, description: Either.}
        out: {inputs: [both_of], sink: {csv: out/a.csv}}
        page: {inputs: [both_of, sale], report: {path: out/a.md}}
      """;

  private static PlanView view() {
    Plan plan =
        PlanFile.read(TEXT)
            .fold(
                PlanDocument::plan,
                wrong -> {
                  throw new AssertionError(wrong);
                });
    Failure problem =
        Failure.of(ErrorCode.SQL_UNKNOWN_COLUMN, "there is no column amout in sale")
            .at(new SourceLocation(13, 14))
            .withNearest(List.of("amount"));
    PlanCheck check = new PlanCheck(PlanGraph.of(plan), Map.of(), List.of(problem), List.of());
    return new PlanView(
        "pipelines/monthly.yaml", Optional.of(plan), Optional.of(check), check.problems());
  }

  private static void check(String name, String screen) throws IOException {
    GoldenFile.named("screens/" + name + ".txt").assertIs(screen);
  }

  @Test
  void drawsPlans() throws IOException {
    check("plan-100", PlanText.show(view(), Look.terminal(100)));
    check("plan-ascii", PlanText.show(view(), new Look(60, true, false, Glyphs.ASCII)));
    check("plan-json", PlanViewJson.show(view()));
    check("plan-mermaid", PlanDiagram.mermaid(view().plan().orElseThrow()));
    check("plan-dot", PlanDiagram.dot(view().plan().orElseThrow()));
  }

  private static StepReport step(String name, Standing standing, boolean kept, long from, long to) {
    return new StepReport(
        name,
        "sql",
        standing,
        kept,
        from,
        to,
        standing == Standing.DONE ? OptionalLong.of(1_234) : OptionalLong.empty(),
        kept ? 52_000 : 0,
        standing == Standing.FAILED ? 3 : 1,
        Optional.empty(),
        standing == Standing.FAILED
            ? Optional.of(Failure.of(ErrorCode.ENGINE_FAILED, "no"))
            : Optional.empty(),
        kept ? List.of("row_count: 3 rows\u001b[31m") : List.of(),
        List.of());
  }

  @Test
  void showsRuns() throws IOException {
    PlanRunReport report =
        new PlanRunReport(
            new RunId("20261126-154512-abcd"),
            "monthly",
            "2026-11-26T15:45:12Z",
            2_345,
            Map.of("month", "2013-12"),
            Optional.of(Failure.of(ErrorCode.ENGINE_FAILED, "step many: no")),
            List.of(
                step("sale", Standing.DONE, false, 0, 20),
                step("joined", Standing.DONE, true, 20, 900),
                step("few", Standing.SKIPPED, false, 0, 0),
                step("many", Standing.FAILED, false, 900, 2_300),
                step("out", Standing.BLOCKED, false, 0, 0)));
    check("plan-run-120", PlanRunText.show(report, Look.terminal(120)));
    check("plan-run-60", PlanRunText.show(report, Look.terminal(60)));
  }
}
