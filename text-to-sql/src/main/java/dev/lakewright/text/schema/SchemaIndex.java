package dev.lakewright.text.schema;

import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.language.LanguagePack;
import dev.lakewright.text.language.Languages;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of one lake as words, with the joins between them. */
public final class SchemaIndex {
  private final Map<TableName, NamedTable> tables;
  private final JoinGraph joins;
  private final Map<String, List<String>> compounds;
  private final Set<String> words = new HashSet<>();

  private SchemaIndex(Map<TableName, NamedTable> tables, Map<String, List<String>> compounds) {
    this.tables = tables;
    this.compounds = compounds;
    this.joins = new JoinGraph(tables.values());
    for (NamedTable table : tables.values()) {
      words.addAll(table.lemmas());
      table.columns().forEach(column -> words.addAll(column.lemmas()));
    }
    words.addAll(compounds.keySet());
  }

  /** Read a lake whose names are English, as they are spelled. */
  public static SchemaIndex of(Catalog catalog, LakeName lake, Lexicon lexicon) {
    return of(catalog, lake, Languages.plain(lexicon));
  }

  /** Read a lake whose names are in one of the languages, as the names themselves tell. */
  public static SchemaIndex of(Catalog catalog, LakeName lake, Languages languages) {
    return of(catalog.describe(lake), languages);
  }

  /** Read tables of one lake. */
  public static SchemaIndex of(List<Table> all, Languages languages) {
    Lexicon lexicon = languages.lexicon();
    List<LanguagePack> packs = languages.ofNames(parts(all));
    NameSplitter plain = new NameSplitter(lexicon, packs, Set.of());
    Set<String> words = new HashSet<>();
    all.forEach(table -> words.addAll(plain.lemmas(table.name().name())));
    NameSplitter splitter = new NameSplitter(lexicon, packs, words);
    Map<TableName, NamedTable> tables = new LinkedHashMap<>();
    for (Table table : all) {
      List<NamedColumn> columns = new ArrayList<>();
      int prefix = commonPrefix(table, splitter);
      for (Column column : table.columns()) {
        List<String> lemmas = splitter.lemmas(column.name());
        columns.add(
            new NamedColumn(
                new ColumnRef(table.name(), column.name()),
                lemmas.subList(prefix, lemmas.size()),
                column.type().kind(),
                isKey(table, column.name()),
                columns.size()));
      }
      tables.put(
          table.name(), new NamedTable(table, splitter.lemmas(table.name().name()), columns));
    }
    return new SchemaIndex(tables, splitter.compounds());
  }

  private static Set<String> parts(List<Table> tables) {
    Set<String> parts = new HashSet<>();
    for (Table table : tables) {
      parts.addAll(NameSplitter.parts(table.name().name()));
      table.columns().forEach(column -> parts.addAll(NameSplitter.parts(column.name())));
    }
    return parts;
  }

  /** Return 1 where every column starts with the same one or two letters, as in TPC-H; else 0. */
  private static int commonPrefix(Table table, NameSplitter splitter) {
    List<List<String>> names =
        table.columns().stream().map(column -> splitter.lemmas(column.name())).toList();
    boolean common =
        names.size() > 1
            && names.stream().allMatch(it -> it.size() > 1 && it.get(0).length() <= 2)
            && names.stream().map(it -> it.get(0)).distinct().count() == 1;
    return common ? 1 : 0;
  }

  private static boolean isKey(Table table, String column) {
    boolean primary = table.primaryKey().map(key -> key.columns().contains(column)).orElse(false);
    return primary || table.foreignKeys().stream().anyMatch(key -> key.columns().contains(column));
  }

  public List<NamedTable> tables() {
    return List.copyOf(tables.values());
  }

  public NamedTable table(TableName name) {
    return Optional.ofNullable(tables.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no table " + name));
  }

  /** Return a column of a table that is there, if it is one. */
  public Optional<NamedColumn> column(ColumnRef ref) {
    return table(ref.table()).columns().stream().filter(it -> it.ref().equals(ref)).findFirst();
  }

  public int columnCount() {
    return tables.values().stream().mapToInt(table -> table.columns().size()).sum();
  }

  /** Return the lemmas of all names of tables and columns. */
  public Set<String> words() {
    return words;
  }

  /** Return the lemmas of parts of names that run words together, by the part in lower case. */
  public Map<String, List<String>> compounds() {
    return compounds;
  }

  /** Return the lemma of a word, or those of a name of this lake that it runs together. */
  public List<String> lemmas(Word word) {
    List<String> own = compounds.getOrDefault(word.lemma(), List.of(word.lemma()));
    return compounds.getOrDefault(word.lower(), own);
  }

  public JoinGraph joins() {
    return joins;
  }
}
