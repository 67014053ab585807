package dev.lakewright.text.mention;

import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.CalendarYear;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tables that differ by a year in their names alone, as {@code samples-2015} and {@code
 * samples-2019}: "in 2019" speaks of the second. Immutable.
 */
final class YearTables {
  private static final Pattern YEAR = Pattern.compile("[12][0-9]{3}");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  /** Words before a year that speak of other years as well. */
  private static final Set<String> OPEN =
      Set.of(
          "before", "after", "since", "until", "till", "between", "through", "to", "by", "than",
          "not");

  private static final Set<String> MONTHS =
      Set.of("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

  private record Dated(NamedTable table, int year) {}

  private final List<List<Dated>> families;

  YearTables(List<NamedTable> tables) {
    Map<List<String>, List<Dated>> byName = new HashMap<>();
    for (NamedTable table : tables) {
      List<String> rest = new ArrayList<>(table.lemmas());
      rest.removeIf(it -> year(it).isPresent() || MONTHS.contains(it));
      List<Integer> years = table.lemmas().stream().flatMap(it -> year(it).stream()).toList();
      if (years.size() == 1 && !rest.isEmpty()) {
        byName.computeIfAbsent(rest, key -> new ArrayList<>()).add(new Dated(table, years.get(0)));
      }
    }
    this.families = byName.values().stream().filter(it -> it.size() > 1).toList();
  }

  private static Optional<Integer> year(String text) {
    return YEAR.matcher(text).matches() && CalendarYear.is(new BigDecimal(text))
        ? Optional.of(Integer.valueOf(text))
        : Optional.empty();
  }

  /**
   * Return the tables that a question does not speak of, as it names years of others of their kind;
   * none where it names no such year, or speaks of the years before, after or between.
   */
  Set<NamedTable> others(List<Word> question) {
    Set<Integer> years = families.isEmpty() ? Set.of() : years(question);
    Set<NamedTable> others = new HashSet<>();
    for (List<Dated> family : families) {
      if (family.stream().anyMatch(it -> years.contains(it.year()))) {
        family.stream()
            .filter(it -> !years.contains(it.year()))
            .map(Dated::table)
            .forEach(others::add);
      }
    }
    return others;
  }

  /** Return the years that a question names; none where it leaves the span open. */
  private static Set<Integer> years(List<Word> question) {
    Set<Integer> years = new HashSet<>();
    for (int i = 0; i < question.size(); i++) {
      Word word = question.get(i);
      boolean date = DATE.matcher(word.text()).matches();
      Optional<Integer> year = date ? year(word.text().substring(0, 4)) : year(word);
      if (year.isPresent() && !date && i > 0 && question.get(i - 1).isOneOf(OPEN)) {
        return Set.of();
      }
      year.ifPresent(years::add);
    }
    return years;
  }

  private static Optional<Integer> year(Word word) {
    return word.quoted() ? Optional.empty() : year(word.text());
  }
}
