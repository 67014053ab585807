package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.SqlWriter;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.testkit.ScriptedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a check suggests where a join repeats a total, and what decides on it. */
class MendingTest {
  private static final String ORDERS = "order_id,buyer,total\n1,Ann,10.5\n2,Bo,7\n3,Cy,6\n4,Di,1\n";
  private static final String BY_GENRE =
      "SELECT p.genre, sum(o.total) FROM orders AS o JOIN items AS i ON i.order_id = o.order_id"
          + " JOIN products AS p ON i.product_id = p.product_id GROUP BY p.genre";
  private static final String PRODUCTS = "product_id,genre\n1,Rock\n2,Jazz\n";

  private static final String ITEMS =
      """
      item_id,order_id,product_id,price,pieces
      1,1,1,2.5,1
      2,1,2,4,2
      3,2,1,7,1
      4,3,2,2,2
      5,3,2,1,2
      6,4,2,0.5,2
      """;
  private static final String LOOSE_ITEMS = ITEMS.replace("6,4,2,0.5,2", "6,4,2,0.5,3");

  @TempDir private Path folder;

  @Test
  void splitsATotalByTheRowsThatMakeItUp() throws IOException {
    Finding finding = fanOut(ITEMS).orElseThrow();

    assertThat(finding.sentence()).contains("price × pieces of items").contains("all 4");
    assertThat(finding.suggestion())
        .contains(new SqlText(BY_GENRE.replace("sum(o.total)", "sum(i.price * i.pieces)")));
  }

  @Test
  void doesNotSplitATotalThatIsNoSum() throws IOException {
    Finding finding = fanOut(LOOSE_ITEMS).orElseThrow();

    assertThat(finding.suggestion()).isEmpty();
    assertThat(finding.sentence()).doesNotContain("split");
  }

  @Test
  void doesNotSplitWhereTwoTermsFitThatDiffer() throws IOException {
    String items =
        """
        item_id,order_id,product_id,net,gross
        1,1,1,4.5,6
        2,1,2,6,4.5
        3,2,1,7,7
        4,3,2,2,4
        5,3,2,4,2
        6,4,2,1,1
        """;
    assertThat(fanOut(items).orElseThrow().suggestion()).isEmpty();
  }

  @Test
  void doubtsATotalThatCountsInSeveralGroupsWhereItCanBeSplit() throws IOException {
    String items =
        """
        item_id,order_id,product_id,price,pieces
        1,1,1,2.5,1
        2,1,2,4,2
        3,2,1,7,1
        4,3,2,3,2
        5,4,2,0.5,2
        """;
    Finding finding = fanOut(items).orElseThrow();

    assertThat(finding.verdict()).isEqualTo(Verdict.DOUBT);
    assertThat(finding.sentence()).contains("several groups");
    assertThat(finding.suggestion()).isPresent();
  }

  @Test
  void notesATotalThatCountsInSeveralGroupsAndIsNoSum() throws IOException {
    String items =
        """
        item_id,order_id,product_id,price,pieces
        1,1,1,2.5,1
        2,1,2,4,2
        3,2,1,8,1
        4,3,2,3,2
        5,4,2,0.5,2
        """;
    assertThat(fanOut(items).orElseThrow().verdict()).isEqualTo(Verdict.NOTE);
  }

  @Test
  void answersAQuestionWithTheMendedStatement() throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, files(ITEMS), writing(BY_GENRE))) {
      Answer answer =
          DemoOpener.ask(shop.lakewright(), "total by genre")
              .fold(
                  it -> it,
                  (run, why) -> {
                    throw new AssertionError(why.reason());
                  },
                  (run, why) -> {
                    throw new AssertionError(why.message());
                  });

      assertThat(answer.query().sql().value()).contains("sum(i.price * i.pieces)");
      assertThat(answer.candidate().orElseThrow().sql()).isEqualTo(answer.query().sql());
      assertThat(answer.findings()).extracting(Finding::check).contains("mended");
      assertThat(answer.result().rows())
          .extracting(row -> row.get(0).text() + " " + Double.parseDouble(row.get(1).text()))
          .containsExactlyInAnyOrder("Rock 9.5", "Jazz 15.0");
    }
  }

  @Test
  void doesNotAnswerAQuestionWithFiguresThatCountTwice() throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, files(LOOSE_ITEMS), writing(BY_GENRE))) {
      String reason =
          DemoOpener.ask(shop.lakewright(), "total by genre")
              .fold(answer -> "answered", (run, why) -> why.reason(), (run, why) -> why.message());

      assertThat(reason).startsWith("A check doubts the figures: sum of orders.total");
    }
  }

  @Test
  void answersWithEachThingOnceAndWithoutTheNameless() throws IOException {
    String products = PRODUCTS + "3,\n4,\n5,\n";
    Map<String, String> files = Map.of("orders", ORDERS, "items", ITEMS, "products", products);
    String repeated = "SELECT o.buyer FROM orders AS o JOIN items AS i ON i.order_id = o.order_id";
    String top = "SELECT genre FROM products GROUP BY genre ORDER BY count(*) DESC, genre LIMIT 1";

    assertThat(answers("one", files, repeated)).containsExactlyInAnyOrder("Ann", "Bo", "Cy", "Di");
    assertThat(answers("two", files, top)).containsExactly("Jazz");
  }

  private List<String> answers(String name, Map<String, String> files, String sql)
      throws IOException {
    Path own = Files.createDirectory(folder.resolve(name));
    try (CheckedShop shop = CheckedShop.of(own, files, writing(sql))) {
      return DemoOpener.ask(shop.lakewright(), "total by genre")
          .fold(
              it -> it.result().rows().stream().map(row -> row.get(0).text()).toList(),
              (run, why) -> List.of(why.reason()),
              (run, why) -> List.of(why.message()));
    }
  }

  private static Equipment writing(String sql) {
    Candidate candidate =
        new Candidate(new SqlText(sql), new Reading("total by genre"), Tier.PARSER, 0.9, List.of());
    SqlWriter writer =
        new ScriptedWriter(
            Tier.PARSER, Map.of("total by genre", new WriteOutcome.Proposed(List.of(candidate))));
    return new Equipment(
        (lakes, location) -> Map.of(Tier.PARSER, confidence -> writer),
        Equipment.standard().engine(),
        UnaryOperator.identity());
  }

  private static Map<String, String> files(String items) {
    return Map.of("orders", ORDERS, "items", items, "products", PRODUCTS);
  }

  private Optional<Finding> fanOut(String items) throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, files(items))) {
      return shop.beyond("fan-out-sum", BY_GENRE);
    }
  }
}
