package dev.lakewright.sql.weight;

import dev.lakewright.sql.tree.AsciiFold;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What columns weigh, by name. What has no name that can be told is found under each name that
 * nothing else has.
 *
 * @param items in order; a name is empty where it cannot be told
 * @param rows relations, each of which is a struct of its columns where its name stands alone
 * @param any what every column may weigh, whatever its name
 * @param isWhole true where the items are all columns, in their order
 */
record Columns(List<Named> items, List<Named> rows, Weight any, boolean isWhole) {
  /** Columns of a table, which the tree does not know. */
  private static final int WIDTH = 20;

  /** The engine's names for columns of names that are there already. */
  private static final Pattern REPEATED = Pattern.compile("(.+)[_:]\\d+");

  private static final int REPEATS = 3;

  static final Columns NONE = new Columns(List.of(), List.of(), Weight.NONE, true);
  static final Columns TABLE =
      new Columns(
          Collections.nCopies(WIDTH, new Named("", Weight.VALUE)), List.of(), Weight.NONE, false);

  /** A column; the name is in lower case. */
  record Named(String name, Weight weight) {}

  Columns {
    items = List.copyOf(items);
    rows = List.copyOf(rows);
  }

  /** Return columns of whatever names. */
  static Columns of(Weight any) {
    return of(any, 1);
  }

  static Columns of(Weight any, int number) {
    return new Columns(Collections.nCopies(number, new Named("", any)), List.of(), any, false);
  }

  /** Put columns beside one another. */
  static Columns of(List<Columns> parts) {
    return new Columns(
        parts.stream().flatMap(it -> it.items().stream()).toList(),
        List.of(),
        parts.stream().map(Columns::any).reduce(Weight.NONE, Weight::or),
        parts.stream().allMatch(Columns::isWhole));
  }

  Columns with(String name, Weight weight) {
    List<Named> more = new ArrayList<>(items);
    more.add(new Named(AsciiFold.of(name), weight));
    return new Columns(more, rows, any, isWhole);
  }

  Columns and(Columns other) {
    List<Named> more = new ArrayList<>(items);
    more.addAll(other.items);
    List<Named> moreRows = new ArrayList<>(rows);
    moreRows.addAll(other.rows);
    return new Columns(more, moreRows, any.or(other.any), isWhole && other.isWhole);
  }

  /** Return these as the columns of a relation of that name. */
  Columns named(String relation) {
    return relation.isEmpty()
        ? new Columns(items, List.of(), any, isWhole)
        : new Columns(items, List.of(new Named(AsciiFold.of(relation), struct())), any, isWhole);
  }

  /** Return the weight of a row as a value, which has the columns' names. */
  private Weight struct() {
    Weight row = row();
    double names = items.stream().mapToDouble(it -> it.name().length()).sum();
    return row.withLetters(row.letters() + names).wrapped();
  }

  /** Return these where each may have the name of another. */
  Columns mixed() {
    return of(heaviest(), items.size());
  }

  /** Return these under other names, given in order; none of them where there are none. */
  Columns renamed(List<String> names) {
    if (names.isEmpty()) {
      return this;
    }
    if (!isWhole || names.size() > items.size()) {
      return of(heaviest(), items.size());
    }
    List<Named> others = new ArrayList<>(items);
    for (int i = 0; i < names.size(); i++) {
      others.set(i, new Named(AsciiFold.of(names.get(i)), items.get(i).weight()));
    }
    return new Columns(others, rows, any, true);
  }

  /** Return what comes out where rows of either stand. */
  Columns or(Columns other) {
    if (!isWhole || !other.isWhole || items.size() != other.items.size()) {
      return of(heaviest().or(other.heaviest()), Math.max(items.size(), other.items.size()));
    }
    List<Named> both = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      Weight weight = items.get(i).weight().or(other.items.get(i).weight());
      both.add(new Named(items.get(i).name(), weight));
    }
    return new Columns(both, List.of(), any.or(other.any), true);
  }

  Columns map(Function<Weight, Weight> change) {
    List<Named> changed = new ArrayList<>();
    items.forEach(it -> changed.add(new Named(it.name(), change.apply(it.weight()))));
    return new Columns(changed, List.of(), change.apply(any), isWhole);
  }

  /** Return the weight of a column, given by a name with dots, or of a field of one. */
  Weight find(List<String> parts) {
    int column = 0;
    Weight found = parts.size() > 1 && !isTold(parts) ? heaviest() : any;
    while (column + 1 < parts.size() && column < 2 && stepsOver(parts, column)) {
      found = has(parts.get(column)) ? found.or(find(parts.get(column), REPEATS)) : found;
      column++;
    }
    return found.or(find(parts.get(column), REPEATS));
  }

  /** The engine has names of its own for queries and lists in FROM that have none. */
  private boolean isTold(List<String> parts) {
    return has(parts.get(0)) || isRelation(parts.get(0)) || isRelation(parts.get(1));
  }

  /** Return true for a part that the name of a column may follow. */
  private boolean stepsOver(List<String> parts, int at) {
    return parts.get(at).equals("alias")
        || isRelation(parts.get(at))
        || (at == 0 && isRelation(parts.get(1)));
  }

  private boolean isRelation(String name) {
    return rows.stream().anyMatch(it -> it.name().equals(name));
  }

  /** Where nothing has the name and all have one, it may be that of anything. */
  private Weight find(String name, int repeats) {
    List<Named> known =
        Stream.concat(items.stream(), rows.stream()).filter(it -> it.name().equals(name)).toList();
    List<Named> unnamed = items.stream().filter(it -> it.name().isEmpty()).toList();
    if (!known.isEmpty()) {
      return heaviest(known).or(heaviest(unnamed));
    }
    Weight weight = unnamed.isEmpty() ? heaviest().or(Weight.VALUE) : heaviest(unnamed);
    Matcher repeated = REPEATED.matcher(name);
    if (!repeated.matches()) {
      return weight;
    }
    return repeats == 0 ? heaviest() : weight.or(find(repeated.group(1), repeats - 1));
  }

  /** Return true for the name of a column, which may be a struct. */
  boolean has(String name) {
    return items.stream().anyMatch(it -> it.name().equals(name));
  }

  Weight heaviest() {
    return heaviest(items).or(any);
  }

  private static Weight heaviest(List<Named> some) {
    return some.stream().map(Named::weight).reduce(Weight.NONE, Weight::or);
  }

  /** Return the weight of all columns together. */
  Weight row() {
    return items.stream().map(Named::weight).reduce(Weight.NONE, Weight::and);
  }
}
