package dev.lakewright.sql.facts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import dev.lakewright.sql.tree.TreeReading.TableMention;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads FROM: stored tables and the joins between them, in order. */
final class FromReading {
  private record Join(
      JoinFact.JoinKind kind,
      TableUse right,
      JsonNode condition,
      List<String> using,
      boolean natural) {}

  private static final Set<JoinFact.JoinKind> KEEPS_RIGHT =
      EnumSet.of(JoinFact.JoinKind.RIGHT, JoinFact.JoinKind.FULL);

  private final Function<TableMention, Optional<Table>> tables;
  private final Map<TableUse, Table> uses = new LinkedHashMap<>();
  private final List<Join> joins = new ArrayList<>();
  private boolean plain = true;

  FromReading(Function<TableMention, Optional<Table>> tables) {
    this.tables = tables;
  }

  /** Return true if FROM holds stored tables only, joined one after the other. */
  boolean plain() {
    return plain && !uses.isEmpty();
  }

  Map<TableUse, Table> uses() {
    return uses;
  }

  List<TableUse> tables() {
    return List.copyOf(uses.keySet());
  }

  void read(JsonNode from) {
    switch (from.path("type").asText()) {
      case "BASE_TABLE" -> table(from);
      case "JOIN" -> join(from);
      default -> plain = false;
    }
  }

  private Optional<TableUse> table(JsonNode node) {
    String name = node.path("table_name").asText();
    TableMention mention = new TableMention(node.path("schema_name").asText(), name, -1);
    Optional<Table> table = tables.apply(mention);
    if (table.isEmpty()
        || !node.path("column_name_alias").isEmpty()
        || !node.path("sample").isNull()) {
      plain = false;
      return Optional.empty();
    }
    String alias = node.path("alias").asText();
    TableUse use = new TableUse(alias.isEmpty() ? name : alias, table.get().name());
    plain &= uses.put(use, table.get()) == null;
    return Optional.of(use);
  }

  private void join(JsonNode node) {
    read(node.path("left"));
    add(node);
  }

  /** Read the right side of a join, whose left side has been read. */
  private void add(JsonNode node) {
    Optional<JoinFact.JoinKind> kind = kind(node);
    JsonNode side = node.path("right");
    if (kind.equals(Optional.of(JoinFact.JoinKind.CROSS))) {
      crossed(side);
      return;
    }
    Optional<TableUse> right = kind.isPresent() ? base(side) : Optional.empty();
    if (right.isEmpty()) {
      plain = false;
      return;
    }
    List<String> using = new ArrayList<>();
    node.path("using_columns").forEach(column -> using.add(column.asText()));
    boolean natural = node.path("ref_type").asText().equals("NATURAL");
    joins.add(new Join(kind.get(), right.get(), node.path("condition"), using, natural));
  }

  /** {@code a, b JOIN c ON …} gives the rows of {@code (a, b) JOIN c ON …}, unless c's are kept. */
  private void crossed(JsonNode side) {
    if (side.path("type").asText().equals("JOIN")) {
      plain &= kind(side).filter(KEEPS_RIGHT::contains).isEmpty();
      crossed(side.path("left"));
      add(side);
      return;
    }
    Optional<TableUse> right = base(side);
    plain &= right.isPresent();
    right.ifPresent(
        it ->
            joins.add(
                new Join(
                    JoinFact.JoinKind.CROSS, it, MissingNode.getInstance(), List.of(), false)));
  }

  private Optional<TableUse> base(JsonNode side) {
    return side.path("type").asText().equals("BASE_TABLE") ? table(side) : Optional.empty();
  }

  private static Optional<JoinFact.JoinKind> kind(JsonNode node) {
    if (node.path("ref_type").asText().equals("CROSS")) {
      return Optional.of(JoinFact.JoinKind.CROSS);
    }
    return switch (node.path("join_type").asText()) {
      case "INNER" -> Optional.of(JoinFact.JoinKind.INNER);
      case "LEFT" -> Optional.of(JoinFact.JoinKind.LEFT);
      case "RIGHT" -> Optional.of(JoinFact.JoinKind.RIGHT);
      case "OUTER", "FULL" -> Optional.of(JoinFact.JoinKind.FULL);
      default -> Optional.empty();
    };
  }

  /**
   * Return the joins.
   *
   * @param wherePairs equalities of columns in WHERE, which join tables listed with commas
   */
  List<JoinFact> joins(List<List<ColumnUse>> wherePairs) {
    Scope scope = new Scope(uses);
    List<JoinFact> facts = new ArrayList<>();
    for (Join join : joins) {
      facts.add(fact(join, scope, wherePairs));
    }
    return facts;
  }

  private JoinFact fact(Join join, Scope scope, List<List<ColumnUse>> wherePairs) {
    List<JoinFact.Pair> pairs = new ArrayList<>();
    boolean only = true;
    if (join.kind() == JoinFact.JoinKind.CROSS) {
      List<TableUse> earlier = earlier(join.right());
      for (List<ColumnUse> pair : wherePairs) {
        orient(pair.get(0), pair.get(1), join.right())
            .filter(it -> earlier.contains(it.earlier().use()))
            .ifPresent(pairs::add);
      }
      JoinFact.JoinKind kind = pairs.isEmpty() ? JoinFact.JoinKind.CROSS : JoinFact.JoinKind.INNER;
      return new JoinFact(kind, join.right(), pairs, true);
    }
    for (String column : columnsInCommon(join)) {
      usingPair(column, join.right()).ifPresent(pairs::add);
    }
    if (!join.condition().isNull() && !join.condition().isMissingNode()) {
      only = conditions(join.condition(), scope, join.right(), pairs);
    }
    return new JoinFact(join.kind(), join.right(), pairs, only && !pairs.isEmpty());
  }

  private List<String> columnsInCommon(Join join) {
    if (!join.natural()) {
      return join.using();
    }
    return table(join.right()).columns().stream()
        .map(column -> column.name())
        .filter(
            name ->
                earlier(join.right()).stream().anyMatch(it -> table(it).column(name).isPresent()))
        .toList();
  }

  private Table table(TableUse use) {
    Table table = uses.get(use);
    if (table == null) {
      throw new IllegalStateException("not in FROM: " + use);
    }
    return table;
  }

  private List<TableUse> earlier(TableUse right) {
    List<TableUse> all = tables();
    return all.subList(0, all.indexOf(right));
  }

  private Optional<JoinFact.Pair> usingPair(String column, TableUse right) {
    return earlier(right).stream()
        .filter(use -> table(use).column(column).isPresent())
        .findFirst()
        .map(use -> new JoinFact.Pair(new ColumnUse(use, column), new ColumnUse(right, column)));
  }

  private static boolean conditions(
      JsonNode node, Scope scope, TableUse right, List<JoinFact.Pair> pairs) {
    if (node.path("type").asText().equals("CONJUNCTION_AND")) {
      boolean only = true;
      for (JsonNode child : node.path("children")) {
        only &= conditions(child, scope, right, pairs);
      }
      return only;
    }
    Optional<JoinFact.Pair> pair =
        WhereReading.equality(node, scope).flatMap(p -> orient(p.get(0), p.get(1), right));
    pair.ifPresent(pairs::add);
    return pair.isPresent();
  }

  private static Optional<JoinFact.Pair> orient(ColumnUse a, ColumnUse b, TableUse right) {
    if (b.use().equals(right) && !a.use().equals(right)) {
      return Optional.of(new JoinFact.Pair(a, b));
    }
    return a.use().equals(right) && !b.use().equals(right)
        ? Optional.of(new JoinFact.Pair(b, a))
        : Optional.empty();
  }
}
