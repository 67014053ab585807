package dev.lakewright.runtime.question;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.SchemaLink;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Completes what an abstention suggests: first the names of the lake that words not understood come
 * close to, then those of the writer's suggestions that are about what was understood, then the
 * rest of them.
 */
final class Suggestions {
  private static final int MOST = 6;
  private static final int NAMES_A_WORD = 2;

  /** Shorter words come close to names by chance. */
  private static final int SHORTEST_WORD = 4;

  /** Lakes with more tables than this are searched by the names of tables only. */
  private static final int TABLES_WITH_COLUMNS = 200;

  private final Catalog catalog;

  Suggestions(Catalog catalog) {
    this.catalog = catalog;
  }

  Abstention complete(Abstention abstention, LakeName lake) {
    List<String> unclear =
        abstention.notUnderstood().stream().filter(it -> it.length() >= SHORTEST_WORD).toList();
    Set<String> all = new LinkedHashSet<>();
    if (!unclear.isEmpty()) {
      List<String> names = names(lake);
      unclear.forEach(
          word -> nearest(names, word).stream().map(it -> named(it, word)).forEach(all::add));
    }
    Predicate<String> onTopic = onTopic(abstention.understood());
    abstention.suggestions().stream().filter(onTopic).forEach(all::add);
    all.addAll(abstention.suggestions());
    return abstention.withSuggestions(all.stream().limit(MOST).toList());
  }

  private static String named(String name, String word) {
    return name + ", if that is what \"" + word + "\" means";
  }

  private List<String> names(LakeName lake) {
    List<TableName> tables = catalog.tables(lake);
    List<String> names = new ArrayList<>(tables.stream().map(TableName::name).toList());
    if (tables.size() <= TABLES_WITH_COLUMNS) {
      tables.forEach(table -> columns(table).map(Column::name).forEach(names::add));
    }
    return names;
  }

  private Stream<Column> columns(TableName table) {
    try {
      return catalog.table(table).stream().flatMap(it -> it.columns().stream());
    } catch (LakewrightException unreadable) {
      // Suggestions do without a table that cannot be read.
      return Stream.empty();
    }
  }

  /** Return names within a third of the word in edits, or that hold the word or its stem. */
  private static List<String> nearest(List<String> names, String word) {
    String folded = fold(word);
    return NearestNames.among(names, word, names.size()).stream()
        .filter(name -> isNear(fold(name), folded))
        .limit(NAMES_A_WORD)
        .toList();
  }

  private static boolean isNear(String name, String word) {
    boolean part = name.length() >= SHORTEST_WORD && (name.contains(word) || word.contains(name));
    return part || NearestNames.editDistance(name, word) <= word.length() / 3;
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT).replace("_", "").replace(" ", "");
  }

  private static Predicate<String> onTopic(List<SchemaLink> understood) {
    List<String> tables =
        understood.stream().map(link -> " " + link.target().split("[. ]", 2)[0] + " ").toList();
    return suggestion -> tables.stream().anyMatch((" " + suggestion + " ")::contains);
  }
}
