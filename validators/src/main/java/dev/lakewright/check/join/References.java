package dev.lakewright.check.join;

import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.ForeignKey;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The references between the tables of a join, and whether the join follows one. */
final class References {
  private final Subject subject;
  private final JoinSides sides;

  References(Subject subject, JoinSides sides) {
    this.subject = subject;
    this.sides = sides;
  }

  /** Return true if the join is on all columns of a reference. */
  boolean followed() {
    return keys(sides.left()).stream().anyMatch(it -> isFollowed(it, sides.left(), sides.right()))
        || keys(sides.right()).stream().anyMatch(it -> isFollowed(it, sides.right(), sides.left()));
  }

  private boolean isFollowed(ForeignKey key, TableUse from, TableUse to) {
    if (!key.target().equals(to.table())) {
      return false;
    }
    for (int i = 0; i < key.columns().size(); i++) {
      String own = key.columns().get(i);
      String target = key.targetColumns().get(i);
      boolean paired =
          sides.join().pairs().stream()
              .anyMatch(pair -> is(pair, from, own, to, target) || is(pair, to, target, from, own));
      if (!paired) {
        return false;
      }
    }
    return true;
  }

  private static boolean is(
      JoinFact.Pair pair, TableUse one, String column, TableUse other, String otherColumn) {
    return is(pair.earlier(), one, column) && is(pair.added(), other, otherColumn);
  }

  private static boolean is(ColumnUse use, TableUse table, String column) {
    return use.use().equals(table) && use.column().equalsIgnoreCase(column);
  }

  /** Return a reference between the two tables, in words. */
  Optional<String> known() {
    List<String> found = new ArrayList<>();
    keys(sides.left()).stream()
        .filter(it -> it.target().equals(sides.right().table()))
        .forEach(it -> found.add(words(sides.left(), it)));
    keys(sides.right()).stream()
        .filter(it -> it.target().equals(sides.left().table()))
        .forEach(it -> found.add(words(sides.right(), it)));
    return found.stream().findFirst();
  }

  /** Return the one reference of one column between the two tables, as a condition. */
  Optional<String> condition() {
    List<String> found = new ArrayList<>();
    keys(sides.left()).stream()
        .filter(it -> it.target().equals(sides.right().table()) && it.columns().size() == 1)
        .forEach(it -> found.add(equal(sides.left(), sides.right(), it)));
    keys(sides.right()).stream()
        .filter(it -> it.target().equals(sides.left().table()) && it.columns().size() == 1)
        .forEach(it -> found.add(equal(sides.right(), sides.left(), it)));
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private static String equal(TableUse from, TableUse to, ForeignKey key) {
    return new ColumnUse(from, key.columns().get(0)).sql()
        + " = "
        + new ColumnUse(to, key.targetColumns().get(0)).sql();
  }

  /** Return the reference that a column is to a table that has no part in the join, in words. */
  Optional<String> elsewhere(ColumnUse column) {
    return keys(column.use()).stream()
        .filter(it -> it.columns().size() == 1)
        .filter(it -> it.columns().get(0).equalsIgnoreCase(column.column()))
        .findFirst()
        .map(it -> words(column.use(), it));
  }

  /** Return true if both columns refer to the same column, or one to that which the other is. */
  boolean sameTarget() {
    return sides.join().pairs().stream()
        .allMatch(pair -> target(pair.earlier()).equals(target(pair.added())));
  }

  /** Follow references to their end, at most three of them. */
  private String target(ColumnUse use) {
    String at = (use.use().table() + "." + use.column()).toLowerCase(Locale.ROOT);
    Table table = subject.table(use.use()).orElse(null);
    String column = use.column();
    for (int i = 0; i < 3 && table != null; i++) {
      Optional<ForeignKey> next = single(table, column);
      if (next.isEmpty()) {
        return at;
      }
      column = next.get().targetColumns().get(0);
      at = (next.get().target() + "." + column).toLowerCase(Locale.ROOT);
      table = subject.request().catalog().table(next.get().target()).orElse(null);
    }
    return at;
  }

  private static Optional<ForeignKey> single(Table table, String column) {
    return table.foreignKeys().stream()
        .filter(it -> it.columns().size() == 1 && it.columns().get(0).equalsIgnoreCase(column))
        .findFirst();
  }

  /** Return true if the columns are called alike, or one as the other with its table's name. */
  boolean namesMatch() {
    return sides.join().pairs().stream()
        .allMatch(
            pair -> alike(pair.earlier(), pair.added()) || alike(pair.added(), pair.earlier()));
  }

  private static boolean alike(ColumnUse one, ColumnUse other) {
    String a = fold(one.column());
    String b = fold(other.column());
    String owner = fold(other.use().table().name());
    String singular = owner.endsWith("s") ? owner.substring(0, owner.length() - 1) : owner;
    boolean plainKey = List.of("id", "code", "key", "name").contains(a) && a.equals(b);
    boolean nested = b.length() > 2 && a.endsWith(b) && !plainKey;
    return (a.equals(b) && !plainKey)
        || a.equals(owner + b)
        || a.equals(singular + b)
        || a.equals(owner)
        || a.equals(singular)
        || nested;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
  }

  private List<ForeignKey> keys(TableUse use) {
    return subject.table(use).map(Table::foreignKeys).orElse(List.of());
  }

  private static String words(TableUse use, ForeignKey key) {
    return use.table().name()
        + "."
        + String.join(", ", key.columns())
        + " refers to "
        + key.target().name()
        + "."
        + String.join(", ", key.targetColumns());
  }
}
