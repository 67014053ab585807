package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Divisions: PostgreSQL's of whole numbers cut, MySQL's and Spark's by zero give null.
 *
 * <pre>
 * count(*) / 2  →  count(*) // 2          (PostgreSQL)
 * a / b         →  a / nullif(b, 0)       (MySQL, Spark)
 * </pre>
 */
final class Divisions implements Rewriting {
  private final Tongue tongue;

  Divisions(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    PieceKinds kinds = new PieceKinds(relations);
    Products products = new Products(level, kinds);
    int at = 0;
    while (at < level.size()) {
      Piece piece = level.get(at);
      if (at > 0 && Operands.isFactor(piece)) {
        products.pass(at);
      }
      boolean divides = isDivision(piece) && at > 0 && at + 1 < level.size();
      if (divides && tongue == Tongue.POSTGRES && piece.isSymbol("/")) {
        result.add(Piece.symbol(cuts(level, at, products, kinds) ? "//" : "/", piece.origin()));
        at++;
      } else if (divides && tongue != Tongue.POSTGRES) {
        whole(level, at, products, kinds);
        int end = Operands.end(level, at + 1);
        result.add(piece);
        result.addAll(divisor(level.subList(at + 1, end)));
        at = end;
      } else {
        result.add(piece);
        at++;
      }
    }
    return result;
  }

  /** {@code DIV} cuts fractions too, which this engine's {@code //} does not. */
  private static void whole(List<Piece> level, int sign, Products products, PieceKinds kinds) {
    if (level.get(sign).isSymbol("//") && !cuts(level, sign, products, kinds)) {
      throw Unreadable.form("DIV of fractions", level.get(sign));
    }
  }

  private static boolean isDivision(Piece piece) {
    return piece.isSymbol("/") || piece.isSymbol("//") || piece.isSymbol("%");
  }

  private static boolean cuts(List<Piece> level, int sign, Products products, PieceKinds kinds) {
    TypeKind left = products.before();
    TypeKind right = kinds.of(level.subList(sign + 1, Operands.end(level, sign + 1)));
    if (left == TypeKind.INTEGER && right == TypeKind.INTEGER) {
      return true;
    }
    if (isFraction(left) || isFraction(right)) {
      return false;
    }
    throw Unreadable.untold(
        "whether this division is of whole numbers cannot be told: cast one side", level.get(sign));
  }

  private static boolean isFraction(TypeKind kind) {
    return kind == TypeKind.DECIMAL || kind == TypeKind.FLOATING || kind == TypeKind.INTERVAL;
  }

  private static List<Piece> divisor(List<Piece> operand) {
    boolean safe =
        operand.get(0).is("NULLIF")
            || (operand.size() == 1
                && operand.get(0).isKind(Token.Kind.NUMBER)
                && operand.get(0).text().chars().anyMatch(it -> it >= '1' && it <= '9'));
    if (safe) {
      return operand;
    }
    int origin = operand.get(0).origin();
    List<Piece> arguments = new ArrayList<>(operand);
    arguments.add(Piece.symbol(",", origin));
    arguments.add(new Piece.Atom(Token.Kind.NUMBER, "0", origin));
    return List.of(Piece.word("nullif", origin), Piece.parens(arguments, origin));
  }
}
