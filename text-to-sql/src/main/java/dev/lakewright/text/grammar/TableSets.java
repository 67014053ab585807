package dev.lakewright.text.grammar;

import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The sets of tables that a query may read together: each alone, and those that keys join, with
 * every order in which they may be joined. Where no keys are known, any two tables by any columns.
 */
final class TableSets {
  private static final int MOST_TABLES = 4;
  private static final int MOST_ORDERS = 120;

  /** Tables in an order, and the FROM clause that reads them so, as a piece of a grammar. */
  private record Order(List<HintedTable> tables, String from) {
    boolean has(HintedTable table) {
      return tables.contains(table);
    }

    Order and(HintedTable table, String join) {
      List<HintedTable> all = new ArrayList<>(tables);
      all.add(table);
      return new Order(List.copyOf(all), from + " ws " + join);
    }

    Set<TableName> names() {
      Set<TableName> names = new LinkedHashSet<>();
      tables.forEach(it -> names.add(it.table().name()));
      return names;
    }
  }

  /**
   * Tables that are read together.
   *
   * @param froms each a way to write their FROM clause, as a piece of a grammar
   */
  record TableSet(List<HintedTable> tables, List<String> froms) {
    TableSet {
      tables = List.copyOf(tables);
      froms = List.copyOf(froms);
    }
  }

  private final List<HintedTable> tables;
  private final boolean keysAreKnown;

  TableSets(List<HintedTable> tables) {
    this.tables = List.copyOf(tables);
    this.keysAreKnown =
        tables.stream()
            .anyMatch(one -> tables.stream().anyMatch(other -> !keys(one, other).isEmpty()));
  }

  List<TableSet> all() {
    List<Order> orders = new ArrayList<>();
    for (HintedTable table : tables) {
      orders.add(new Order(List.of(table), Gbnf.literal(NamedColumns.table(table))));
    }
    for (int i = 0; i < orders.size() && orders.size() < MOST_ORDERS; i++) {
      orders.addAll(longer(orders.get(i)));
    }
    Map<Set<TableName>, List<Order>> bySet = new LinkedHashMap<>();
    for (Order order : orders) {
      bySet.computeIfAbsent(order.names(), key -> new ArrayList<>()).add(order);
    }
    return bySet.values().stream()
        .map(it -> new TableSet(it.get(0).tables(), it.stream().map(Order::from).toList()))
        .toList();
  }

  private List<Order> longer(Order order) {
    List<Order> longer = new ArrayList<>();
    if (order.tables().size() < MOST_TABLES) {
      for (HintedTable next : tables) {
        if (!order.has(next)) {
          join(order, next).ifPresent(it -> longer.add(order.and(next, it)));
        }
      }
    }
    return longer;
  }

  private Optional<String> join(Order order, HintedTable next) {
    List<String> conditions = new ArrayList<>();
    for (HintedTable there : order.tables()) {
      conditions.addAll(keys(there, next));
      conditions.addAll(keys(next, there));
    }
    if (conditions.isEmpty() && !keysAreKnown && order.tables().size() == 1) {
      conditions.addAll(alike(order.tables().get(0), next));
    }
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Gbnf.literal("JOIN " + NamedColumns.table(next) + " ON ")
                + " ("
                + String.join(" | ", conditions)
                + ")");
  }

  private static List<String> keys(HintedTable from, HintedTable to) {
    List<String> conditions = new ArrayList<>();
    for (ForeignKey key : from.table().foreignKeys()) {
      if (key.target().equals(to.table().name()) && !from.equals(to)) {
        List<String> there = new ArrayList<>();
        List<String> back = new ArrayList<>();
        for (int i = 0; i < key.columns().size(); i++) {
          String one = column(from, key.columns().get(i));
          String other = column(to, key.targetColumns().get(i));
          there.add(one + " = " + other);
          back.add(other + " = " + one);
        }
        conditions.add(Gbnf.literal(String.join(" AND ", there)));
        conditions.add(Gbnf.literal(String.join(" AND ", back)));
      }
    }
    return conditions;
  }

  private static String column(HintedTable table, String name) {
    return NamedColumns.table(table) + "." + Identifier.readable(name);
  }

  /** Any column of one table with any of its sort of the other. */
  private static List<String> alike(HintedTable one, HintedTable other) {
    NamedColumns here = new NamedColumns(List.of(one));
    NamedColumns there = new NamedColumns(List.of(other));
    List<String> conditions = new ArrayList<>();
    for (NamedColumns.Sort sort : NamedColumns.Sort.values()) {
      List<String> left = here.qualifiedOf(sort);
      List<String> right = there.qualifiedOf(sort);
      if (!left.isEmpty() && !right.isEmpty()) {
        conditions.add("(" + Gbnf.anyLiteral(left) + ") \" = \" (" + Gbnf.anyLiteral(right) + ")");
      }
    }
    return conditions;
  }
}
