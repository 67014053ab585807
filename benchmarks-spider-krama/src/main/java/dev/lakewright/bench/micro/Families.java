package dev.lakewright.bench.micro;

import dev.lakewright.text.schema.NamedTable;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Databases of a training set that are about the same things: those that share a quarter of their
 * names of tables, or of columns, and whatever is so related to one of them. What is learned from
 * one tells more about the others than a stranger's lake would get.
 */
final class Families {
  private static final double RELATED = 0.25;

  private final Map<String, String> parents = new TreeMap<>();

  private Families() {}

  static Families of(List<CorpusDatabase> databases) {
    Families families = new Families();
    Map<String, CorpusDatabase> byName = new TreeMap<>();
    databases.forEach(it -> byName.putIfAbsent(it.name(), it));
    List<CorpusDatabase> all = List.copyOf(byName.values());
    all.forEach(it -> families.parents.put(it.name(), it.name()));
    for (int i = 0; i < all.size(); i++) {
      for (int j = i + 1; j < all.size(); j++) {
        if (areRelated(all.get(i), all.get(j))) {
          families.join(all.get(i).name(), all.get(j).name());
        }
      }
    }
    return families;
  }

  /** Return the name of a database's family: that of its first member. */
  String of(CorpusDatabase database) {
    return root(database.name());
  }

  private String root(String name) {
    String parent = parents.getOrDefault(name, name);
    return parent.equals(name) ? name : root(parent);
  }

  private void join(String one, String other) {
    String first = root(one);
    String second = root(other);
    boolean inOrder = first.compareTo(second) < 0;
    parents.put(inOrder ? second : first, inOrder ? first : second);
  }

  private static boolean areRelated(CorpusDatabase one, CorpusDatabase other) {
    return shared(tables(one), tables(other)) >= RELATED
        || shared(columns(one), columns(other)) >= RELATED;
  }

  private static Set<String> tables(CorpusDatabase database) {
    Set<String> names = new HashSet<>();
    database.schema().tables().forEach(it -> names.add(Words.of(it)));
    return names;
  }

  private static Set<String> columns(CorpusDatabase database) {
    Set<String> names = new HashSet<>();
    for (NamedTable table : database.schema().tables()) {
      table.columns().forEach(it -> names.add(it.ref().column().toLowerCase(Locale.ROOT)));
    }
    return names;
  }

  /** Return the part of all names that both have (Jaccard's index). */
  private static double shared(Set<String> one, Set<String> other) {
    Set<String> both = new HashSet<>(one);
    both.retainAll(other);
    return both.size() / (double) Math.max(1, one.size() + other.size() - both.size());
  }
}
