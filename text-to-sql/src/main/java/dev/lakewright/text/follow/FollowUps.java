package dev.lakewright.text.follow;

import dev.lakewright.core.question.Earlier;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.form.Source;
import dev.lakewright.text.form.sql.SqlReader;
import dev.lakewright.text.learned.LearnedParser.Written;
import dev.lakewright.text.mention.LinkedQuestion;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Reads a question as a change of the query before it ("only since 2012", "per country", "top 3",
 * "what about France"). What the change is comes from reading the question before and this one as
 * one, of which only those readings count that keep all of the query before; and from reading this
 * one over the tables of that query, of which its conditions, groups or order are taken. Safe for
 * use by several threads.
 */
public final class FollowUps {
  /** How sure a change is that leaves nothing to interpret. */
  private static final double PLAIN = 0.95;

  private static final int MOST_CARRIERS = 3;

  /** Reads a whole question. */
  public interface Reader {
    Read read(String question);
  }

  /**
   * What a whole question was read as.
   *
   * @param written the likeliest first
   */
  public record Read(LinkedQuestion linked, List<Written> written) {
    public Read {
      written = List.copyOf(written);
    }
  }

  /**
   * A query before, changed.
   *
   * @param by the reading that the change was taken from, with what it is a reading of; empty for
   *     changes that need none
   */
  public record Changed(Query query, double confidence, Optional<By> by) {
    Changed and(Changed other) {
      Changed surer = confidence >= other.confidence ? this : other;
      double either = 1 - (1 - confidence) * (1 - other.confidence);
      return new Changed(query, Math.min(PLAIN, either), surer.by);
    }
  }

  /** A reading with the question that it is one of. */
  public record By(LinkedQuestion linked, Written written) {}

  private final SchemaIndex schema;
  private final SqlReader reader;

  public FollowUps(SchemaIndex schema) {
    this.schema = schema;
    this.reader = new SqlReader(schema);
  }

  /**
   * Return the query before as a question changes it, the surest way first; none where the question
   * stands for itself, or no change of it can be read.
   *
   * @param words of the question, of which there is at least one
   */
  public List<Changed> of(List<Word> words, Earlier earlier, Reader whole) {
    Optional<Fragment> fragment = Fragment.of(words);
    Optional<Query> before =
        reader.read(earlier.sql().value()).fold(Optional::of, it -> Optional.empty());
    if (fragment.isEmpty() || before.isEmpty()) {
      return List.of();
    }
    Query query = before.get();
    return agreeing(
        changed(fragment.get(), query, new Changes(query), earlier, whole)
            .filter(it -> !it.query().equals(query))
            .toList());
  }

  /** Two ways that come to the same query make it as sure as if each erred by itself. */
  private static List<Changed> agreeing(List<Changed> changed) {
    Map<Query, Changed> surest = new LinkedHashMap<>();
    for (Changed it : changed) {
      surest.merge(it.query(), it, Changed::and);
    }
    return surest.values().stream()
        .sorted(Comparator.comparingDouble(Changed::confidence).reversed())
        .toList();
  }

  private Stream<Changed> changed(
      Fragment fragment, Query before, Changes changes, Earlier earlier, Reader whole) {
    return switch (fragment.kind()) {
      case FIRST -> plain(Optional.of(changes.first(fragment.number().orElseThrow())));
      case COUNT -> plain(changes.counted());
      case REVERSE -> plain(changes.reversed());
      case REPLACE ->
          Stream.concat(
              swapped(before, fragment.rest(), true, whole),
              taken(before, "show %s in " + fragment.rest(), whole, it -> replaced(changes, it)));
      case ORDER ->
          Stream.concat(
              together(changes, earlier, fragment.rest(), whole),
              taken(
                  before, "show %s " + fragment.rest(), whole, it -> changes.sorted(it.orderBy())));
      case GROUP ->
          Stream.concat(
              together(changes, earlier, fragment.rest(), whole),
              taken(
                  before,
                  "number of %s " + fragment.rest(),
                  whole,
                  it -> changes.grouped(it.groupBy())));
      case ADD -> {
        Optional<Query> year = YearBound.of(fragment.rest()).flatMap(it -> it.in(before, schema));
        List<Changed> swapped =
            swapped(before, fragment.rest(), fragment.isPlace(), whole).toList();
        yield !swapped.isEmpty() || year.isPresent()
            ? Stream.concat(swapped.stream(), plain(year.filter(it -> swapped.isEmpty())))
            : Stream.concat(
                together(changes, earlier, fragment.rest(), whole),
                taken(before, "show %s " + fragment.rest(), whole, it -> added(changes, it)));
      }
    };
  }

  /** A value that the query before has another one of in its place. */
  private static Stream<Changed> swapped(Query before, String rest, boolean figures, Reader whole) {
    return before.where().isEmpty()
        ? Stream.empty()
        : plain(new ValueSwap(before, figures).of(whole.read(rest).linked()));
  }

  private static Stream<Changed> plain(Optional<Query> query) {
    return query.stream().map(it -> new Changed(it, PLAIN, Optional.empty()));
  }

  /**
   * The question before and this one as one: the likeliest reading that adds to the query before.
   */
  private static Stream<Changed> together(
      Changes changes, Earlier earlier, String rest, Reader whole) {
    Read read = whole.read(bare(earlier.text()) + " " + rest);
    return read.written().stream()
        .filter(it -> changes.adds(query(it)) || changes.replaces(query(it)))
        .limit(1)
        .map(it -> new Changed(query(it), it.ranked().confidence(), by(read, it)));
  }

  private static String bare(String question) {
    int end = question.length();
    while (end > 0 && ".?!; ".indexOf(question.charAt(end - 1)) >= 0) {
      end--;
    }
    return question.substring(0, end);
  }

  /**
   * This question over a table of the query before: what is new in its likeliest reading.
   *
   * @param form the question, with the table's place in it
   */
  private Stream<Changed> taken(
      Query before, String form, Reader whole, Function<Query, Optional<Query>> change) {
    List<Changed> changed = new ArrayList<>();
    for (String table : carriers(before)) {
      Read read = whole.read(form.replace("%s", table));
      read.written().stream()
          .limit(1)
          .forEach(
              it ->
                  change
                      .apply(query(it))
                      .map(query -> new Changed(query, it.ranked().confidence(), by(read, it)))
                      .ifPresent(changed::add));
    }
    return changed.stream();
  }

  private static Optional<Query> added(Changes changes, Query read) {
    return read.where().isEmpty() || !isPlain(read)
        ? Optional.empty()
        : Optional.of(changes.filtered(read.where()));
  }

  private static Optional<Query> replaced(Changes changes, Query read) {
    return read.where().isEmpty() || !isPlain(read)
        ? Optional.empty()
        : Optional.of(changes.replacing(read.where()));
  }

  /** Return true for a query that does no more than list rows. */
  private static boolean isPlain(Query read) {
    return read.groupBy().isEmpty()
        && read.limit().isEmpty()
        && read.combination().isEmpty()
        && read.derived().isEmpty()
        && read.select().stream().noneMatch(Expression.Aggregated.class::isInstance);
  }

  private List<String> carriers(Query before) {
    return before.sources().stream()
        .map(Source::table)
        .distinct()
        .limit(MOST_CARRIERS)
        .flatMap(name -> schema.tables().stream().filter(it -> it.name().equals(name)))
        .map(NamedTable::lemmas)
        .map(it -> String.join(" ", it))
        .toList();
  }

  private static Query query(Written written) {
    return written.ranked().candidate().query();
  }

  private static Optional<By> by(Read read, Written written) {
    return Optional.of(new By(read.linked(), written));
  }
}
