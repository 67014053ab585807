package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.RuleCard;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.TableUse;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds columns that the question names and the query leaves aside for one that it does not. */
public final class AskedColumn extends WordRule {
  private static final int LEAST = 3;

  @Override
  public RuleCard card() {
    return new RuleCard(
        "asked-column",
        "Columns that the question names and the query does not use, where it uses another of the"
            + " table that the question does not name.",
        "-- asked: city of each customer\nSELECT country FROM customers",
        "SELECT city FROM customers",
        "note");
  }

  @Override
  Optional<String> odd(Wording question, Written query) {
    Set<ColumnUse> used = query.columns();
    Set<String> taken = new HashSet<>();
    used.forEach(it -> taken.addAll(ColumnWords.of(it.column())));
    tables(query).forEach(it -> taken.addAll(ColumnWords.of(it.name().name())));
    for (Table table : tables(query)) {
      Optional<String> stray = stray(table, used, question);
      Optional<String> named =
          table.columns().stream()
              .map(Column::name)
              .filter(it -> isNamed(it, question) && isFree(it, taken) && !query.mentions(it))
              .findFirst();
      if (stray.isPresent() && named.isPresent()) {
        String other = table.name().name() + "." + named.get();
        return Optional.of(
            "the question names " + other + ", and the query uses " + stray.get() + " instead");
      }
    }
    return Optional.empty();
  }

  private static Set<Table> tables(Written query) {
    Set<Table> tables = new LinkedHashSet<>();
    for (Subject subject : query.subjects()) {
      for (TableUse use : subject.facts().tables()) {
        subject.table(use).ifPresent(tables::add);
      }
    }
    return tables;
  }

  /** A column of the table that is used without being named. */
  private static Optional<String> stray(Table table, Set<ColumnUse> used, Wording question) {
    return used.stream()
        .filter(it -> it.use().table().equals(table.name()))
        .map(ColumnUse::column)
        .filter(it -> ColumnWords.of(it).stream().noneMatch(question.stems()::contains))
        .findFirst();
  }

  private static boolean isNamed(String column, Wording question) {
    List<String> words = ColumnWords.of(column);
    return !words.isEmpty()
        && words.stream().allMatch(it -> it.length() >= LEAST && question.stems().contains(it));
  }

  /** A word that another name in the query has already says nothing of this one. */
  private static boolean isFree(String column, Set<String> taken) {
    return ColumnWords.of(column).stream().anyMatch(it -> !taken.contains(it));
  }
}
