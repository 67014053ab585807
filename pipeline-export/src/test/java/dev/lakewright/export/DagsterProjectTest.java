package dev.lakewright.export;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.export.target.dagster.DagsterTarget;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The files of a project for Dagster; steps' SQL is that of the other targets. */
class DagsterProjectTest {
  static Shop shop() {
    return Shop.revenue()
        .parameter("many", ParameterType.INTEGER, "3")
        .parameter("all", ParameterType.BOOLEAN, "true")
        .branch("type", "SELECT 'a' FROM revenue LIMIT 1", List.of("a", "b's"), "revenue")
        .check("again", "revenue", dev.lakewright.core.contract.Contract.of(List.of()))
        .when("type", "a", "b's")
        .map(
            "mapped",
            Shop.columns("land VARCHAR", "n BIGINT", "failed BOOLEAN"),
            new Atoms.Distinct(ParameterType.TEXT, new StepId("revenue"), "country"),
            "land",
            "SELECT count(*) AS n FROM revenue WHERE country = $land AND $many > 0 AND $all",
            true,
            "revenue")
        .sink(
            "whole",
            "revenue",
            new SinkTarget.DuckDbTable("d/a.duckdb", "t"),
            new WriteMode.Append())
        .sink(
            "other",
            "again",
            new SinkTarget.DuckDbTable("d/a.duckdb", "o"),
            new WriteMode.Replace())
        .sink("text", "mapped", new SinkTarget.Csv("out/it's.csv"), new WriteMode.Append());
  }

  @Test
  void isAsItWasFoundRight() throws IOException {
    String files =
        new DagsterTarget()
            .export(shop().request())
            .fold(
                all ->
                    all.stream()
                        .filter(it -> !it.path().endsWith("run_step.py"))
                        .filter(it -> !it.path().endsWith(".sql"))
                        .map(DagsterProjectTest::shown)
                        .collect(Collectors.joining("\n")),
                limits -> limits.toString());
    GoldenFile.named("dagster/shop.txt").assertIs(files);
  }

  private static String shown(ExportFile file) {
    return "==== " + file.path() + "\n" + file.text();
  }
}
