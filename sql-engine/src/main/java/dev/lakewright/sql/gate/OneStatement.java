package dev.lakewright.sql.gate;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.sql.token.TextPlaces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One statement of bearable size, by its tokens alone.
 *
 * @param sql the text up to the statement's end, comments before it included
 */
public record OneStatement(String sql, List<Token> tokens) {
  private static final int MOST_BOUND = 2_000;

  public OneStatement {
    tokens = List.copyOf(tokens);
  }

  /**
   * Read a text as one statement, or say why it is none. No text goes to the engine's parser that
   * did not pass here: it ends the process, or does not come back, where one is too much for it.
   */
  public static <T> T read(
      String text, Function<OneStatement, T> onStatement, Function<Failure, T> onRefused) {
    if (text.length() > Tokens.LONGEST) {
      String message = "the statement is longer than " + Tokens.LONGEST + " characters";
      return onRefused.apply(
          TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), text, Tokens.LONGEST));
    }
    int odd = oddCharacter(text);
    if (odd >= 0) {
      String message = "the statement holds a character that is no text";
      return onRefused.apply(TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), text, odd));
    }
    Tokens tokens = Tokens.of(text);
    if (tokens.deepest() > Tokens.DEEPEST) {
      return onRefused.apply(tooDeep(tokens));
    }
    if (tokens.list().size() > Tokens.MOST) {
      String message = "the statement has more than " + Tokens.MOST + " words and signs";
      int place = tokens.list().get(Tokens.MOST).start();
      return onRefused.apply(
          TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), text, place));
    }
    List<List<Token>> statements = tokens.statements();
    if (statements.isEmpty()) {
      Failure failure = Failure.of(ErrorCode.SQL_EMPTY, "there is no statement");
      return onRefused.apply(TextPlaces.at(failure, text, 0));
    }
    if (statements.size() > 1) {
      String message = "one statement at a time: this text holds " + statements.size();
      Failure failure = Failure.of(ErrorCode.SQL_NOT_ONE_STATEMENT, message);
      return onRefused.apply(TextPlaces.at(failure, text, statements.get(1).get(0).start()));
    }
    List<Token> only = statements.get(0);
    Optional<Failure> grown = grown(only, text);
    if (grown.isPresent()) {
      return onRefused.apply(grown.get());
    }
    String sql = text.substring(0, only.get(only.size() - 1).end());
    return onStatement.apply(new OneStatement(sql, only));
  }

  /** Return what of a statement is more to the engine's parser than its length tells. */
  private static Optional<Failure> grown(List<Token> only, String text) {
    return Stream.of(
            tooMuch(NestedWiths.tooDeep(only), "its WITHs are nested too deeply", text),
            tooMuch(Groupings.tooMany(only), "its cubes make too many groupings", text),
            tooMuch(Copies.tooMany(only), "written out, the statement grows beyond reason", text))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private static Optional<Failure> tooMuch(OptionalInt place, String message, String text) {
    return place.isPresent()
        ? Optional.of(
            TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), text, place.getAsInt()))
        : Optional.empty();
  }

  /** Return where a control character or half of a surrogate pair stands, or -1. */
  private static int oddCharacter(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' && "\t\n\r\f".indexOf(c) < 0;
      boolean pair =
          Character.isHighSurrogate(c)
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      boolean second =
          Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
      if (control || (Character.isSurrogate(c) && !pair && !second)) {
        return i;
      }
    }
    return -1;
  }

  private static Failure tooDeep(Tokens tokens) {
    int place =
        tokens.list().stream()
            .filter(token -> token.depth() > Tokens.DEEPEST)
            .mapToInt(Token::start)
            .findFirst()
            .orElse(tokens.source().length());
    String message = "the statement is nested deeper than " + Tokens.DEEPEST + " levels";
    return TextPlaces.at(Failure.of(ErrorCode.SQL_INVALID, message), tokens.source(), place);
  }

  /** Return true for what Calcite binds in bearable time. */
  boolean isBindable() {
    return tokens.size() <= MOST_BOUND;
  }

  Token first() {
    return tokens.get(0);
  }

  /** Return the statement without what stands before it; this is what is parsed and what runs. */
  String trimmed() {
    return sql.substring(first().start());
  }

  /** Point a failure at an offset in bytes of UTF-8 of the trimmed statement. */
  Failure at(Failure failure, int offset) {
    int before = sql.substring(0, first().start()).getBytes(StandardCharsets.UTF_8).length;
    return TextPlaces.atByte(failure, sql, offset < 0 ? -1 : before + offset);
  }
}
