package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the products of a level give up to each of their signs. The signs are passed from left to
 * right, and each operand is looked at once, however many divisions stand after it.
 */
final class Products {
  private final List<Piece> level;
  private final PieceKinds kinds;
  private final List<List<Piece>> unread = new ArrayList<>();
  private final Set<TypeKind> read = EnumSet.noneOf(TypeKind.class);
  private int last = -1;

  Products(List<Piece> level, PieceKinds kinds) {
    this.level = level;
    this.kinds = kinds;
  }

  /** Pass a sign of a product; every such sign of the level is passed, in order. */
  void pass(int sign) {
    int start = Operand.start(level, sign);
    if (start - 1 != last) {
      unread.clear();
      read.clear();
    }
    unread.add(level.subList(start, sign));
    last = sign;
  }

  /** Tell what the product gives that ends before the sign that was passed last. */
  TypeKind before() {
    unread.forEach(operand -> read.add(kinds.of(operand)));
    unread.clear();
    return PieceKinds.together(read);
  }
}
