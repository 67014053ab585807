package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.export.target.sqlmesh.SqlMeshTarget;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("tools")
class SqlMeshRunTest extends TargetRuns {
  @Override
  ExportTarget target() {
    return new SqlMeshTarget();
  }

  @Override
  Runners runners() {
    assumeTrue(Boolean.getBoolean("exports"), "250 megabytes of its own: -Dexports=true");
    return Runners.in(folder, "sqlmesh.txt", "sqlmesh");
  }

  @Override
  String toldOfMany() {
    return "'many_1_row_count' audit error: 1 row failed";
  }

  @Override
  boolean hasBranches() {
    return false;
  }

  @Test
  void isRightForRuff() {
    Runners runners = runners();
    Path project = runners.write(target(), SqlMeshProjectTest.shop().request());
    for (String command : List.of("ruff check .", "ruff format --check .")) {
      LocalRun wanted = new LocalRun(List.of(), List.of(List.of(command.split(" "))), Map.of());
      Runners.Run run = runners.run(project, wanted);
      assertThat(run.code()).as(run.text()).isZero();
    }
  }

  @Test
  void holdsASinksOwnContractAndTriesItNotAgain() throws IOException {
    Runners runners = runners().withData();
    Condition many = new Condition.RowCount(OptionalLong.of(1_000), OptionalLong.empty());
    Shop shop =
        Shop.revenue()
            .sink("text", "revenue", new SinkTarget.Csv("text.csv"), new WriteMode.Replace())
            .promising(Contract.of(List.of(Expectation.of(many))));
    Path project = runners.write(target(), shop.request());
    Map<String, String> environment =
        Map.of(
            "LAKE_SHOP", folder.resolve("lake").toString(),
            "OUTPUT_DIR", runners.output("").toString(),
            "WORK_DIR", folder.resolve("work").toString());
    Runners.Run run =
        runners.run(
            project, new LocalRun(List.of(), List.of(List.of("sh", "run.sh")), environment));
    assertThat(run.code()).as(run.text()).isNotZero();
    assertThat(run.text())
        .contains("contract broken: text: row_count: 6 rows")
        .containsOnlyOnce("shop_revenue.revenue   [full refresh, audits passed 3]");
    assertThat(names(runners.output(""))).isEmpty();
  }

  @Test
  void loadsPlansOfAnyShape() {
    Runners runners = runners();
    for (int seed = 0; seed < 30; seed++) {
      Shop shop = new RandomPlans(seed).plan(false, true);
      runners.write(target(), shop.request(), "all/" + seed);
    }
    Shop copy =
        new Shop()
            .source("orders", SourceFiles.Format.PARQUET, "orders.parquet", Shop.ORDERS)
            .sink("out", "orders", new SinkTarget.Csv("orders.csv"), new WriteMode.Replace());
    runners.write(target(), copy.request(), "all/copy");
    String said =
        runners.python(
            Runners.resource("load_sqlmesh.py"),
            folder.resolve("all").toString(),
            folder.resolve("work").toString());
    assertThat(said.lines().reduce((first, last) -> last))
        .hasValueSatisfying(it -> assertThat(it).startsWith("31 projects, "));
  }
}
