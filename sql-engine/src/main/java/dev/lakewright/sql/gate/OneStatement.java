package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.List;
import java.util.function.Function;

/**
 * One statement of bearable size, by its tokens alone.
 *
 * @param sql the text up to the statement's end, comments before it included
 */
record OneStatement(String sql, List<Token> tokens) {
  private static final int LONGEST = 200_000;
  private static final int DEEPEST = 100;

  OneStatement {
    tokens = List.copyOf(tokens);
  }

  /** Read a text as one statement, or say why it is none. */
  static <T> T read(
      String text, Function<OneStatement, T> onStatement, Function<Failure, T> onRefused) {
    if (text.length() > LONGEST) {
      String message = "the statement is longer than " + LONGEST + " characters";
      return onRefused.apply(Texts.at(Failure.of(ErrorCode.SQL_INVALID, message), text, LONGEST));
    }
    Tokens tokens = Tokens.of(text);
    if (tokens.deepest() > DEEPEST) {
      return onRefused.apply(tooDeep(tokens));
    }
    List<List<Token>> statements = tokens.statements();
    if (statements.isEmpty()) {
      Failure failure = Failure.of(ErrorCode.SQL_EMPTY, "there is no statement");
      return onRefused.apply(Texts.at(failure, text, 0));
    }
    if (statements.size() > 1) {
      String message = "one statement at a time: this text holds " + statements.size();
      Failure failure = Failure.of(ErrorCode.SQL_NOT_ONE_STATEMENT, message);
      return onRefused.apply(Texts.at(failure, text, statements.get(1).get(0).start()));
    }
    List<Token> only = statements.get(0);
    String sql = text.substring(0, only.get(only.size() - 1).end());
    return onStatement.apply(new OneStatement(sql, only));
  }

  private static Failure tooDeep(Tokens tokens) {
    int place =
        tokens.list().stream()
            .filter(token -> token.depth() > DEEPEST)
            .mapToInt(Token::start)
            .findFirst()
            .orElse(tokens.source().length());
    String message = "the statement is nested deeper than " + DEEPEST + " levels";
    return Texts.at(Failure.of(ErrorCode.SQL_INVALID, message), tokens.source(), place);
  }

  Token first() {
    return tokens.get(0);
  }

  /** Return the statement without what stands before it. */
  String trimmed() {
    return sql.substring(first().start());
  }
}
