package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.SetOperation;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.JoinGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a query with the queries that it is combined with. */
final class QueryParser {
  private final Tokens tokens;
  private final SchemaNames tables;
  private final Reduction reduction;

  QueryParser(Tokens tokens, SchemaNames tables, JoinGraph joins) {
    this.tokens = tokens;
    this.tables = tables;
    this.reduction = new Reduction(joins);
  }

  /**
   * Read a query up to what cannot belong to it. A limit at the very end is that of all parts,
   * unless a part before has one as well: then each part has its own.
   */
  Query query(Optional<Scope> outer) throws UnreadableException {
    List<Query> operands = new ArrayList<>();
    List<SetOperation> operations = new ArrayList<>();
    operands.add(operand(outer));
    boolean limitBefore = false;
    boolean limitAtEnd = endsWithLimit(operands);
    Optional<SetOperation> operation = operation();
    while (operation.isPresent()) {
      limitBefore |= limitAtEnd;
      operations.add(operation.get());
      operands.add(operand(outer));
      limitAtEnd = endsWithLimit(operands);
      operation = operation();
    }
    if (operations.isEmpty() || limitBefore || !limitAtEnd) {
      return Combining.of(operands, operations);
    }
    return Combining.limited(operands, operations)
        .orElseThrow(() -> tokens.unreadable("the order is not by what all parts show"));
  }

  /** Return whether the last operand has a limit, and not within parentheses. */
  private boolean endsWithLimit(List<Query> operands) {
    return operands.get(operands.size() - 1).limit().isPresent() && !tokens.ahead(-1).isSymbol(")");
  }

  private Optional<SetOperation> operation() throws UnreadableException {
    for (SetOperation operation : SetOperation.values()) {
      if (tokens.accept(operation.name())) {
        if (tokens.next().isWord("ALL")) {
          throw tokens.unreadable("set operations are on distinct rows");
        }
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  private Query operand(Optional<Scope> outer) throws UnreadableException {
    if (tokens.next().isSymbol("(")) {
      tokens.expectSymbol("(");
      Query inside = query(outer);
      tokens.expectSymbol(")");
      return inside;
    }
    int start = tokens.mark();
    SelectParser.Select select = select(outer, List.of());
    List<Integer> order =
        Occurrences.of(select.clauses().sources(), select.sources(), select.links());
    if (!order.equals(occurrences(select.sources()))) {
      tokens.reset(start);
      select = select(outer, order);
    }
    return reduced(select);
  }

  private SelectParser.Select select(Optional<Scope> outer, List<Integer> occurrences)
      throws UnreadableException {
    Scope scope = new Scope(outer);
    SelectParsers parsers = SelectParsers.of(tokens, scope, this);
    FromParser from = new FromParser(tokens, tables, scope, parsers, occurrences);
    return new SelectParser(tokens, scope, from, parsers).read();
  }

  private Query reduced(SelectParser.Select select) throws UnreadableException {
    if (select.clauses().derived().isPresent()) {
      return Combining.bare(select.clauses());
    }
    return reduction
        .reduce(select.clauses(), select.sources(), select.links())
        .orElseThrow(() -> tokens.unreadable("tables are joined by no column"));
  }

  private static List<Integer> occurrences(List<Source> sources) {
    return sources.stream().map(Source::occurrence).toList();
  }
}
