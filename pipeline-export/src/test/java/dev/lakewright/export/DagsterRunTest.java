package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.export.target.dagster.DagsterTarget;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tools")
class DagsterRunTest extends TargetRuns {
  private static final Bound HIGH = Bound.including(new Cell.Whole(BigInteger.valueOf(1_000_000)));

  @Override
  ExportTarget target() {
    return new DagsterTarget();
  }

  @Override
  Runners runners() {
    assumeTrue(Boolean.getBoolean("exports"), "150 megabytes of its own: -Dexports=true");
    return Runners.in(folder, "dagster.txt", "dagster");
  }

  private Runners.Run run(Runners runners, Path project, String... command) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("LAKE_SHOP", folder.resolve("lake").toString());
    environment.put("OUTPUT_DIR", runners.output("").toString());
    environment.put("WORK_DIR", folder.resolve("work").toString());
    environment.put("DAGSTER_HOME", "");
    environment.put("DAGSTER_DISABLE_TELEMETRY", "1");
    return runners.run(project, new LocalRun(List.of(), List.of(List.of(command)), environment));
  }

  @Test
  void isRightForItsLoaderAndRuffAndRunsInProcessesOfItsOwn() throws IOException {
    Runners runners = runners().withData();
    Path project = runners.write(target(), DagsterProjectTest.shop().request());
    for (String command :
        List.of(
            "ruff check .",
            "ruff format --check .",
            "dagster definitions validate",
            "dagster job execute -m plan_shop_revenue.definitions -j shop_revenue")) {
      Runners.Run run = run(runners, project, command.split(" "));
      assertThat(run.code()).as(run.text()).isZero();
    }
    assertThat(runners.rows("SELECT land, n, failed FROM '" + runners.output("out/*.csv") + "'"))
        .isEqualTo("[('Côte \"d/Ivoire\"', 3, False), ('Norway', 3, False)]");
    assertThat(names(folder.resolve("work/shop_revenue"))).as("what steps left").isEmpty();
  }

  @Test
  void tellsEachPromiseAndTriesABrokenOneNotAgain() throws IOException {
    Runners runners = runners().withData();
    Contract contract =
        Contract.of(
            List.of(
                Expectation.of(new Condition.NotNull("id")),
                Expectation.of(new Condition.Range("id", Optional.of(HIGH), Optional.empty()))
                    .named("high id")
                    .as(Severity.WARN),
                Expectation.of(new Condition.Range("id", Optional.of(HIGH), Optional.empty()))));
    Shop shop = Shop.revenue().sql("high", Shop.ORDERS, "FROM orders", contract, "orders");
    Path project = runners.write(target(), shop.request());
    Runners.Run run = run(runners, project, "python", "run.py");
    assertThat(run.code()).as(run.text()).isNotZero();
    assertThat(run.text())
        .contains("contract broken: high: range id: ")
        .contains("STEP_EXPECTATION_RESULT - Expectation high: not_null id passed")
        .contains("STEP_EXPECTATION_RESULT - warning: high: high id: 200 of 200 rows")
        .contains("STEP_EXPECTATION_RESULT - Invalid Input Error: contract broken: high: range id")
        .doesNotContain("STEP_UP_FOR_RETRY");
  }

  @Test
  void loadsPlansOfAnyShape() {
    Runners runners = runners();
    for (int seed = 0; seed < 30; seed++) {
      Shop shop = new RandomPlans(seed).plan(seed % 2 == 0, true);
      runners.write(target(), shop.request(), "all/" + seed);
    }
    String said =
        runners.python(Runners.resource("load_dagster.py"), folder.resolve("all").toString());
    assertThat(said.lines().reduce((first, last) -> last))
        .hasValueSatisfying(it -> assertThat(it).startsWith("30 jobs, "));
  }
}
