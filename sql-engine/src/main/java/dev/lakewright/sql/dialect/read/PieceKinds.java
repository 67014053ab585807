package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.SelectList;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Tells what an expression gives, as far as that can be read off it; OTHER where not. */
final class PieceKinds {
  private static final Set<String> WHOLE =
      Set.of(
          ("count length char_length strpos instr year month day hour minute quarter dayofweek"
                  + " dayofmonth dayofyear weekday datediff row_number rank dense_rank ntile ascii"
                  + " bit_length octet_length array_length cardinality size")
              .split(" "));
  private static final Set<String> FRACTIONS =
      Set.of(
          ("avg mean round ceil ceiling floor trunc truncate sqrt power pow exp ln log log10 log2"
                  + " random stddev stddev_samp stddev_pop variance var_samp var_pop extract"
                  + " date_part percentile_cont percent_rank cume_dist to_number")
              .split(" "));
  private static final Set<String> AS_FIRST =
      Set.of(
          ("abs coalesce greatest least min max nullif ifnull nvl lag lead first_value last_value"
                  + " nth_value mod sum")
              .split(" "));
  private static final Set<String> SIGNS = Set.of("+", "-", "*", "/", "%", "//");

  private final Relations relations;

  PieceKinds(Relations relations) {
    this.relations = relations;
  }

  /** Tell what sums, products and single operands give. */
  TypeKind of(List<Piece> expression) {
    Set<TypeKind> kinds = new HashSet<>();
    int at = !expression.isEmpty() && expression.get(0).is("DISTINCT") ? 1 : 0;
    while (at < expression.size()) {
      int end = Operands.end(expression, at);
      kinds.add(operand(unsigned(expression.subList(at, end))));
      boolean more = end < expression.size();
      if (more && !isSign(expression.get(end))) {
        return TypeKind.OTHER;
      }
      at = end + 1;
    }
    return together(kinds);
  }

  private static boolean isSign(Piece piece) {
    return piece.isKind(Token.Kind.SYMBOL) && SIGNS.contains(piece.text());
  }

  private static List<Piece> unsigned(List<Piece> operand) {
    boolean sign = operand.size() > 1 && isSign(operand.get(0));
    return sign ? unsigned(operand.subList(1, operand.size())) : operand;
  }

  /** Tell what operands of such kinds give together. */
  static TypeKind together(Set<TypeKind> kinds) {
    if (kinds.size() == 1) {
      return kinds.iterator().next();
    }
    boolean fraction = kinds.contains(TypeKind.DECIMAL) || kinds.contains(TypeKind.FLOATING);
    return fraction ? TypeKind.FLOATING : TypeKind.OTHER;
  }

  private TypeKind operand(List<Piece> operand) {
    int size = operand.size();
    if (size > 2 && operand.get(size - 2).isSymbol("::")) {
      return type(operand.subList(size - 1, size));
    }
    if (size > 3 && operand.get(size - 3).isSymbol("::")) {
      return type(operand.subList(size - 2, size - 1));
    }
    Piece first = operand.get(0);
    if (first.is("CASE")) {
      return cases(operand);
    }
    Optional<Found> column = relations.column(operand, 0);
    if (column.isPresent() && Relations.length(operand, 0) == size) {
      return column.get().column().type().kind();
    }
    if (size == 1) {
      return one(first);
    }
    return first.isName() && operand.get(1).isGroup("(")
        ? operand.get(1).group("(").map(it -> call(first, it.inner())).orElse(TypeKind.OTHER)
        : TypeKind.OTHER;
  }

  private TypeKind one(Piece piece) {
    if (piece.isKind(Token.Kind.NUMBER)) {
      String text = piece.text().toLowerCase(Locale.ROOT);
      return text.contains("e")
          ? TypeKind.FLOATING
          : text.contains(".") ? TypeKind.DECIMAL : TypeKind.INTEGER;
    }
    if (piece.isKind(Token.Kind.STRING)) {
      return TypeKind.TEXT;
    }
    return piece.group("(").map(it -> bracket(it.inner())).orElse(TypeKind.OTHER);
  }

  private TypeKind bracket(List<Piece> inner) {
    if (!Blocks.isQuery(inner)) {
      return of(inner);
    }
    return SelectList.of(inner)
        .filter(it -> it.items().size() == 1)
        .map(it -> new PieceKinds(relations.within(inner)).of(unnamed(it.items().get(0))))
        .orElse(TypeKind.OTHER);
  }

  private static List<Piece> unnamed(List<Piece> item) {
    return SelectList.alias(item).isPresent() ? item.subList(0, item.size() - 2) : item;
  }

  private TypeKind call(Piece name, List<Piece> arguments) {
    String called = name.folded();
    if (called.equals("cast") || called.equals("try_cast")) {
      int as = Pieces.indexOf(arguments, 0, Set.of("AS"));
      return as + 1 < arguments.size()
          ? type(arguments.subList(as + 1, arguments.size()))
          : TypeKind.OTHER;
    }
    if (WHOLE.contains(called)) {
      return TypeKind.INTEGER;
    }
    if (FRACTIONS.contains(called)) {
      return TypeKind.FLOATING;
    }
    boolean first = AS_FIRST.contains(called) && !arguments.isEmpty();
    TypeKind kind = first ? of(Pieces.byComma(arguments).get(0)) : TypeKind.OTHER;
    return called.equals("sum") && kind == TypeKind.INTEGER ? sum(arguments) : kind;
  }

  /** In PostgreSQL the sum of long whole numbers is a decimal; which are long, types alone tell. */
  private TypeKind sum(List<Piece> arguments) {
    Optional<Found> column =
        relations
            .column(arguments, 0)
            .filter(it -> Relations.length(arguments, 0) == arguments.size());
    if (column.isPresent()) {
      boolean plain = column.get().column().type().sql().equals(ColumnType.INTEGER.sql());
      return plain ? TypeKind.INTEGER : TypeKind.DECIMAL;
    }
    return arguments.get(0).is("CASE") ? TypeKind.INTEGER : TypeKind.OTHER;
  }

  private TypeKind cases(List<Piece> operand) {
    Set<TypeKind> kinds = new HashSet<>();
    List<Piece> value = new ArrayList<>();
    boolean inside = false;
    for (Piece piece : operand.subList(1, operand.size())) {
      boolean ends = Pieces.isOneOf(piece, Set.of("WHEN", "ELSE", "END"));
      if (ends && inside && !(value.size() == 1 && value.get(0).is("NULL"))) {
        kinds.add(of(value));
      }
      if (ends || piece.is("THEN")) {
        inside = !piece.is("WHEN");
        value = new ArrayList<>();
      } else {
        value.add(piece);
      }
    }
    return together(kinds);
  }

  private static TypeKind type(List<Piece> words) {
    String text = words.get(0).text().toUpperCase(Locale.ROOT);
    return switch (text) {
      case "SIGNED", "UNSIGNED", "LONG", "INT", "INT2", "INT4", "INT8", "SHORT", "BYTE" ->
          TypeKind.INTEGER;
      case "NUMERIC", "DEC" -> TypeKind.DECIMAL;
      case "FLOAT4", "FLOAT8", "REAL" -> TypeKind.FLOATING;
      case "STRING", "TEXT", "CHAR", "BPCHAR" -> TypeKind.TEXT;
      default -> ColumnType.parse(text).kind();
    };
  }
}
