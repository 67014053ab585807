package dev.lakewright.sql.facts;

import dev.lakewright.sql.token.Token;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Cuts clauses out of the text of a plain SELECT: one SELECT, one FROM, no set operation. */
record Clauses(Optional<String> from, Optional<String> where) {
  private static final Set<String> STARTS =
      Set.of(
          "FROM", "WHERE", "GROUP", "HAVING", "QUALIFY", "ORDER", "LIMIT", "OFFSET", "WINDOW",
          "USING", "FETCH");

  static Clauses of(List<Token> statement, String text) {
    if (!statement.get(0).is("SELECT")) {
      return new Clauses(Optional.empty(), Optional.empty());
    }
    return new Clauses(cut("FROM", statement, text), cut("WHERE", statement, text));
  }

  private static Optional<String> cut(String clause, List<Token> statement, String text) {
    for (int i = 0; i + 1 < statement.size(); i++) {
      Token token = statement.get(i);
      if (token.depth() == 0 && token.is(clause) && !isDistinctFrom(statement, i)) {
        int end = end(clause, statement, i + 1);
        int from = statement.get(i + 1).start();
        return Optional.of(text.substring(from, statement.get(end - 1).end()));
      }
    }
    return Optional.empty();
  }

  /** {@code IS DISTINCT FROM} is no clause. */
  private static boolean isDistinctFrom(List<Token> statement, int at) {
    return at > 1
        && statement.get(at - 1).is("DISTINCT")
        && (statement.get(at - 2).is("IS") || statement.get(at - 2).is("NOT"));
  }

  private static int end(String clause, List<Token> statement, int from) {
    int at = from;
    while (at < statement.size() && !(isStart(clause, statement.get(at)) && at > from)) {
      at++;
    }
    return at;
  }

  private static boolean isStart(String clause, Token token) {
    boolean joinUsing = clause.equals("FROM") && token.is("USING");
    return token.depth() == 0
        && token.kind() == Token.Kind.WORD
        && STARTS.contains(token.text().toUpperCase(Locale.ROOT))
        && !joinUsing
        && !(clause.equals("WHERE") && token.is("FROM"));
  }
}
