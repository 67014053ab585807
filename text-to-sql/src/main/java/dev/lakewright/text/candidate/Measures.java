package dev.lakewright.text.candidate;

import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Amounts in another unit than the lake's: "shorter than 10 seconds" where a column holds
 * milliseconds. The question is read as one in the lake's unit, and each amount has to be compared
 * with a column of such a unit.
 *
 * @param words of the question in the lake's unit
 * @param amounts that were converted
 */
record Measures(List<Word> words, List<Amount> amounts) implements Amendment {
  private static final Set<String> BETWEEN = Set.of("and", "to", "or", "-", "through");
  private static final Set<String> OF_CALENDAR = Set.of("last", "past", "next", "previous");

  /**
   * An amount as it was typed.
   *
   * @param read what stands in its place in the question that is read
   */
  record Amount(BigDecimal number, Unit unit, BigDecimal read) {
    String said() {
      String name = unit.names().get(number.compareTo(BigDecimal.ONE) == 0 ? 0 : 1);
      return number.toPlainString() + " " + name;
    }
  }

  /** A column with the unit that its name says. */
  private record Measured(NamedColumn column, Unit unit) {}

  Measures {
    words = List.copyOf(words);
    amounts = List.copyOf(amounts);
  }

  /** Return the amendment; nothing where no unit needs to be converted. */
  static Optional<Measures> of(List<Word> question, SchemaIndex schema) {
    if (IntStream.range(1, question.size()).noneMatch(at -> asked(question, at).isPresent())) {
      return Optional.empty();
    }
    List<Measured> columns =
        schema.tables().stream()
            .flatMap(table -> table.columns().stream())
            .flatMap(column -> Unit.of(column).map(unit -> new Measured(column, unit)).stream())
            .toList();
    List<Word> words = new ArrayList<>(question);
    List<Amount> amounts = new ArrayList<>();
    for (int at = 1; !columns.isEmpty() && at < question.size(); at++) {
      int place = at;
      asked(question, at)
          .filter(unit -> columns.stream().noneMatch(it -> it.unit().equals(unit)))
          .flatMap(unit -> column(columns, unit, question))
          .ifPresent(it -> convert(words, place, it.column(), it.unit(), amounts));
    }
    return amounts.isEmpty() ? Optional.empty() : Optional.of(new Measures(words, amounts));
  }

  /** Return the unit of the number before a word, unless both say a time of the calendar. */
  private static Optional<Unit> asked(List<Word> question, int at) {
    boolean amount =
        question.get(at - 1).number().isPresent()
            && !question.get(at - 1).quoted()
            && !question.get(at).quoted();
    boolean before = at > 1 && question.get(at - 2).isOneOf(OF_CALENDAR);
    boolean after = at + 1 < question.size() && question.get(at + 1).isAny("ago");
    return amount && !before && !after ? Unit.named(question.get(at).lower()) : Optional.empty();
  }

  /** Return a column of the same kind, one whose name the question has before others. */
  private static Optional<Measured> column(List<Measured> columns, Unit unit, List<Word> question) {
    List<Measured> fitting =
        columns.stream().filter(it -> it.unit().kind() == unit.kind()).toList();
    return fitting.stream()
        .filter(it -> question.stream().anyMatch(word -> it.column().hasLemma(word.lemma())))
        .findFirst()
        .or(() -> fitting.stream().findFirst());
  }

  private static void convert(
      List<Word> words, int at, NamedColumn column, Unit target, List<Amount> amounts) {
    Unit unit = Unit.named(words.get(at).lower()).orElseThrow();
    boolean two =
        at >= 3
            && words.get(at - 2).isOneOf(BETWEEN)
            && words.get(at - 3).number().isPresent()
            && !words.get(at - 3).quoted();
    for (int number : two ? List.of(at - 3, at - 1) : List.of(at - 1)) {
      BigDecimal typed = words.get(number).number().orElseThrow();
      Amount amount = new Amount(typed, unit, unit.in(target, typed));
      amounts.add(amount);
      words.set(number, number(words.get(number), amount.read()));
    }
    String name = column.lemmas().get(0);
    words.set(at, words.get(at).meaning(name, name, words.get(at).common()));
  }

  private static Word number(Word typed, BigDecimal number) {
    String plain = number.toPlainString();
    return new Word(
        typed.text(), plain, plain, typed.start(), false, typed.comma(), Optional.of(number));
  }

  @Override
  public Optional<Query> of(Query query, SchemaIndex schema) {
    return new Conversion(amounts, schema).of(query);
  }
}
