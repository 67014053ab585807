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
 *
 *
 * <pre>
 * x::TEXT, CAST(x AS HUGEINT)  →  x::VARCHAR, CAST(x AS BIGINT)
 * x::INT[], CAST(x AS JSON)    →  $any(x), $any(x)
 * </pre>
 */
final class Casts implements Rule {
  private static final Map<String, String> TYPES = types();
  private static final Set<String> SECOND_WORDS =
      Set.of("PRECISION", "VARYING", "WITH", "WITHOUT", "TIME", "ZONE");

  private static Map<String, String> types() {
    Map<String, String> types = new java.util.HashMap<>();
    put(types, "BIGINT", "bigint int8 long int64 hugeint ubigint uinteger int128 oid");
    put(types, "INTEGER", "int integer int4 signed int32 integral usmallint smallint int2 short");
    put(types, "INTEGER", "int16 tinyint int1 utinyint uint8 uint16");
    put(types, "DOUBLE", "double float8 float real float4");
    put(types, "DECIMAL", "decimal numeric dec");
    put(types, "VARCHAR", "varchar text string char character bpchar nvarchar");
    put(
        types,
        "TIMESTAMP",
        "timestamp datetime timestamp_s timestamp_ms timestamp_us timestamp_ns");
    put(types, "DATE", "date");
    put(types, "TIME", "time");
    put(types, "BOOLEAN", "boolean bool logical");
    return Map.copyOf(types);
  }

  private static void put(Map<String, String> types, String calcite, String names) {
    for (String name : names.split(" ")) {
      types.put(name, calcite);
    }
  }

  @Override
  public List<Piece> apply(List<Piece> level, Scope scope) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      Piece piece = level.get(at);
      if (piece.isSymbol("::") && at > 0) {
        at = postfix(level, at, result);
      } else if (piece.is("CAST") && at + 1 < level.size() && level.get(at + 1).isGroup("(")) {
        cast(piece, level.get(at + 1), result);
        at += 2;
      } else {
        result.add(piece);
        at++;
      }
    }
    return result;
  }

  private static int postfix(List<Piece> level, int at, List<Piece> result) {
    int end = typeEnd(level, at + 1);
    List<Piece> type = level.subList(at + 1, end);
    int start = Operand.start(result, result.size());
    List<Piece> operand = List.copyOf(result.subList(start, result.size()));
    result.subList(start, result.size()).clear();
    result.addAll(typed(operand, type, level.get(at).origin()));
    return end;
  }

  private static int typeEnd(List<Piece> level, int from) {
    int end = Math.min(from + 1, level.size());
    boolean more = true;
    while (more && end < level.size()) {
      Piece piece = level.get(end);
      boolean dotted = piece.isSymbol(".") && end + 1 < level.size();
      more =
          Pieces.isOneOf(piece, SECOND_WORDS) || piece.isGroup("(") || piece.isGroup("[") || dotted;
      end += dotted ? 2 : more ? 1 : 0;
    }
    return end;
  }

  private static void cast(Piece word, Piece group, List<Piece> result) {
    List<Piece> inner = group.group("(").map(Piece.Group::inner).orElse(List.of());
    int as = inner.size() - 1;
    while (as > 0 && !inner.get(as).is("AS")) {
      as--;
    }
    if (as <= 0) {
      result.add(word);
      result.add(group);
      return;
    }
    result.addAll(typed(inner.subList(0, as), inner.subList(as + 1, inner.size()), word.origin()));
  }

  private static List<Piece> typed(List<Piece> operand, List<Piece> type, int origin) {
    String name = type.isEmpty() ? "" : type.get(0).folded();
    String known = TYPES.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    boolean plain = type.stream().noneMatch(it -> it.isGroup("[") || it.is("WITH"));
    if (known.isEmpty() || !plain) {
      return Internal.call("$any", operand, origin);
    }
    List<Piece> inner = new ArrayList<>(operand);
    inner.add(Piece.word("AS", origin));
    inner.add(Piece.word(known, origin));
    boolean sized = known.equals("DECIMAL") && type.size() == 2;
    if (sized) {
      inner.add(type.get(1));
    }
    return List.of(new Piece.Atom(Token.Kind.WORD, "CAST", origin), Piece.parens(inner, origin));
  }
}
