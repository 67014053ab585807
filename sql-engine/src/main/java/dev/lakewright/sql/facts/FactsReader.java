package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.InnerQuery;
import dev.lakewright.core.sql.QueryFacts;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import dev.lakewright.sql.tree.StatementTree;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Reads the facts of a statement off DuckDB's tree. Safe for use by several threads. */
public final class FactsReader {
  private static final int MOST_INNER = 40;

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
    InnerBlocks blocks = new InnerBlocks(statement, text);
    List<String> given = blocks.withNames();
    Function<TableMention, Optional<Table>> stored =
        mention ->
            given.contains(mention.name().toLowerCase(Locale.ROOT))
                ? Optional.empty()
                : tables.apply(mention);
    boolean plain =
        query.path("type").asText().equals("SELECT_NODE")
            && query.path("cte_map").path("map").isEmpty();
    QueryFacts outermost =
        plain ? new SelectReading(stored).read(query, statement, text) : QueryFacts.UNKNOWN;
    List<InnerQuery> inner = new ArrayList<>();
    for (InnerBlocks.Block block : blocks.find()) {
      if (inner.size() < MOST_INNER) {
        inner(block, stored).ifPresent(inner::add);
      }
    }
    return outermost.withInner(inner);
  }

  private Optional<InnerQuery> inner(
      InnerBlocks.Block block, Function<TableMention, Optional<Table>> stored) {
    return StatementTree.parse(witness.tree(new SqlText(block.sql())))
        .filter(tree -> !tree.isError() && tree.statementCount() == 1)
        .map(
            tree ->
                new InnerQuery(
                    block.role(), block.operator(), block.depth(), facts(tree, block, stored)));
  }

  /** Of a set operation only its text is known. */
  private static QueryFacts facts(
      StatementTree tree, InnerBlocks.Block block, Function<TableMention, Optional<Table>> stored) {
    if (!tree.query().path("type").asText().equals("SELECT_NODE")) {
      return QueryFacts.UNKNOWN.withText(block.sql());
    }
    List<Token> tokens = Tokens.of(block.sql()).statements().get(0);
    return new SelectReading(stored).read(tree.query(), tokens, block.sql());
  }
}
