package dev.lakewright.text.parse;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.ir.Aggregate;
import dev.lakewright.text.ir.Condition;
import dev.lakewright.text.ir.Expression;
import dev.lakewright.text.ir.Having;
import dev.lakewright.text.ir.Literal;
import dev.lakewright.text.ir.Operator;
import dev.lakewright.text.link.Span;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.token.Word;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Numbers become limits, conditions on columns, years of dates, or conditions on counts. */
final class NumberRule implements Rule {
  private static final Set<String> YEAR_WORDS =
      Set.of("in", "since", "after", "before", "during", "year", "from", "of", "until", "for");

  @Override
  public void apply(Composition it) {
    for (int i = 0; i < it.words.size(); i++) {
      if (it.words.get(i).number().isPresent() && !it.roles.isUsed(i)) {
        number(it, i, it.words.get(i).number().get());
      }
    }
  }

  private static void number(Composition it, int at, BigDecimal value) {
    if (isLimit(it, at)) {
      it.draft.limit = OptionalInt.of(Math.max(1, value.intValue()));
      it.use(at, at + 1);
      return;
    }
    if (between(it, at, value)) {
      return;
    }
    Optional<Comparison> comparison = Comparison.around(it.words, at);
    if (year(it, at, value, comparison)) {
      return;
    }
    if (comparison.isPresent()) {
      compare(it, value, comparison.get());
    } else {
      equalTo(it, at, value);
    }
  }

  private static boolean isLimit(Composition it, int at) {
    boolean small =
        it.words.get(at).number().orElseThrow().compareTo(BigDecimal.valueOf(1000)) <= 0;
    boolean top = Set.of("top", "first", "bottom", "last").contains(it.lower(at - 1));
    if (small && top) {
      boolean low = Set.of("bottom", "last").contains(it.lower(at - 1));
      it.draft.penalty += low ? 0.1 : 0;
      it.use(at - 1, at);
      return true;
    }
    boolean one = it.lower(at).equals("one");
    return small
        && !one
        && (countsTop(it, at)
            || Superlatives.superlative(it.lower(at + 1)).isPresent()
            || (it.lower(at + 1).equals("most") || it.lower(at + 1).equals("least")));
  }

  /** "The 3 branches that have the most …": the number of rows wanted of a superlative. */
  private static boolean countsTop(Composition it, int at) {
    boolean opens =
        Set.of("the", "which", "what", "find", "list", "show", "of").contains(it.lower(at - 1));
    boolean counted =
        it.spans().stream()
            .anyMatch(span -> span.from() == at + 1 && it.isFree(span) && it.value(span).isEmpty());
    boolean superlative =
        it.words.stream()
            .skip(at)
            .anyMatch(word -> Superlatives.superlative(word.lower()).isPresent());
    return opens && counted && superlative;
  }

  private static boolean between(Composition it, int at, BigDecimal low) {
    boolean opens = it.lower(at - 1).equals("between") || it.lower(at - 1).equals("from");
    boolean closes =
        (it.lower(at + 1).equals("and") || it.lower(at + 1).equals("to"))
            && at + 2 < it.words.size()
            && it.words.get(at + 2).number().isPresent();
    if (!opens || !closes) {
      return false;
    }
    BigDecimal high = it.words.get(at + 2).number().orElseThrow();
    Optional<NamedColumn> column = leftColumn(it, at - 1).or(() -> ownColumn(it, low));
    if (column.isEmpty()) {
      return false;
    }
    it.use(at - 1, at + 3);
    if (column.get().kind().isTemporal()) {
      it.draft.require(
          at, new Condition.InYear(column.get().ref(), Operator.AT_LEAST, low.intValue()));
      it.draft.require(
          at, new Condition.InYear(column.get().ref(), Operator.AT_MOST, high.intValue()));
    } else {
      it.draft.require(
          at,
          new Condition.Between(
              column.get().ref(), new Literal.Figure(low), new Literal.Figure(high)));
    }
    return true;
  }

  private static boolean isYear(BigDecimal value) {
    return value.scale() <= 0 && value.intValue() >= 1500 && value.intValue() <= 2100;
  }

  private static boolean year(
      Composition it, int at, BigDecimal value, Optional<Comparison> comparison) {
    boolean introduced = YEAR_WORDS.contains(it.lower(at - 1)) || comparison.isPresent();
    if (!isYear(value) || !introduced) {
      return false;
    }
    Optional<NamedColumn> column = yearColumn(it, at);
    if (column.isEmpty()) {
      return false;
    }
    Operator operator = comparison.map(Comparison::operator).orElse(Operator.EQUAL);
    Condition condition =
        column.get().kind().isTemporal()
            ? new Condition.InYear(column.get().ref(), operator, value.intValue())
            : new Condition.Compare(
                column.get().ref(),
                operator,
                column.get().kind() == TypeKind.TEXT
                    ? new Literal.Text(value.toPlainString())
                    : new Literal.Figure(value));
    it.draft.require(at, condition);
    it.use(comparison.map(Comparison::from).orElse(at), at + 1);
    return true;
  }

  private static Optional<NamedColumn> yearColumn(Composition it, int at) {
    for (Span span : it.spans()) {
      Optional<NamedColumn> column = it.column(span);
      boolean near = span.to() <= at && at - span.to() <= 4;
      if (near && it.isFree(span) && column.isPresent() && isTime(column.get())) {
        it.consume(span);
        return column;
      }
    }
    return times(it.main()).or(() -> mentionedTimes(it));
  }

  private static Optional<NamedColumn> mentionedTimes(Composition it) {
    return it.spans().stream()
        .flatMap(span -> it.table(span).stream())
        .flatMap(table -> times(table).stream())
        .findFirst();
  }

  private static Optional<NamedColumn> times(NamedTable table) {
    List<NamedColumn> times = table.columns().stream().filter(NumberRule::isTime).toList();
    boolean clear =
        times.size() == 1 || times.stream().filter(c -> c.hasLemma("year")).count() == 1;
    return clear
        ? times.stream().filter(c -> times.size() == 1 || c.hasLemma("year")).findFirst()
        : Optional.empty();
  }

  private static boolean isTime(NamedColumn column) {
    return column.kind().isTemporal() || (column.hasLemma("year") && !column.key());
  }

  private static void compare(Composition it, BigDecimal value, Comparison comparison) {
    Optional<Span> right = it.freeBetween(comparison.to(), comparison.to() + 1);
    if (comparison.adjective().isEmpty() && right.isPresent() && counts(it, right.get())) {
      having(it, right.get(), value, comparison);
      return;
    }
    Optional<NamedColumn> column =
        adjectiveColumn(it, comparison)
            .or(() -> leftColumn(it, comparison.from()))
            .or(() -> right.flatMap(span -> measure(it, span)));
    if (column.isPresent()) {
      it.draft.require(
          comparison.from(),
          new Condition.Compare(
              column.get().ref(), comparison.operator(), new Literal.Figure(value)));
      it.use(comparison.from(), comparison.to());
      right.filter(span -> it.column(span).equals(column)).ifPresent(it::consume);
    }
  }

  private static boolean counts(Composition it, Span span) {
    return it.table(span).isPresent()
        || it.column(span).map(column -> !column.kind().isNumber()).orElse(false);
  }

  private static void having(
      Composition it, Span counted, BigDecimal value, Comparison comparison) {
    it.draft.having =
        Optional.of(
            new Having(
                new Expression.Aggregated(Aggregate.COUNT, Optional.empty(), false),
                comparison.operator(),
                new Literal.Figure(value)));
    it.table(counted).ifPresent(table -> it.draft.also.add(table.name()));
    it.column(counted).ifPresent(column -> it.draft.also.add(column.table()));
    it.consume(counted);
    it.use(comparison.from(), comparison.to());
  }

  private static Optional<NamedColumn> adjectiveColumn(Composition it, Comparison comparison) {
    return Superlatives.comparative(comparison.adjective())
        .flatMap(sense -> it.concept(sense.concepts(), false));
  }

  private static Optional<NamedColumn> leftColumn(Composition it, int at) {
    List<Span> spans = it.spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      boolean near = span.to() <= at && at - span.to() <= 4;
      if (near && it.isFree(span)) {
        Optional<NamedColumn> column = measure(it, span);
        if (column.isPresent()) {
          return column;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<NamedColumn> measure(Composition it, Span span) {
    Optional<NamedColumn> column =
        it.column(span).filter(c -> c.kind().isNumber() || c.kind().isTemporal());
    column.ifPresent(found -> it.consume(span));
    return column;
  }

  private static Optional<NamedColumn> ownColumn(Composition it, BigDecimal value) {
    return isYear(value) ? times(it.main()) : Optional.empty();
  }

  /** A text column takes a number only where it stands right after it, as in "code 12". */
  private static boolean canHold(NamedColumn column, int gap) {
    return column.kind().isNumber() || (column.kind() == TypeKind.TEXT && gap == 0);
  }

  private static void equalTo(Composition it, int at, BigDecimal value) {
    List<Span> spans = it.spans();
    for (int i = spans.size() - 1; i >= 0; i--) {
      Span span = spans.get(i);
      Word word = it.words.get(at);
      boolean near = span.to() <= at && at - span.to() <= 2 && it.isFree(span);
      boolean holds = it.column(span).map(c -> canHold(c, at - span.to())).orElse(false);
      Optional<NamedColumn> column = it.column(span);
      if (near && holds && column.isPresent() && !word.lower().equals("one")) {
        it.consume(span);
        it.use(at, at + 1);
        Literal literal =
            column.get().kind().isNumber()
                ? new Literal.Figure(value)
                : new Literal.Text(word.text());
        it.draft.require(at, new Condition.Compare(column.get().ref(), Operator.EQUAL, literal));
        return;
      }
    }
  }
}
