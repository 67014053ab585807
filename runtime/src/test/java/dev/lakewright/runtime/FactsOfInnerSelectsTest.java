package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.lake.engine.DuckDbParser;
import dev.lakewright.sql.facts.FactsReader;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import dev.lakewright.testkit.Corpus;
import dev.lakewright.testkit.SampleShop;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of a SELECT within the tree of the whole is what is read of it parsed alone. */
class FactsOfInnerSelectsTest {
  private static final List<String> NESTED =
      List.of(
          "WITH s AS (SELECT id, sum(id * 2) AS twice FROM item GROUP BY id)"
              + " SELECT twice FROM s WHERE twice > (SELECT avg(id + 1) FROM item WHERE name = 'pen')",
          "SELECT (SELECT (SELECT max(id) FROM item)), name FROM item",
          "SELECT 1 UNION ALL SELECT sum(id + id) FROM item ORDER BY 1 LIMIT 3",
          "SELECT name FROM item WHERE id NOT IN (SELECT id FROM item UNION SELECT id FROM item)",
          "(SELECT id FROM item) EXCEPT (SELECT id FROM item WHERE name = 'ink')",
          "SELECT x.id FROM (SELECT * FROM item) AS x JOIN (SELECT id FROM item) AS y USING (id)",
          "SELECT id FROM item i WHERE EXISTS (SELECT * FROM item j WHERE j.id = i.id)");

  private final DuckDbParser parser = DuckDbParser.open();
  private final List<SqlText> parsed = new ArrayList<>();
  private final SqlWitness counting =
      sql -> {
        parsed.add(sql);
        return parser.tree(sql);
      };

  @AfterEach
  void close() {
    parser.close();
  }

  @Test
  void factsAreThoseOfSelectsParsedAlone() throws IOException {
    Stream<String> documented =
        Corpus.read("/gate/syntax.tsv").stream().map(Corpus.Line::statement);
    List<String> alike = new ArrayList<>();
    for (String sql : Stream.concat(NESTED.stream(), documented).toList()) {
      List<Token> tokens = Tokens.of(sql).statements().get(0);
      String text = sql.substring(0, tokens.get(tokens.size() - 1).end());
      Optional<QueryFacts> within = facts(tokens, text);
      // beyond ASCII, places are no places of characters, so that each is parsed by itself
      Optional<QueryFacts> alone = facts(tokens, text + " é");
      assertThat(named(within)).as(sql).isEqualTo(named(alone));
      within.filter(it -> !it.inner().isEmpty()).ifPresent(it -> alike.add(sql));
    }
    assertThat(alike).hasSizeGreaterThan(20);
  }

  @Test
  void nothingIsParsedTwice() {
    for (String sql : NESTED) {
      facts(Tokens.of(sql).statements().get(0), sql);
    }
    assertThat(parsed).isEmpty();
  }

  private Optional<QueryFacts> facts(List<Token> tokens, String text) {
    String sql = text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
    Function<TableMention, Optional<Table>> tables =
        mention ->
            SampleShop.catalog().table(SampleShop.ITEM).filter(it -> mention.name().equals("item"));
    return StatementTree.parse(parser.tree(new SqlText(sql)))
        .filter(it -> !it.isError())
        .map(it -> new FactsReader(counting).read(it.query(), tokens, text, tables));
  }

  /** Expressions without a name are called by their places, which differ. */
  private static String named(Optional<QueryFacts> facts) {
    return facts.toString().replaceAll("expression \\d+", "expression");
  }
}
