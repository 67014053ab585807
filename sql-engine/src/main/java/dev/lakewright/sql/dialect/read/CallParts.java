package dev.lakewright.sql.dialect.read;

import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands between the brackets of a call.
 *
 * @param order the words of ORDER BY and its keys; empty where it has none
 * @param separator what follows SEPARATOR; empty where it has none
 */
record CallParts(
    boolean distinct, List<List<Piece>> arguments, List<Piece> order, List<Piece> separator) {

  static CallParts of(List<Piece> inner) {
    boolean distinct = !inner.isEmpty() && inner.get(0).is("DISTINCT");
    int separator = Pieces.indexOf(inner, 0, Set.of("SEPARATOR"));
    int order = Math.min(separator, Pieces.indexOf(inner, 0, Set.of("ORDER")));
    List<Piece> values = inner.subList(distinct ? 1 : 0, order);
    return new CallParts(
        distinct,
        Pieces.byComma(values),
        inner.subList(order, separator),
        separator < inner.size() ? inner.subList(separator + 1, inner.size()) : List.of());
  }

  /** Return the arguments of a call that grammar cuts by words: {@code year FROM a}. */
  static CallParts spoken(List<Piece> inner, String word) {
    int cut = Pieces.indexOf(inner, 0, Set.of(word));
    List<List<Piece>> arguments = new ArrayList<>();
    arguments.add(inner.subList(0, cut));
    if (cut < inner.size()) {
      arguments.add(inner.subList(cut + 1, inner.size()));
    }
    return new CallParts(false, arguments, List.of(), List.of());
  }
}
