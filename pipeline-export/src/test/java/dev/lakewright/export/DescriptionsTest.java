package dev.lakewright.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.WriteMode;
import dev.lakewright.export.describe.Descriptions;
import dev.lakewright.testkit.GoldenFile;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The descriptions' texts; other programs hold them against their standards and against rows. */
class DescriptionsTest {
  static Shop shop() {
    return Shop.revenue()
        .check(
            "kept",
            "clean",
            Contract.of(
                List.of(
                    Expectation.of(
                        new Condition.AcceptedValues(
                            "note", List.of(new Cell.Text("it's"), new Cell.Text("{{ x }}")))))))
        .sink(
            "files",
            "revenue",
            new SinkTarget.Parquet("out/revenue", List.of("country")),
            new WriteMode.Replace())
        .sink("text", "kept", new SinkTarget.Csv("out/text.csv"), new WriteMode.Replace());
  }

  @Test
  void areAsTheyWereFoundRight() throws IOException {
    String all =
        Descriptions.of(shop().request()).stream()
            .map(it -> "==== " + it.path() + "\n" + it.text())
            .collect(Collectors.joining("\n"));
    GoldenFile.named("metadata/shop.txt").assertIs(all);
  }

  @Test
  void areNoneWithoutResults() {
    assertThat(Descriptions.of(Shop.revenue().request())).isEmpty();
  }
}
