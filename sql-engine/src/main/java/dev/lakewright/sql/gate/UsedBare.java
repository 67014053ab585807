package dev.lakewright.sql.gate;

import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Finds stored columns that are used outside of aggregates and of queries within.
 *
 * @param isAggregate whether a name, in lower case, is that of an aggregate
 */
record UsedBare(Predicate<String> isAggregate) {
  /** A column at a place, as it is written there. */
  record Use(Found column, String text) {}

  /**
   * Find them, in order.
   *
   * @param given names, in lower case, that mean items of the list where they stand alone
   */
  List<Use> in(List<Piece> pieces, Relations relations, Set<String> given) {
    List<Use> uses = new ArrayList<>();
    collect(pieces, relations, given, uses);
    return uses;
  }

  private void collect(List<Piece> pieces, Relations relations, Set<String> given, List<Use> uses) {
    int at = 0;
    while (at < pieces.size()) {
      if (isAggregate(pieces, at)) {
        at += 2;
        continue;
      }
      Optional<Found> column = relations.column(pieces, at);
      int length = column.isPresent() ? Relations.length(pieces, at) : 1;
      List<Piece> taken = pieces.subList(at, at + length);
      if (column.isPresent() && !isGiven(pieces, at, taken, given)) {
        uses.add(new Use(column.get(), text(taken)));
      }
      inside(pieces.get(at)).ifPresent(inner -> collect(inner, relations, given, uses));
      at += length;
    }
  }

  /** A name that AS gives, or gave, is no column. */
  private static boolean isGiven(List<Piece> pieces, int at, List<Piece> taken, Set<String> given) {
    boolean named = at > 0 && pieces.get(at - 1).is("AS");
    return taken.size() == 1 && (named || given.contains(taken.get(0).folded()));
  }

  private static Optional<List<Piece>> inside(Piece piece) {
    return piece.fold(
        atom -> Optional.empty(),
        group -> Optional.of(group.inner()).filter(inner -> !Blocks.isQuery(inner)));
  }

  private boolean isAggregate(List<Piece> pieces, int at) {
    return at + 1 < pieces.size()
        && pieces.get(at).isName()
        && isAggregate.test(pieces.get(at).folded())
        && pieces.get(at + 1).isGroup("(");
  }

  static String text(List<Piece> written) {
    return written.stream().map(Piece::text).collect(Collectors.joining());
  }
}
