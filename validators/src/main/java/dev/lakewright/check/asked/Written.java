package dev.lakewright.check.asked;

import dev.lakewright.check.inquiry.Groups;
import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.FilterFact;
import dev.lakewright.core.sql.QueryFacts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A whole statement, all its SELECTs, as the words of a question are held against it. */
final class Written {
  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern QUOTED_NAME = Pattern.compile("\"[^\"]*\"");
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\p{L}\\p{N}_.])[0-9]{1,15}(?:\\.[0-9]{1,9})?(?![\\p{L}\\p{N}_])");

  private final List<Subject> subjects;
  private final String bare;
  private final List<String> texts = new ArrayList<>();

  Written(Subject subject) {
    this.subjects = Subject.of(subject.request());
    String sql = subject.request().query().sql().value();
    Matcher text = TEXT.matcher(sql);
    while (text.find()) {
      texts.add(text.group(1).replace("''", "'").toLowerCase(Locale.ROOT));
    }
    this.bare = TEXT.matcher(sql).replaceAll("''");
  }

  /** Return true if the statement has it outside of texts and quoted names. */
  boolean has(Pattern words) {
    return words.matcher(QUOTED_NAME.matcher(bare).replaceAll("q")).find();
  }

  /** Return the texts that stand in it, in lower case. */
  List<String> texts() {
    return texts;
  }

  Set<String> numbers() {
    Set<String> numbers = new LinkedHashSet<>();
    NUMBER
        .matcher(QUOTED_NAME.matcher(bare).replaceAll("q"))
        .results()
        .forEach(it -> numbers.add(it.group()));
    return numbers;
  }

  Stream<QueryFacts> facts() {
    return subjects.stream().map(Subject::facts);
  }

  Stream<String> functions() {
    return facts().flatMap(it -> it.aggregates().stream()).map(AggregateFact::function);
  }

  boolean calls(Set<String> names) {
    return functions().anyMatch(names::contains);
  }

  /** Return every stored column that it shows, takes figures of, filters, groups or sorts by. */
  Set<ColumnUse> columns() {
    Set<ColumnUse> columns = new LinkedHashSet<>();
    for (Subject subject : subjects) {
      QueryFacts facts = subject.facts();
      facts.outputs().forEach(it -> it.origin().ifPresent(columns::add));
      facts.aggregates().forEach(it -> it.argument().ifPresent(columns::add));
      Stream.concat(facts.filters().stream(), facts.alternatives().stream())
          .map(FilterFact::column)
          .forEach(columns::add);
      columns.addAll(Groups.columns(subject));
      facts.order().forEach(it -> Groups.column(subject, it.sql()).ifPresent(columns::add));
    }
    return columns;
  }

  List<Subject> subjects() {
    return subjects;
  }

  /** Return true if a name stands in it. */
  boolean mentions(String name) {
    return Pattern.compile("(?i)(?<![\\p{L}\\p{N}_])" + Pattern.quote(name) + "(?![\\p{L}\\p{N}_])")
        .matcher(bare)
        .find();
  }
}
