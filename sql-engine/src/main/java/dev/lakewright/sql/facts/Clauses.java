package dev.lakewright.sql.facts;

import dev.lakewright.core.sql.SelectText;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts clauses out of the text of a plain SELECT: one SELECT, one FROM, no set operation. */
final class Clauses {
  private static final Set<String> STARTS =
      Set.of(
          "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "OFFSET", "WINDOW",
          "USING", "FETCH");

  private final List<Token> statement;
  private final String text;

  Clauses(List<Token> statement, String text) {
    this.statement = statement;
    this.text = text;
  }

  Optional<String> from() {
    return cut("FROM").map(this::text);
  }

  Optional<String> where() {
    return cut("WHERE").map(this::text);
  }

  SelectText select() {
    String sql =
        text.substring(statement.get(0).start(), statement.get(statement.size() - 1).end());
    return new SelectText(
        sql,
        cut("SELECT").map(this::items).orElse(List.of()),
        cut("GROUP").map(it -> items(it.subList(1, it.size()))).orElse(List.of()),
        cut("ORDER").map(it -> items(it.subList(1, it.size()))).orElse(List.of()),
        cut("HAVING").map(this::text));
  }

  private String text(List<Token> tokens) {
    return text.substring(tokens.get(0).start(), tokens.get(tokens.size() - 1).end());
  }

  private List<String> items(List<Token> tokens) {
    List<String> items = new ArrayList<>();
    int from = !tokens.isEmpty() && tokens.get(0).is("DISTINCT") ? 1 : 0;
    for (int i = from; i <= tokens.size(); i++) {
      boolean end = i == tokens.size() || (isLevel(tokens.get(i)) && tokens.get(i).isSymbol(","));
      if (end && i > from) {
        items.add(text(withoutAlias(tokens.subList(from, i))));
      }
      from = end ? i + 1 : from;
    }
    return items;
  }

  private List<Token> withoutAlias(List<Token> item) {
    int as = item.size() - 2;
    return as > 0 && item.get(as).is("AS") && isLevel(item.get(as)) ? item.subList(0, as) : item;
  }

  private boolean isLevel(Token token) {
    return token.depth() == 0;
  }

  private Optional<List<Token>> cut(String clause) {
    if (!statement.get(0).is("SELECT")) {
      return Optional.empty();
    }
    for (int i = 0; i + 1 < statement.size(); i++) {
      Token token = statement.get(i);
      if (isLevel(token) && token.is(clause) && !isDistinctFrom(i)) {
        return Optional.of(statement.subList(i + 1, end(clause, i + 1)));
      }
    }
    return Optional.empty();
  }

  /** {@code IS DISTINCT FROM} is no clause. */
  private boolean isDistinctFrom(int at) {
    return at > 1
        && statement.get(at - 1).is("DISTINCT")
        && (statement.get(at - 2).is("IS") || statement.get(at - 2).is("NOT"));
  }

  private int end(String clause, int from) {
    int at = from;
    while (at < statement.size() && !(isStart(clause, at) && at > from)) {
      at++;
    }
    return at;
  }

  private boolean isStart(String clause, int at) {
    Token token = statement.get(at);
    boolean joinUsing = clause.equals("FROM") && token.is("USING");
    return isLevel(token)
        && token.kind() == Token.Kind.WORD
        && STARTS.contains(token.text().toUpperCase(Locale.ROOT))
        && !joinUsing
        && !(clause.equals("WHERE") && token.is("FROM"))
        && !(token.is("FROM") && isDistinctFrom(at));
  }
}
