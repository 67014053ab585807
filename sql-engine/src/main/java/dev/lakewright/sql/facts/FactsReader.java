package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads the facts of a statement off DuckDB's tree. Safe for use by several threads. */
public final class FactsReader {
  private static final int MOST_INNER = 40;

  /** Of a statement with more SELECTs nothing is read but the outermost. */
  private static final int MOST_SELECTS = 80;

  private final SqlWitness witness;

  public FactsReader(SqlWitness witness) {
    this.witness = witness;
  }

  /**
   * Read the facts.
   *
   * @param query the tree's query node
   * @param statement the statement's tokens in {@code text}
   * @param tables finds a stored table by its mention
   */
  public QueryFacts read(
      JsonNode query,
      List<Token> statement,
      String text,
      Function<TableMention, Optional<Table>> tables) {
    if (statement.stream().filter(it -> it.is("SELECT")).count() > MOST_SELECTS) {
      return QueryFacts.UNKNOWN;
    }
    InnerBlocks blocks = new InnerBlocks(statement, text);
    List<String> given = blocks.withNames();
    Function<TableMention, Optional<Table>> stored =
        mention ->
            given.contains(mention.name().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : tables.apply(mention);
    boolean plain = isSelect(query) && query.path("cte_map").path("map").isEmpty();
    int begin = statement.get(0).start();
    SelectReading reading = new SelectReading(stored);
    QueryFacts outermost =
        plain ? reading.read(query, new SelectSource(statement, text, begin)) : QueryFacts.UNKNOWN;
    return outermost.withInner(inner(blocks.find(), new Whole(query, statement, text), reading));
  }

  /** The whole statement. */
  private record Whole(JsonNode query, List<Token> tokens, String text) {
    int shift(InnerBlocks.Block block) {
      return tokens.get(0).start() - tokens.get(block.start()).start();
    }
  }

  private List<InnerQuery> inner(
      List<InnerBlocks.Block> blocks, Whole whole, SelectReading reading) {
    Map<Integer, JsonNode> trees =
        blocks.isEmpty() ? Map.of() : InnerTrees.of(whole.query(), whole.tokens(), whole.text());
    List<InnerQuery> inner = new ArrayList<>();
    for (InnerBlocks.Block block : blocks.subList(0, Math.min(MOST_INNER, blocks.size()))) {
      facts(block, trees, whole, reading)
          .map(it -> new InnerQuery(block.role(), block.operator(), block.depth(), it))
          .ifPresent(inner::add);
    }
    return inner;
  }

  /** Of a set operation only its text is known. */
  private Optional<QueryFacts> facts(
      InnerBlocks.Block block, Map<Integer, JsonNode> trees, Whole whole, SelectReading reading) {
    if (block.set()) {
      return Optional.of(QueryFacts.UNKNOWN.withText(block.sql()));
    }
    return Optional.ofNullable(trees.get(block.start()))
        .map(it -> reading.read(it, SelectSource.whole(block.sql(), whole.shift(block))))
        .or(() -> parsed(block.sql(), reading));
  }

  private Optional<QueryFacts> parsed(String sql, SelectReading reading) {
    return StatementTree.parse(witness.tree(new SqlText(sql)))
        .filter(it -> !it.isError() && it.statementCount() == 1 && isSelect(it.query()))
        .map(it -> reading.read(it.query(), SelectSource.whole(sql, 0)));
  }

  private static boolean isSelect(JsonNode query) {
    return query.path("type").asText().equals("SELECT_NODE");
  }
}
