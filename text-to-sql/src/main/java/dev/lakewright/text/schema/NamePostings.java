package dev.lakewright.text.schema;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.lake.TableOutline;
import dev.lakewright.text.language.LanguagePack;
import dev.lakewright.text.language.Languages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An inverted index from the lemmas of names to the tables that have them, for lakes with thousands
 * of tables. Tables are numbered from 0 in the order given. Immutable.
 */
public final class NamePostings {
  private static final int[] NONE = {};

  private final List<TableName> tables = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();
  private final Map<String, Numbers> tableNames = new HashMap<>();
  private final Map<String, Numbers> columnNames = new HashMap<>();
  private final Set<String> words = new HashSet<>();
  private final Map<String, List<String>> compounds;

  private NamePostings(Map<String, List<String>> compounds) {
    this.compounds = compounds;
  }

  /** Index the names in the language that they tell. */
  public static NamePostings of(List<TableOutline> outlines, Languages languages) {
    List<LanguagePack> packs = languages.ofNames(parts(outlines));
    NameSplitter plain = new NameSplitter(languages.lexicon(), packs, Set.of());
    Set<String> known = new HashSet<>();
    outlines.forEach(it -> known.addAll(plain.lemmas(it.name().name())));
    NameSplitter splitter = new NameSplitter(languages.lexicon(), packs, known);
    outlines.forEach(it -> read(it, splitter));
    NamePostings postings = new NamePostings(splitter.compounds());
    outlines.forEach(it -> postings.add(it, splitter));
    postings.words.addAll(postings.tableNames.keySet());
    postings.words.addAll(postings.columnNames.keySet());
    postings.words.addAll(postings.compounds.keySet());
    return postings;
  }

  private static void read(TableOutline outline, NameSplitter splitter) {
    splitter.lemmas(outline.name().name());
    outline.columns().forEach(splitter::lemmas);
  }

  private static Set<String> parts(List<TableOutline> outlines) {
    Set<String> names = new HashSet<>();
    for (TableOutline outline : outlines) {
      names.add(outline.name().name());
      names.addAll(outline.columns());
    }
    Set<String> parts = new HashSet<>();
    names.forEach(name -> parts.addAll(NameSplitter.parts(name)));
    return parts;
  }

  private void add(TableOutline outline, NameSplitter splitter) {
    int number = tables.size();
    List<String> lemmas = splitter.lemmas(outline.name().name());
    tables.add(outline.name());
    lengths.add(lemmas.size());
    lemmas.forEach(it -> tableNames.computeIfAbsent(it, key -> new Numbers()).add(number));
    for (String column : outline.columns()) {
      splitter
          .lemmas(column)
          .forEach(it -> columnNames.computeIfAbsent(it, key -> new Numbers()).add(number));
    }
  }

  public int size() {
    return tables.size();
  }

  public TableName table(int number) {
    return tables.get(number);
  }

  /** Return how many lemmas a table's name has, at least 1. */
  public int length(int number) {
    return lengths.get(number);
  }

  /** Return the lemmas of all names of tables and columns. */
  public Set<String> words() {
    return words;
  }

  /** Return the lemmas of parts of names that run words together, by the part in lower case. */
  public Map<String, List<String>> compounds() {
    return compounds;
  }

  /** Return the numbers of tables with a lemma in their own name, ascending. */
  public int[] named(String lemma) {
    return numbers(tableNames, lemma);
  }

  /** Return the numbers of tables with a lemma in a column's name, ascending. */
  public int[] withColumn(String lemma) {
    return numbers(columnNames, lemma);
  }

  private static int[] numbers(Map<String, Numbers> postings, String lemma) {
    Numbers numbers = postings.get(lemma);
    return numbers == null ? NONE : Arrays.copyOf(numbers.all, numbers.size);
  }

  /** Distinct numbers, which come in ascending order. */
  private static final class Numbers {
    private int[] all = new int[2];
    private int size;

    void add(int number) {
      if (size > 0 && all[size - 1] == number) {
        return;
      }
      all = size == all.length ? Arrays.copyOf(all, 2 * size) : all;
      all[size++] = number;
    }
  }
}
