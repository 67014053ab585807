package dev.lakewright.sql.dialect.read;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.dialect.Relations;
import dev.lakewright.sql.front.Operand;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.token.Token;
import dev.lakewright.sql.token.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Types by other names, and Spark's casts to whole numbers, which cut where DuckDB's round.
 *
 * <pre>
 * CAST(a AS SIGNED)  →  CAST(a AS BIGINT)         (MySQL)
 * CAST(a AS INT)     →  CAST(trunc(a) AS INT)     (Spark)
 * a::numeric         →  a::DECIMAL(38, 10)        (PostgreSQL)
 * </pre>
 */
final class Casts implements Rewriting {
  private static final Set<String> CUT = Set.of("CHAR", "BPCHAR", "CHARACTER");
  private static final Set<String> CASTS = Set.of("CAST", "TRY_CAST");
  private static final Set<String> WHOLE =
      Set.of("INT", "INTEGER", "BIGINT", "LONG", "SMALLINT", "SHORT", "TINYINT", "BYTE");
  private static final Map<Tongue, Map<String, String>> TYPES =
      Map.of(
          Tongue.POSTGRES,
          Map.of("NUMERIC", "DECIMAL(38, 10)", "DECIMAL", "DECIMAL(38, 10)"),
          Tongue.MYSQL,
          Map.of(
              "SIGNED", "BIGINT",
              "UNSIGNED", "UBIGINT",
              "CHAR", "VARCHAR",
              "NCHAR", "VARCHAR",
              "DATETIME", "TIMESTAMP",
              "DECIMAL", "DECIMAL(10, 0)"),
          Tongue.SPARK,
          Map.of(
              "STRING", "VARCHAR",
              "LONG", "BIGINT",
              "SHORT", "SMALLINT",
              "BYTE", "TINYINT",
              "DECIMAL", "DECIMAL(10, 0)",
              "DEC", "DECIMAL(10, 0)",
              "NUMERIC", "DECIMAL(10, 0)",
              "TIMESTAMP_NTZ", "TIMESTAMP"));

  private final Tongue tongue;

  Casts(Tongue tongue) {
    this.tongue = tongue;
  }

  @Override
  public List<Piece> apply(List<Piece> level, Relations relations) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < level.size()) {
      Piece piece = level.get(at);
      boolean cast =
          Pieces.isOneOf(piece, CASTS) && at + 1 < level.size() && level.get(at + 1).isGroup("(");
      boolean colons = piece.isSymbol("::") && at + 1 < level.size();
      result.add(piece);
      at++;
      if (cast) {
        Piece inner = level.get(at++);
        result.add(inner.group("(").map(it -> cast(it, relations)).orElse(inner));
      } else if (colons) {
        boolean sized = at + 1 < level.size() && level.get(at + 1).isGroup("(");
        if (mayCut(level, at)) {
          List<Piece> operand = level.subList(Operand.start(level, at - 1), at - 1);
          if (operand.isEmpty()) {
            throw Unreadable.form("a cast of nothing", piece);
          }
          if (!value(operand, level.subList(at, at + 1), relations).equals(operand)) {
            throw Unreadable.form("a cast by :: that cuts a number", piece);
          }
        }
        result.addAll(type(level.subList(at, at + (sized ? 2 : 1))));
        at += sized ? 2 : 1;
      }
    }
    return result;
  }

  /** What was cast to a whole number before is one; long chains of casts are not walked again. */
  private boolean mayCut(List<Piece> level, int type) {
    boolean castBefore =
        type >= 3
            && level.get(type - 3).isSymbol("::")
            && Pieces.isOneOf(level.get(type - 2), WHOLE);
    return tongue == Tongue.SPARK && !castBefore && Pieces.isOneOf(level.get(type), WHOLE);
  }

  private Piece cast(Piece.Group group, Relations relations) {
    List<Piece> inner = group.inner();
    int as = Pieces.indexOf(inner, 0, Set.of("AS"));
    if (as + 1 >= inner.size()) {
      return group;
    }
    List<Piece> type = inner.subList(as + 1, inner.size());
    List<Piece> result = new ArrayList<>(value(inner.subList(0, as), type, relations));
    result.add(inner.get(as));
    result.addAll(type(type));
    return group.with(result);
  }

  private List<Piece> value(List<Piece> value, List<Piece> type, Relations relations) {
    if (tongue != Tongue.SPARK || !Pieces.isOneOf(type.get(0), WHOLE)) {
      return value;
    }
    TypeKind kind = new PieceKinds(relations).of(value);
    boolean rounded = isCall(value, "round") || isCall(value, "floor") || isCall(value, "ceil");
    if (kind == TypeKind.INTEGER || kind == TypeKind.BOOLEAN || rounded) {
      return value;
    }
    if (kind != TypeKind.DECIMAL && kind != TypeKind.FLOATING) {
      throw Unreadable.untold(
          "whether this cast cuts a number cannot be told: round, floor or cast to DOUBLE before",
          value.get(0));
    }
    int origin = value.get(0).origin();
    return List.of(Piece.word("trunc", origin), Piece.parens(value, origin));
  }

  private static boolean isCall(List<Piece> value, String name) {
    return value.size() == 2
        && value.get(0).is(name)
        && Operand.isCallee(value.get(0))
        && value.get(1).isGroup("(");
  }

  private List<Piece> type(List<Piece> type) {
    Piece first = type.get(0);
    boolean sized = type.size() > 1 && type.get(1).isGroup("(");
    String name = first.text().toUpperCase(Locale.ROOT);
    Optional<String> own =
        Optional.ofNullable(TYPES.getOrDefault(tongue, Map.of()).get(name))
            .filter(it -> first.isKind(Token.Kind.WORD));
    boolean cuts = CUT.contains(name) || (sized && name.equals("VARCHAR"));
    if (tongue == Tongue.POSTGRES && cuts) {
      throw Unreadable.form(
          "the type " + name.toLowerCase(Locale.ROOT) + ", which cuts texts,", first);
    }
    if (own.isEmpty()) {
      return type;
    }
    boolean signed = Set.of("SIGNED", "UNSIGNED").contains(name) && type.size() == 2;
    if (sized && own.get().startsWith("DECIMAL")) {
      return List.of(Piece.word("DECIMAL", first.origin()), type.get(1));
    }
    if (type.size() > 1 && !signed) {
      throw Unreadable.form("the type " + name.toLowerCase(Locale.ROOT) + " of a size", first);
    }
    return Pieces.of(Tokens.of(own.get()).list()).stream()
        .map(it -> it.map(atom -> moved(atom, first.origin())))
        .toList();
  }

  private static Piece moved(Piece piece, int origin) {
    return piece.fold(
        atom -> new Piece.Atom(atom.kind(), atom.text(), origin),
        group -> new Piece.Group(group.open(), group.inner(), group.close(), origin));
  }
}
