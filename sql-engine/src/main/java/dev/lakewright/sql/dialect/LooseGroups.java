package dev.lakewright.sql.dialect;

import dev.lakewright.sql.dialect.Relations.Found;
import dev.lakewright.sql.front.Blocks;
import dev.lakewright.sql.front.Piece;
import dev.lakewright.sql.front.Pieces;
import dev.lakewright.sql.front.SelectList;
import dev.lakewright.sql.front.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * In SQLite a column that is neither grouped by nor aggregated has the value of some row, and of
 * the row with the extreme where the block's only aggregate is min or max.
 *
 * <pre>
 * SELECT id, name, count(*) FROM t GROUP BY id  →  … GROUP BY id, name      (id is t's key)
 * SELECT name, count(*) FROM t                  →  SELECT any_value(name), count(*) FROM t
 * SELECT name, max(age) FROM t                  →  SELECT arg_max(name, age), max(age) FROM t
 * </pre>
 */
final class LooseGroups {
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "avg", "min", "max", "total", "group_concat");

  private final Relations relations;
  private final List<List<Piece>> keys;
  private final List<Found> keyColumns = new ArrayList<>();
  private final List<List<Piece>> added = new ArrayList<>();
  private final Set<String> aliases = new java.util.HashSet<>();
  private final Optional<Extreme> extreme;

  private LooseGroups(Relations relations, List<List<Piece>> keys, List<Piece> block) {
    this.relations = relations;
    this.keys = keys;
    keys.forEach(key -> relations.column(key, 0).ifPresent(keyColumns::add));
    this.extreme = extreme(block);
  }

  static List<Piece> apply(List<Piece> level, Relations outer) {
    return Blocks.map(level, block -> block(block, Relations.of(block, outer.all())));
  }

  private static List<Piece> block(List<Piece> block, Relations relations) {
    Optional<SelectList> list = SelectList.of(block);
    int group = Pieces.indexOf(block, 0, Set.of("GROUP"));
    boolean grouped = group < block.size() || containsAggregate(block);
    if (list.isEmpty() || !grouped) {
      return block;
    }
    int end = Pieces.indexOf(block, group, Set.of("HAVING", "ORDER", "LIMIT"));
    List<List<Piece>> keys =
        group + 2 <= end ? Pieces.byComma(block.subList(group + 2, end)) : List.of();
    return new LooseGroups(relations, keys, block).rewrite(block, list.get(), group, end);
  }

  private List<Piece> rewrite(List<Piece> block, SelectList list, int group, int end) {
    aliases.addAll(list.aliases());
    List<List<Piece>> items = new ArrayList<>();
    for (List<Piece> item : list.items()) {
      items.addAll(item(item));
    }
    List<Piece> tail = wrapped(block.subList(end, block.size()));
    List<Piece> result = new ArrayList<>(block.subList(0, list.start()));
    result.addAll(Pieces.commas(items));
    result.addAll(block.subList(list.end(), Math.min(group, end)));
    List<List<Piece>> all = new ArrayList<>(keys);
    all.addAll(added);
    if (!all.isEmpty()) {
      int origin = all.get(0).get(0).origin();
      result.addAll(List.of(Piece.word("GROUP", origin), Piece.word("BY", origin)));
      result.addAll(Pieces.commas(all));
    }
    result.addAll(tail);
    return result;
  }

  private List<List<Piece>> item(List<Piece> item) {
    if (item.size() == 1 && item.get(0).isSymbol("*")) {
      List<List<Piece>> columns = new ArrayList<>();
      relations
          .byAlias()
          .forEach(
              (alias, table) ->
                  table.columns().forEach(column -> columns.add(item(alias, column.name()))));
      return columns;
    }
    List<Piece> changed = wrapped(item);
    boolean bare =
        relations.column(item, 0).isPresent() && Relations.length(item, 0) == item.size();
    if (bare && !changed.equals(item)) {
      changed.add(Piece.word("AS", item.get(0).origin()));
      changed.add(item.get(item.size() - 1));
    }
    return List.of(changed);
  }

  private List<Piece> item(String alias, String column) {
    List<Piece> reference = List.of(name(alias), Piece.symbol(".", 0), name(column));
    List<Piece> changed = wrapped(reference);
    if (!changed.equals(reference)) {
      changed.addAll(List.of(Piece.word("AS", 0), name(column)));
    }
    return changed;
  }

  private static Piece name(String text) {
    String quoted = "\"" + text.replace("\"", "\"\"") + "\"";
    return new Piece.Atom(dev.lakewright.sql.token.Token.Kind.QUOTED_NAME, quoted, 0);
  }

  private List<Piece> wrapped(List<Piece> pieces) {
    List<Piece> result = new ArrayList<>();
    int at = 0;
    while (at < pieces.size()) {
      Piece piece = pieces.get(at);
      boolean aggregate = isAggregate(pieces, at);
      Optional<Found> column = aggregate ? Optional.empty() : relations.column(pieces, at);
      int length = column.isPresent() ? Relations.length(pieces, at) : aggregate ? 2 : 1;
      List<Piece> taken = pieces.subList(at, at + length);
      boolean given = length == 1 && at > 0 && pieces.get(at - 1).is("AS");
      if (column.isPresent() && !given && !isAlias(taken, pieces)) {
        result.addAll(reference(column.get(), taken));
      } else if (length == 1) {
        result.add(piece.fold(atom -> atom, this::inside));
      } else {
        result.addAll(taken);
      }
      at += length;
    }
    return result;
  }

  /** An alias of the list is meant by ORDER BY and HAVING. */
  private boolean isAlias(List<Piece> taken, List<Piece> pieces) {
    boolean later = Pieces.isOneOf(pieces.get(0), Words.CLAUSES);
    return taken.size() == 1 && later && aliases.contains(taken.get(0).folded());
  }

  private Piece inside(Piece.Group group) {
    return Blocks.isQuery(group.inner()) ? group : group.with(wrapped(group.inner()));
  }

  private List<Piece> reference(Found column, List<Piece> written) {
    if (keyColumns.stream().anyMatch(column::isSame)) {
      return written;
    }
    if (isDetermined(column)) {
      added.add(written);
      keyColumns.add(column);
      return written;
    }
    int origin = written.get(0).origin();
    List<Piece> arguments = new ArrayList<>(written);
    String name =
        extreme
            .map(
                call -> {
                  arguments.add(Piece.symbol(",", origin));
                  arguments.addAll(call.arguments());
                  return "arg_" + call.kind();
                })
            .orElse("any_value");
    return List.of(Piece.word(name, origin), Piece.parens(arguments, origin));
  }

  /** The keys hold the whole primary key of the column's table. */
  private boolean isDetermined(Found column) {
    return column
        .table()
        .primaryKey()
        .filter(key -> !key.columns().isEmpty())
        .filter(key -> key.columns().stream().allMatch(name -> isKey(column.alias(), name)))
        .isPresent();
  }

  private boolean isKey(String alias, String name) {
    return keyColumns.stream()
        .anyMatch(key -> key.alias().equals(alias) && key.column().name().equalsIgnoreCase(name));
  }

  /** The block's only aggregate, where that is min or max. */
  private record Extreme(String kind, List<Piece> arguments) {}

  private static Optional<Extreme> extreme(List<Piece> block) {
    List<Integer> calls = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      if (isAggregate(block, i)) {
        calls.add(i);
      }
    }
    if (calls.size() != 1 || !Pieces.isOneOf(block.get(calls.get(0)), Set.of("MIN", "MAX"))) {
      return Optional.empty();
    }
    int at = calls.get(0);
    String kind = block.get(at).text().toLowerCase(Locale.ROOT);
    return block.get(at + 1).group("(").map(group -> new Extreme(kind, group.inner()));
  }

  private static boolean containsAggregate(List<Piece> pieces) {
    for (int i = 0; i < pieces.size(); i++) {
      if (isAggregate(pieces, i)
          || pieces.get(i).fold(atom -> false, LooseGroups::holdsAggregate)) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsAggregate(Piece.Group group) {
    return !Blocks.isQuery(group.inner()) && containsAggregate(group.inner());
  }

  private static boolean isAggregate(List<Piece> pieces, int at) {
    return at + 1 < pieces.size()
        && pieces.get(at).isName()
        && AGGREGATES.contains(pieces.get(at).folded())
        && pieces.get(at + 1).isGroup("(");
  }
}
