package dev.lakewright.text.form.sql;

import dev.lakewright.text.form.Aggregate;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Link;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Sort;
import dev.lakewright.text.form.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads one SELECT: FROM first, as all other clauses speak of its tables. */
final class SelectParser {
  /**
   * A SELECT as it stands.
   *
   * @param clauses without joins
   */
  record Select(Query clauses, List<Source> sources, List<Link> links) {}

  private static final String[] AFTER_KEY = {
    "ASC", "DESC", "LIMIT", "HAVING", "ORDER", "UNION", "INTERSECT", "EXCEPT"
  };

  private final Tokens tokens;
  private final Scope scope;
  private final FromParser from;
  private final SelectParsers parsers;

  SelectParser(Tokens tokens, Scope scope, FromParser from, SelectParsers parsers) {
    this.tokens = tokens;
    this.scope = scope;
    this.from = from;
    this.parsers = parsers;
  }

  Select read() throws UnreadableException {
    tokens.expect("SELECT");
    boolean distinct = tokens.accept("DISTINCT");
    int list = tokens.mark();
    tokens.skipTo("FROM");
    from.read();
    int rest = tokens.mark();
    tokens.skipWhile(token -> !token.isWord("GROUP") && !endsSelect(token));
    boolean grouped = tokens.next().isWord("GROUP");
    tokens.reset(list);
    Query query = Query.of(list(grouped));
    if (!tokens.next().isWord("FROM")) {
      throw tokens.unreadable("FROM is expected");
    }
    tokens.reset(rest);
    Query clauses = clauses(distinct ? query.distinctRows() : query);
    return new Select(clauses, scope.sources(), from.links());
  }

  private Query clauses(Query start) throws UnreadableException {
    List<Condition> where = new ArrayList<>(from.conditions());
    if (tokens.accept("WHERE")) {
      where.addAll(parsers.conditions().conditions());
    }
    List<Expression> keys = tokens.accept("GROUP", "BY") ? keys() : List.of();
    List<Condition> having =
        tokens.accept("HAVING") ? parsers.conditions().conditions() : List.of();
    List<Sort> order = tokens.accept("ORDER", "BY") ? order() : List.of();
    Query query = start.filtered(where).grouped(keys, having).sorted(order, limit());
    return scope.derived().map(query::over).orElse(query);
  }

  private static boolean endsSelect(Token token) {
    return token.isSymbol(";")
        || token.isWord("UNION")
        || token.isWord("INTERSECT")
        || token.isWord("EXCEPT");
  }

  /**
   * Read the select list.
   *
   * @param grouped whether {@code min(x) AS x} is how a bare column is written
   */
  private List<Expression> list(boolean grouped) throws UnreadableException {
    List<Expression> list = new ArrayList<>();
    do {
      Expression shown = shown();
      Optional<Token> alias = Optional.empty();
      if (tokens.accept("AS")) {
        alias = Optional.of(tokens.expectName());
      } else if (tokens.next().isName() && !tokens.next().isWord("FROM")) {
        alias = Optional.of(tokens.take());
      }
      Expression meant = grouped && alias.isPresent() ? bare(shown, alias.get()) : shown;
      scope.show(meant, alias);
      list.add(meant);
    } while (tokens.acceptSymbol(","));
    return list;
  }

  private static Expression bare(Expression shown, Token alias) {
    return shown instanceof Expression.Aggregated least
            && least.function() == Aggregate.MIN
            && least.operand().orElse(shown) instanceof Expression.Stored it
            && it.field().column().equals(alias.text())
        ? it
        : shown;
  }

  private Expression shown() throws UnreadableException {
    if (tokens.acceptSymbol("*")) {
      List<Source> sources = scope.sources();
      return new Expression.All(
          sources.size() == 1 ? Optional.of(sources.get(0)) : Optional.empty());
    }
    if (tokens.ahead(1).isSymbol(".") && tokens.ahead(2).isSymbol("*")) {
      Source source = parsers.columns().use(tokens.ahead(2)).source();
      tokens.reset(tokens.mark() + 3);
      return new Expression.All(Optional.of(source));
    }
    return parsers.expressions().sum();
  }

  private List<Expression> keys() throws UnreadableException {
    List<Expression> keys = new ArrayList<>();
    do {
      keys.add(key());
    } while (tokens.acceptSymbol(","));
    return keys;
  }

  private List<Sort> order() throws UnreadableException {
    List<Sort> order = new ArrayList<>();
    do {
      Expression key = key();
      boolean descending = tokens.accept("DESC");
      if (!descending) {
        tokens.accept("ASC");
      }
      order.add(new Sort(key, descending));
    } while (tokens.acceptSymbol(","));
    return order;
  }

  /** Read a key, which may be a name or a place of the select list. */
  private Expression key() throws UnreadableException {
    Token token = tokens.next();
    Optional<Expression> shown = Optional.empty();
    if (endsKey(tokens.ahead(1))) {
      shown =
          token.kind() == Token.Kind.NUMBER
                  && token.text().length() <= 4
                  && !token.text().contains(".")
              ? scope.shown(Integer.parseInt(token.text()))
              : token.isName() ? scope.alias(token.text()) : Optional.empty();
    }
    if (shown.isPresent()) {
      tokens.take();
      return shown.get();
    }
    return parsers.expressions().sum();
  }

  private static boolean endsKey(Token token) {
    boolean ends = token.kind() == Token.Kind.END;
    for (String word : AFTER_KEY) {
      ends |= token.isWord(word);
    }
    return ends || token.isSymbol(",") || token.isSymbol(")") || token.isSymbol(";");
  }

  private OptionalInt limit() throws UnreadableException {
    if (!tokens.accept("LIMIT")) {
      return OptionalInt.empty();
    }
    String rows = tokens.next().text();
    if (tokens.next().kind() != Token.Kind.NUMBER || !rows.matches("\\d{1,9}")) {
      throw tokens.unreadable("LIMIT takes a whole number");
    }
    tokens.take();
    if (tokens.next().isWord("OFFSET") || tokens.next().isSymbol(",")) {
      throw tokens.unreadable("rows cannot be skipped");
    }
    return OptionalInt.of(Integer.parseInt(rows));
  }
}
