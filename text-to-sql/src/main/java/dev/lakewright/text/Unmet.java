package dev.lakewright.text;

import dev.lakewright.core.lake.TableName;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.mention.NameLink;
import dev.lakewright.text.token.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells whether a question says something in so many words that its reading does not do: a table
 * named in full that it has nothing of, "how many are …" answered by a count of all, "the priciest
 * part" answered by a list of all parts, "in the fifties" by nothing.
 */
final class Unmet {
  private static final Set<String> BEING = Set.of("is", "are", "was", "were", "be", "been");

  private static final Pattern SUPERLATIVE = Pattern.compile("\\p{L}{3,}est");

  private static final Pattern SPAN =
      Pattern.compile("(twen|thir|for|fif|six|seven|eigh|nine)ties|decades?|centur(y|ies)");

  private Unmet() {}

  /**
   * Return true if a question says something that its reading does not do.
   *
   * @param unused words of the question that the reading does not account for
   */
  static boolean isIn(LinkedQuestion question, List<Word> unused, Query reading) {
    return namesOtherTable(question, reading)
        || (saysMore(question.words(), unused) && !restricts(reading))
        || (listsAll(reading) && says(unused, SUPERLATIVE))
        || says(unused, SPAN);
  }

  private static boolean namesOtherTable(LinkedQuestion question, Query reading) {
    Set<TableName> tables = new HashSet<>();
    Set<String> columns = new HashSet<>();
    collect(reading, tables, columns);
    for (int i = 0; i < question.tables().size(); i++) {
      for (NameLink link : question.tableMentions().get(i)) {
        if (link.isPlain()
            && !tables.contains(question.tables().get(i).name())
            && !isOther(question, link, tables, columns)) {
          return true;
        }
      }
    }
    return false;
  }

  private static void collect(Query query, Set<TableName> tables, Set<String> columns) {
    query.sources().forEach(it -> tables.add(it.table()));
    query.fields().forEach(it -> columns.add(it.column().toLowerCase(Locale.ROOT)));
    query.inner().forEach(it -> collect(it, tables, columns));
  }

  /** Return true if the words stand for another table, a column or a value of the reading. */
  private static boolean isOther(
      LinkedQuestion question, NameLink link, Set<TableName> tables, Set<String> columns) {
    for (int i = 0; i < question.tables().size(); i++) {
      boolean used = tables.contains(question.tables().get(i).name());
      if (used
          && question.tableMentions().get(i).stream()
              .anyMatch(it -> it.isPlain() && it.overlaps(link.from(), link.to()))) {
        return true;
      }
    }
    String word = question.words().get(link.to() - 1).lemma();
    return columns.stream().anyMatch(it -> it.contains(word))
        || question.values().stream().anyMatch(it -> it.overlaps(link.from(), link.to()));
  }

  /** "How many invoices are unpaid?" is not answered by the number of all invoices. */
  private static boolean saysMore(List<Word> words, List<Word> unused) {
    if (words.size() < 2 || !words.get(0).isAny("how") || !words.get(1).isAny("many")) {
      return false;
    }
    for (int i = 2; i < words.size(); i++) {
      if (words.get(i).isOneOf(BEING)) {
        return words.subList(i + 1, words.size()).stream().anyMatch(unused::contains);
      }
    }
    return false;
  }

  private static boolean listsAll(Query reading) {
    return !restricts(reading)
        && reading.orderBy().isEmpty()
        && reading.groupBy().isEmpty()
        && reading.limit().isEmpty()
        && !reading.select().isEmpty()
        && reading.select().stream().allMatch(Expression.Stored.class::isInstance);
  }

  private static boolean says(List<Word> unused, Pattern what) {
    return unused.stream().anyMatch(it -> !it.quoted() && what.matcher(it.lower()).matches());
  }

  private static boolean restricts(Query query) {
    return !query.where().isEmpty()
        || !query.having().isEmpty()
        || query.combination().isPresent()
        || query.inner().stream().anyMatch(Unmet::restricts);
  }
}
