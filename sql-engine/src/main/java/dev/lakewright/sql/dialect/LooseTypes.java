package dev.lakewright.sql.dialect;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.SelectList;
import dev.lakewright.sql.token.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * SQLite compares and adds values of any types; columns lend theirs to what they meet.
 *
 * <pre>
 * text_column > 3                      →  text_column > '3'
 * sum(text_column)                     →  sum(TRY_CAST(text_column AS DOUBLE))
 * number_column = text_column          →  CAST(number_column AS VARCHAR) = text_column
 * number_column IN (SELECT text_column →  CAST(number_column AS VARCHAR) IN (SELECT text_column
 * </pre>
 */
final class LooseTypes {
  private static final Set<String> COMPARISONS =
      Set.of("=", "==", "!=", "<>", "<", ">", "<=", ">=");
  private static final Set<String> SUMS = Set.of("SUM", "AVG", "TOTAL");

  private final List<Piece> level;
  private final Relations relations;
  private final List<Piece> result = new ArrayList<>();

  private LooseTypes(List<Piece> level, Relations relations) {
    this.level = level;
    this.relations = relations;
  }

  static List<Piece> apply(List<Piece> level, Relations relations) {
    LooseTypes types = new LooseTypes(level, relations);
    int at = 0;
    while (at < level.size()) {
      at = types.take(at);
    }
    return types.result;
  }

  private int take(int at) {
    Piece piece = level.get(at);
    if (Pieces.isOneOf(piece, SUMS) && at + 1 < level.size() && level.get(at + 1).isGroup("(")) {
      result.add(piece);
      result.add(level.get(at + 1).group("(").map(this::sum).orElse(level.get(at + 1)));
      return at + 2;
    }
    Optional<Found> column = relations.column(level, at);
    if (column.isEmpty()) {
      result.add(piece);
      return at + 1;
    }
    int end = at + Relations.length(level, at);
    return column(column.get(), level.subList(at, end), end);
  }

  private Piece sum(Piece.Group group) {
    Optional<Found> column =
        group.inner().isEmpty() ? Optional.empty() : relations.column(group.inner(), 0);
    boolean whole =
        column.isPresent() && Relations.length(group.inner(), 0) == group.inner().size();
    boolean text = whole && !column.get().column().type().kind().isNumber();
    return text
        ? group.with(cast("TRY_CAST", group.inner(), text(column.get()) ? "DOUBLE" : "BIGINT"))
        : group;
  }

  private int column(Found column, List<Piece> written, int end) {
    boolean compared =
        end + 1 < level.size()
            && (COMPARISONS.contains(level.get(end).text()) || level.get(end).is("BETWEEN"));
    Optional<Found> other = compared ? relations.column(level, end + 1) : Optional.empty();
    boolean mixed = other.isPresent() && text(column) != text(other.get());
    if (mixed && !text(column)) {
      result.addAll(cast("CAST", written, "VARCHAR"));
      return end;
    }
    if (mixed) {
      result.addAll(written);
      result.add(level.get(end));
      int after = end + 1 + Relations.length(level, end + 1);
      result.addAll(cast("CAST", level.subList(end + 1, after), "VARCHAR"));
      return after;
    }
    boolean sums = compared && isSum(level.get(end + 1));
    if (sums && text(column)) {
      result.addAll(written);
      result.add(level.get(end));
      result.addAll(cast("CAST", level.subList(end + 1, end + 2), "VARCHAR"));
      return end + 2;
    }
    if (compared && text(column)) {
      result.addAll(written);
      return literals(end);
    }
    Optional<String> type = inQuery(column, end);
    result.addAll(type.map(it -> cast("TRY_CAST", written, it)).orElse(written));
    return end;
  }

  /** Return true for a subquery that gives a sum or a mean. */
  private static boolean isSum(Piece piece) {
    return piece
        .group("(")
        .flatMap(group -> SelectList.of(group.inner()))
        .filter(list -> !list.items().isEmpty())
        .filter(list -> Pieces.isOneOf(list.items().get(0).get(0), SUMS))
        .isPresent();
  }

  /** Numbers that a text column is compared with become texts. */
  private int literals(int operator) {
    boolean between = level.get(operator).is("BETWEEN");
    int end = Math.min(level.size(), operator + (between ? 4 : 2));
    for (int i = operator; i < end; i++) {
      Piece piece = level.get(i);
      boolean number = piece.isKind(Token.Kind.NUMBER);
      result.add(
          number
              ? new Piece.Atom(Token.Kind.STRING, "'" + piece.text() + "'", piece.origin())
              : piece);
    }
    return end;
  }

  /** Return the type that a column needs for {@code IN (SELECT …)}; nothing where it has it. */
  private Optional<String> inQuery(Found column, int end) {
    int in = end < level.size() && level.get(end).is("NOT") ? end + 1 : end;
    boolean query = in + 1 < level.size() && level.get(in).is("IN");
    if (!query) {
      return Optional.empty();
    }
    List<Piece> inner = level.get(in + 1).group("(").map(Piece.Group::inner).orElse(List.of());
    Optional<Found> first =
        SelectList.of(inner)
            .filter(list -> !list.items().isEmpty())
            .flatMap(list -> Relations.of(inner, relations.all()).column(list.items().get(0), 0));
    return first
        .filter(found -> text(found) != text(column))
        .map(found -> text(found) ? "VARCHAR" : "BIGINT");
  }

  private static boolean text(Found found) {
    return found.column().type().kind() == TypeKind.TEXT;
  }

  private static List<Piece> cast(String word, List<Piece> value, String type) {
    int origin = value.get(0).origin();
    List<Piece> inner = new ArrayList<>(value);
    inner.add(Piece.word("AS", origin));
    inner.add(Piece.word(type, origin));
    return List.of(Piece.word(word, origin), Piece.parens(inner, origin));
  }
}
