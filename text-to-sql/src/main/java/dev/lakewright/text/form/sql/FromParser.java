package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Operator;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.schema.SchemaNames;
import dev.lakewright.text.schema.NamedTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads FROM into a scope, and then ON into links and other conditions: as in SQLite, a condition
 * may speak of tables that come after it.
 */
final class FromParser {
  private static final String[] FOLLOWERS = {
    "ON",
    "JOIN",
    "INNER",
    "CROSS",
    "LEFT",
    "RIGHT",
    "FULL",
    "OUTER",
    "NATURAL",
    "USING",
    "WHERE",
    "GROUP",
    "HAVING",
    "ORDER",
    "LIMIT",
    "OFFSET",
    "UNION",
    "INTERSECT",
    "EXCEPT"
  };

  private final Tokens tokens;
  private final SchemaNames tables;
  private final Scope scope;
  private final SelectParsers parsers;
  private final List<Integer> occurrences;
  private final List<Link> links = new ArrayList<>();
  private final List<Condition> conditions = new ArrayList<>();

  /**
   * Make a parser.
   *
   * @param occurrences for each table of FROM which use of it that is; empty to count them
   */
  FromParser(
      Tokens tokens,
      SchemaNames tables,
      Scope scope,
      SelectParsers parsers,
      List<Integer> occurrences) {
    this.tokens = tokens;
    this.tables = tables;
    this.scope = scope;
    this.parsers = parsers;
    this.occurrences = occurrences;
  }

  void read() throws UnreadableException {
    tokens.expect("FROM");
    if (tokens.next().isSymbol("(")) {
      derived();
      return;
    }
    table();
    List<Integer> conditionMarks = new ArrayList<>();
    while (joins()) {
      table();
      if (tokens.accept("ON")) {
        conditionMarks.add(tokens.mark());
        tokens.skipWhile(token -> !endsCondition(token));
      }
    }
    int end = tokens.mark();
    for (int mark : conditionMarks) {
      tokens.reset(mark);
      on(parsers.conditions().conditions());
      if (!endsCondition(tokens.next())) {
        throw tokens.unreadable("unexpected " + tokens.next().text());
      }
    }
    tokens.reset(end);
  }

  private static boolean endsCondition(Token token) {
    return token.kind() == Token.Kind.END
        || token.isSymbol(",")
        || token.isSymbol(";")
        || token.isSymbol(")")
        || Arrays.stream(FOLLOWERS).anyMatch(token::isWord);
  }

  /** Return the equalities of ON between two tables. */
  List<Link> links() {
    return links;
  }

  /** Return the rest of ON, which for inner joins is as good as WHERE. */
  List<Condition> conditions() {
    return conditions;
  }

  private boolean joins() throws UnreadableException {
    if (tokens.isAnyWord("LEFT", "RIGHT", "FULL", "OUTER", "NATURAL")) {
      throw tokens.unreadable("only inner joins are read");
    }
    if (tokens.isAnyWord("INNER", "CROSS")) {
      tokens.take();
      tokens.expect("JOIN");
      return true;
    }
    return tokens.accept("JOIN") || tokens.acceptSymbol(",");
  }

  private void derived() throws UnreadableException {
    tokens.expectSymbol("(");
    scope.derive(parsers.queries().query(Optional.empty()));
    tokens.expectSymbol(")");
    alias();
    if (joins()) {
      throw tokens.unreadable("a query in FROM stands alone");
    }
  }

  private void table() throws UnreadableException {
    Token name = tokens.next();
    Optional<NamedTable> table = tables.table(name.text());
    if (!name.isName() || table.isEmpty()) {
      throw tokens.unreadable("no table \"" + name.text() + "\"");
    }
    tokens.take();
    String called = alias().map(Token::text).orElse(name.text());
    if (scope.use(called).isPresent()) {
      throw tokens.unreadable("two tables are called " + called);
    }
    Source source = new Source(table.get().name(), occurrence(table.get()));
    scope.add(new Scope.Use(called, source, table.get()));
  }

  private int occurrence(NamedTable table) {
    List<Source> before = scope.sources();
    return occurrences.isEmpty()
        ? (int) before.stream().filter(it -> it.table().equals(table.name())).count()
        : occurrences.get(before.size());
  }

  private Optional<Token> alias() throws UnreadableException {
    if (tokens.accept("AS")) {
      return Optional.of(tokens.expectName());
    }
    boolean follows = tokens.next().isName() && !tokens.isAnyWord(FOLLOWERS);
    return follows ? Optional.of(tokens.take()) : Optional.empty();
  }

  private void on(List<Condition> all) {
    for (Condition condition : all) {
      Optional<Link> link = link(condition);
      link.ifPresentOrElse(links::add, () -> conditions.add(condition));
    }
  }

  private static Optional<Link> link(Condition condition) {
    return condition instanceof Condition.Compare it
            && it.operator() == Operator.EQUAL
            && it.left() instanceof Expression.Stored left
            && it.right() instanceof Expression.Stored right
            && !left.field().source().equals(right.field().source())
        ? Optional.of(Links.turned(new Link(left.field(), right.field())))
        : Optional.empty();
  }
}
