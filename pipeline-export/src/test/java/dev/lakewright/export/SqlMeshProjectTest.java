package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.Cron;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.export.target.sqlmesh.SqlMeshTarget;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlMeshProjectTest {
  static Shop shop() {
    return mapped(Shop.revenue(), false)
        .check(
            "again",
            "revenue",
            Contract.of(List.of(Expectation.of(new Condition.NotNull("country")))))
        .sink(
            "files",
            "revenue",
            new SinkTarget.Parquet("out/revenue", List.of("country")),
            new WriteMode.Merge(List.of("country", "group")))
        .sink("text", "mapped", new SinkTarget.Csv("out/it's.csv"), new WriteMode.Append())
        .report("page", "page.md", "again", "mapped");
  }

  private static Shop mapped(Shop shop, boolean keep) {
    return shop.map(
        "mapped",
        Shop.columns("land VARCHAR", "n BIGINT"),
        new Atoms.Distinct(ParameterType.TEXT, new StepId("revenue"), "country"),
        "land",
        "SELECT count(*) AS n FROM revenue WHERE country = $land",
        keep,
        "revenue");
  }

  @Test
  void isAsItWasFoundRight() throws IOException {
    String files =
        new SqlMeshTarget()
            .export(shop().request())
            .fold(
                all ->
                    all.stream()
                        .filter(it -> !it.path().equals("README.md"))
                        .filter(it -> !it.path().equals("write_result.py"))
                        .map(SqlMeshProjectTest::shown)
                        .collect(Collectors.joining("\n")),
                limits -> limits.toString());
    GoldenFile.named("sqlmesh/shop.txt").assertIs(files);
  }

  private static String shown(ExportFile file) {
    return "==== " + file.path() + "\n" + file.text();
  }

  @Test
  void namesWhatHasNoFormInThePlansOrder() {
    Shop shop =
        mapped(
                Shop.revenue()
                    .branch("size", "SELECT 'a' FROM revenue", List.of("a", "b"), "revenue")
                    .sql("late", Shop.REVENUE, "SELECT * FROM revenue", "revenue")
                    .when("size", "a"),
                true)
            .sink("text", "late", new SinkTarget.Csv("out.csv"), new WriteMode.Append());
    List<Inexpressible> limits =
        new SqlMeshTarget().export(shop.request()).fold(files -> List.of(), it -> it);
    assertThat(limits)
        .extracting(it -> it.step().value())
        .containsExactly("size", "late", "mapped");
    assertThat(limits.get(2).nearest()).contains("failed: stop");
  }

  @ParameterizedTest
  @CsvSource({
    "* * * * *,1",
    "*/5 * * * *,5",
    "0 6 1 * *,60",
    "58/1 * * * *,1",
    "57-59/2 * * * *,2",
    "0/7 * * * *,4",
    "'0,30 * * * *',30",
    "'3,58 * * * *',5"
  })
  void refusesWhatItsSchedulesAreTooFineFor(String cron, int closest) {
    assertThat(new Cron(cron).closest()).isEqualTo(closest);
    ExportRequest usual = shop().request();
    Plan plan = usual.plan();
    Optional<Schedule> often = Optional.of(new Schedule(new Cron(cron), ZoneOffset.UTC));
    ExportRequest request =
        new ExportRequest(
            new Plan(
                plan.name(),
                plan.description(),
                plan.owner(),
                plan.parameters(),
                often,
                plan.steps()),
            usual.columns(),
            usual.sources(),
            usual.surroundings());
    List<Inexpressible> limits =
        new SqlMeshTarget().export(request).fold(files -> List.of(), it -> it);
    assertThat(limits.isEmpty()).isEqualTo(closest >= 5);
  }
}
