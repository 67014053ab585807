package dev.lakewright.sql.front.rule;

import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.Rule;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Quotes the names of functions, so that Calcite's grammar has no say in their arguments.
 *
 * <pre>
 * datediff('day', a, b)       →  "datediff"('day', a, b)
 * extract(year FROM a)        →  "date_part"('year', a)
 * position(a IN b)            →  "position"(a, b)
 * ifnull(a, b), TRY(a)        →  coalesce(a, b), $any(a)
 * </pre>
 */
final class Calls implements Rule {
  private static final Set<String> GRAMMAR =
      Set.of(
          "ARRAY",
          "CAST",
          "COALESCE",
          "COUNT",
          "EXISTS",
          "GROUPING",
          "GROUPING_ID",
          "NULLIF",
          "SUM",
          "MIN",
          "MAX",
          "AVG");
  private static final Set<String> SEPARATORS = Set.of("FROM", "IN", "PLACING", "FOR");
  private static final Set<String> SPOKEN =
      Set.of("EXTRACT", "OVERLAY", "POSITION", "SUBSTRING", "TRIM");
  private static final Map<String, String> ENDS =
      Map.of("LEADING", "ltrim", "TRAILING", "rtrim", "BOTH", "trim");

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    for (int i = 0; i < level.size(); i++) {
      Piece piece = level.get(i);
      boolean called =
          piece.isKind(Token.Kind.WORD)
              && Operand.isCallee(piece)
              && i + 1 < level.size()
              && level.get(i + 1).isGroup("(")
              && !(i > 0 && level.get(i - 1).isSymbol("."));
      if (called) {
        List<Piece> arguments =
            level.get(i + 1).group("(").map(Piece.Group::inner).orElse(List.of());
        result.addAll(call(piece, arguments, scope));
        i++;
      } else {
        result.add(piece);
      }
    }
    return result;
  }

  private static List<Piece> call(Piece name, List<Piece> arguments, Scope scope) {
    int origin = name.origin();
    if (Pieces.isOneOf(name, SPOKEN)) {
      return Internal.call(spokenName(name, arguments), spoken(name, arguments), origin);
    }
    if (name.is("TRY")) {
      return Internal.call("$any", arguments, origin);
    }
    if (name.is("IFNULL")) {
      return List.of(Piece.word("COALESCE", origin), Piece.parens(arguments, origin));
    }
    boolean plain = Pieces.isOneOf(name, GRAMMAR) || !scope.isFunction(name.text());
    return plain
        ? List.of(name, Piece.parens(arguments, origin))
        : Internal.call(name.folded(), arguments, origin);
  }

  private static String spokenName(Piece name, List<Piece> arguments) {
    if (name.is("EXTRACT")) {
      return "date_part";
    }
    String first = arguments.isEmpty() ? "" : arguments.get(0).text().toUpperCase(Locale.ROOT);
    return ENDS.getOrDefault(name.is("TRIM") ? first : "", name.folded());
  }

  private static List<Piece> spoken(Piece name, List<Piece> arguments) {
    List<List<Piece>> parts = new ArrayList<>();
    List<Piece> part = new ArrayList<>();
    for (Piece piece : arguments) {
      if (Pieces.isOneOf(piece, SEPARATORS) || piece.isSymbol(",")) {
        parts.add(part);
        part = new ArrayList<>();
      } else if (!(name.is("TRIM") && Pieces.isOneOf(piece, ENDS.keySet()))) {
        part.add(piece);
      }
    }
    parts.add(part);
    if (name.is("EXTRACT") && parts.size() == 2) {
      parts.set(0, List.of(new Piece.Atom(Token.Kind.STRING, "'year'", name.origin())));
    }
    parts.removeIf(List::isEmpty);
    return Pieces.commas(parts);
  }
}
