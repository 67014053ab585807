package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Field;
import dev.lakewright.text.form.Literal;
import java.util.Optional;

/** Reads the names of columns in the scope of one SELECT. */
final class ColumnParser {
  private final Tokens tokens;
  private final Scope scope;

  ColumnParser(Tokens tokens, Scope scope) {
    this.tokens = tokens;
    this.scope = scope;
  }

  /** Read a column or an alias; a name in double quotes that is neither is a text. */
  Expression column() throws UnreadableException {
    Token first = tokens.next();
    if (tokens.ahead(1).isSymbol(".")) {
      return Expression.of(qualified());
    }
    Optional<Field> field = scope.field(first.text());
    if (field.isEmpty() && first.kind() == Token.Kind.QUOTED) {
      tokens.take();
      return scope
          .alias(first.text())
          .orElseGet(() -> new Expression.Constant(new Literal.Text(first.text())));
    }
    Optional<Expression> found =
        field.<Expression>map(Expression::of).or(() -> scope.alias(first.text()));
    if (found.isEmpty()) {
      throw unknown(Optional.empty(), first);
    }
    tokens.take();
    return found.get();
  }

  private Field qualified() throws UnreadableException {
    Scope.Use use = use(tokens.ahead(2));
    tokens.take();
    tokens.expectSymbol(".");
    Optional<Field> field = Scope.field(use, tokens.next().text());
    if (field.isEmpty() || !tokens.next().isName()) {
      throw unknown(Optional.of(use.name()), tokens.next());
    }
    tokens.take();
    return field.get();
  }

  /** Return the table of FROM that the next token names, without taking it. */
  Scope.Use use(Token column) throws UnreadableException {
    String name = tokens.next().text();
    Optional<Scope.Use> use = scope.use(name);
    if (use.isPresent()) {
      return use.get();
    }
    throw scope.outerKnows(Optional.of(name), column.text())
        ? tokens.unreadable("a column of the outer query")
        : tokens.unreadable("no table \"" + name + "\" in FROM");
  }

  private UnreadableException unknown(Optional<String> table, Token column) {
    if (table.isEmpty() && scope.outerKnows(table, column.text())) {
      return tokens.unreadable("a column of the outer query");
    }
    String where = table.map(name -> " in " + name).orElse("");
    return tokens.unreadable("no column \"" + column.text() + "\"" + where);
  }
}
