package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.export.target.spark.SparkTarget;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The files of a project for Spark; the SQL in them is tried in runtime, where it is translated.
 */
class SparkProjectTest {
  private static Shop shop() {
    return Shop.revenue()
        .branch("size", "SELECT 'a' FROM revenue", List.of("a", "b's"), "revenue")
        .check("again", "revenue", dev.lakewright.core.contract.Contract.of(List.of()))
        .when("size", "a", "b's")
        .map(
            "mapped",
            Shop.columns("land VARCHAR", "n BIGINT", "failed BOOLEAN"),
            new Atoms.Distinct(ParameterType.TEXT, new StepId("revenue"), "country"),
            "land",
            "SELECT count(*) AS n FROM revenue WHERE country = $land",
            true,
            "revenue")
        .sink(
            "files",
            "revenue",
            new SinkTarget.Parquet("out/revenue", List.of("country")),
            new WriteMode.Merge(List.of("country", "group")))
        .sink("text", "mapped", new SinkTarget.Csv("out/it's.csv"), new WriteMode.Append())
        .report("page", "page.md", "again", "mapped");
  }

  @Test
  void isAsItWasFoundRight() throws IOException {
    String files =
        new SparkTarget()
            .export(shop().request())
            .fold(
                all ->
                    all.stream()
                        .filter(it -> !it.path().equals("pipeline.py"))
                        .map(SparkProjectTest::shown)
                        .collect(Collectors.joining("\n")),
                limits -> limits.toString());
    GoldenFile.named("spark/shop.txt").assertIs(files);
  }

  private static String shown(ExportFile file) {
    return "==== " + file.path() + "\n" + file.text();
  }

  @Test
  void namesWhatHasNoFormInThePlansOrder() {
    Shop shop =
        Shop.revenue()
            .sql("bad", Shop.REVENUE, "SELECT *,\n  unspeakable FROM revenue", "revenue")
            .map(
                "worse",
                Shop.columns("x BIGINT", "n BIGINT"),
                new Atoms.Distinct(ParameterType.INTEGER, new StepId("revenue"), "unspeakable"),
                "x",
                "SELECT 1 AS n",
                false,
                "revenue");
    List<Inexpressible> limits =
        new SparkTarget().export(shop.request()).fold(files -> List.of(), it -> it);
    assertThat(limits).extracting(it -> it.step().value()).containsExactly("bad", "worse");
    assertThat(limits.get(0).inSql()).hasValueSatisfying(at -> assertThat(at.line()).isEqualTo(2));
    assertThat(limits.get(1).inSql()).as("nobody wrote that query").isEmpty();
  }
}
