package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.runtime.workspace.WorkspaceStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the checks say of statements over a lake that is full of traps. */
class ChecksTest {
  @TempDir Path folder;
  private Lakewright lakewright;

  @BeforeEach
  void open() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(
        data.resolve("orders.csv"), "orderid,buyer,amount\n1,Ann,10\n2,Bob,20\n3,ann,30\n4,Cid,\n");
    Files.writeString(
        data.resolve("items.csv"), "itemid,orderid,thing\n1,1,pen\n2,1,ink\n3,2,cap\n");
    new WorkspaceStore(WorkspaceLocation.at(folder))
        .addLake(new LakeSpec(new LakeName("shop"), List.of("data")));
    lakewright = DemoOpener.open(folder, folder.resolve("home"));
  }

  @AfterEach
  void close() {
    lakewright.close();
  }

  private Optional<Finding> finding(String check, String sql) {
    Answer answer =
        lakewright
            .sql(
                AskRequest.of(sql).withChecks(CheckEffort.ALL),
                RunControl.free(),
                RunListener.SILENT)
            .fold(
                it -> it,
                (run, why) -> {
                  throw new AssertionError(why.reason());
                },
                (run, why) -> {
                  throw new AssertionError(why.message());
                });
    return answer.findings().stream()
        .filter(it -> it.check().equals(check))
        .filter(it -> it.verdict() != Verdict.PROVED)
        .findFirst();
  }

  @Test
  void seesRowsThatAJoinDrops() {
    String sql = "SELECT o.buyer FROM orders o JOIN items i ON i.orderid = o.orderid";
    assertThat(finding("join-rows", sql).orElseThrow().sentence())
        .contains("2 of 4 rows of orders");
  }

  @Test
  void doubtsSumsThatAJoinRepeats() {
    String sql = "SELECT sum(o.amount) FROM orders o JOIN items i ON i.orderid = o.orderid";
    Finding finding = finding("fan-out-sum", sql).orElseThrow();
    assertThat(finding.verdict()).isEqualTo(Verdict.DOUBT);
    assertThat(finding.sentence()).contains("3 rows").contains("only 2");
    assertThat(finding("fan-out-sum", "SELECT sum(amount) FROM orders")).isEmpty();
  }

  @Test
  void saysWhyNothingWasFound() {
    Finding finding =
        finding("empty-filter", "SELECT amount FROM orders WHERE buyer = 'Anne'").orElseThrow();
    assertThat(finding.sentence()).contains("Anne");
  }

  @Test
  void seesOtherSpellings() {
    assertThat(finding("value-variants", "SELECT sum(amount) FROM orders WHERE buyer = 'Ann'"))
        .isPresent();
    assertThat(finding("value-variants", "SELECT sum(amount) FROM orders WHERE buyer = 'Bob'"))
        .isEmpty();
  }

  @Test
  void seesNullsThatAnAverageLeavesOut() {
    assertThat(finding("nulls", "SELECT avg(amount) FROM orders")).isPresent();
    assertThat(finding("nulls", "SELECT avg(orderid) FROM orders")).isEmpty();
  }

  @Test
  void seesThatTheCutIsChance() {
    assertThat(finding("total-order", "SELECT thing FROM items ORDER BY orderid LIMIT 1"))
        .isPresent();
    assertThat(finding("total-order", "SELECT thing FROM items ORDER BY itemid LIMIT 1")).isEmpty();
    assertThat(finding("total-order", "SELECT orderid FROM items ORDER BY orderid LIMIT 1"))
        .isPresent();
    assertThat(finding("limit-order", "SELECT thing FROM items LIMIT 1").orElseThrow().verdict())
        .isEqualTo(Verdict.DOUBT);
  }

  private List<Finding> asked(String question) {
    AskRequest request = AskRequest.of(question).withConfidence(0);
    return lakewright
        .ask(request, RunControl.free(), RunListener.SILENT)
        .fold(
            Answer::findings,
            (run, why) -> {
              throw new AssertionError(why.reason());
            },
            (run, why) -> {
              throw new AssertionError(why.message());
            });
  }

  @Test
  void saysHowOftenAnUnsureReadingIsRight() {
    assertThat(asked("Whose favourite thing costs the buyer most trouble?"))
        .anySatisfy(
            it -> {
              assertThat(it.check()).isEqualTo("reading");
              assertThat(it.verdict()).isEqualTo(Verdict.DOUBT);
              assertThat(it.sentence()).contains("of 10 cases");
            });
    assertThat(asked("How many orders are there?")).noneMatch(it -> it.check().equals("reading"));
  }
}
