package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Reading;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.question.WriteOutcome;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.testkit.ScriptedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that hold a question's words against the statement that was written for it. */
class AskedRulesTest {
  private static final String ITEMS =
      """
      id,title,price,city,maker
      1,Pen,10,Oslo,Ann
      2,Ink,20,Rome,Bo
      3,Cap,30,Oslo,Ann
      """;

  @TempDir private Path folder;

  private List<Finding> asked(String question, String sql) throws IOException {
    Candidate candidate =
        new Candidate(new SqlText(sql), new Reading(question), Tier.PARSER, 0.9, List.of());
    ScriptedWriter writer =
        new ScriptedWriter(
            Tier.PARSER, Map.of(question, new WriteOutcome.Proposed(List.of(candidate))));
    Equipment equipment =
        new Equipment(
            (lakes, location) -> Map.of(Tier.PARSER, confidence -> writer),
            Equipment.standard().engine(),
            UnaryOperator.identity());
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("items", ITEMS), equipment)) {
      return DemoOpener.ask(shop.lakewright(), question)
          .fold(
              Answer::findings,
              (run, why) -> {
                throw new AssertionError(why.reason());
              },
              (run, why) -> {
                throw new AssertionError(why.message());
              });
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          asked-figure | average price of items | SELECT sum(price) FROM items
          asked-figure | price of all items | SELECT avg(price) FROM items
          asked-figure | how many items are there | SELECT title FROM items
          asked-extreme | the highest price | SELECT min(price) FROM items
          asked-extreme | cheapest item | SELECT title FROM items ORDER BY price DESC LIMIT 1
          asked-value | items that cost more than 15 | SELECT title FROM items WHERE price > 10
          asked-value | items from "Rome" | SELECT title FROM items
          asked-literal | items from Rome | SELECT title FROM items WHERE city = 'Oslo'
          asked-negation | items from Oslo | SELECT title FROM items WHERE city <> 'Oslo'
          asked-negation | items not from Oslo | SELECT title FROM items WHERE city = 'Oslo'
          asked-different | different cities of items | SELECT city FROM items
          asked-bound | items over 10 | SELECT title FROM items WHERE price >= 10
          asked-bound | items of at least 20 | SELECT title FROM items WHERE price > 20
          asked-or | items from Oslo of 10 | SELECT title FROM items WHERE city = 'Oslo' OR price = 10
          asked-column | city of each item | SELECT maker FROM items
          """)
  void notesWhatTheQueryDoesNotDo(String check, String question, String sql) throws IOException {
    assertThat(asked(question, sql))
        .filteredOn(it -> it.check().equals(check))
        .singleElement()
        .satisfies(it -> assertThat(it.verdict()).isEqualTo(Verdict.NOTE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          average price of items | SELECT avg(price) FROM items
          how many items are there | SELECT count(*) FROM items
          the highest price | SELECT max(price) FROM items
          items at least 10 and at most 20 | SELECT title FROM items WHERE price BETWEEN 10 AND 20
          items that cost more than 15 | SELECT title FROM items WHERE price > 15
          items from Oslo | SELECT title FROM items WHERE city = 'Oslo'
          items not from Oslo | SELECT title FROM items WHERE city <> 'Oslo'
          different cities of items | SELECT DISTINCT city FROM items
          items from Oslo or Rome | SELECT title FROM items WHERE city = 'Oslo' OR city = 'Rome'
          city of each item | SELECT city FROM items
          two cheapest items | SELECT title FROM items ORDER BY price LIMIT 2
          """)
  void isSilentWhereTheQueryDoes(String question, String sql) throws IOException {
    assertThat(asked(question, sql))
        .extracting(Finding::check)
        .noneMatch(it -> it.startsWith("asked-"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT avg(price) FROM items WHERE city <> 'Oslo'
          select max(price) from items where price >= 15 or id = 1
          """)
  void isSilentWhereTheUserWroteTheStatement(String sql) throws IOException {
    try (CheckedShop shop = CheckedShop.of(folder, Map.of("items", ITEMS))) {
      assertThat(shop.findings(sql))
          .extracting(Finding::check)
          .noneMatch(it -> it.startsWith("asked-"));
    }
  }
}
