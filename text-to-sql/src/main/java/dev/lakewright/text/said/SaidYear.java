package dev.lakewright.text.said;

import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.text.fill.Filled;
import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Expression;
import dev.lakewright.text.form.Literal;
import dev.lakewright.text.form.Query;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Word;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** "In 2010" is a year where dates are stored, and no postal code that reads the same. */
final class SaidYear implements Saying {
  private static final Set<String> BEFORE =
      Set.of("in", "since", "during", "until", "before", "after", "year");

  private static final Pattern YEAR = Pattern.compile("(19|20)\\d\\d");

  private final Set<String> years;
  private final SchemaIndex schema;

  SaidYear(List<Word> words, SchemaIndex schema) {
    this.years =
        IntStream.range(1, words.size())
            .filter(i -> words.get(i - 1).isOneOf(BEFORE) && !words.get(i).quoted())
            .mapToObj(i -> words.get(i).lower())
            .filter(it -> YEAR.matcher(it).matches())
            .collect(Collectors.toUnmodifiableSet());
    this.schema = schema;
  }

  @Override
  public boolean admits(Query query, Filled filled) {
    return years.isEmpty() || Queries.in(query).all().stream().allMatch(it -> !isMistaken(it));
  }

  private boolean isMistaken(Query query) {
    boolean dated =
        query.sources().stream()
            .map(it -> schema.table(it.table()))
            .map(NamedTable::columns)
            .flatMap(List::stream)
            .anyMatch(it -> it.kind().isTemporal());
    return dated && Queries.in(query).conditions().stream().anyMatch(this::comparesText);
  }

  private boolean comparesText(Condition condition) {
    return condition instanceof Condition.Compare it
        && it.left() instanceof Expression.Stored stored
        && it.right() instanceof Expression.Constant constant
        && isYear(constant.value())
        && schema.column(stored.field().ref()).filter(SaidYear::isNoYear).isPresent();
  }

  private boolean isYear(Literal value) {
    return value instanceof Literal.Text text && years.contains(text.value());
  }

  private static boolean isNoYear(NamedColumn column) {
    return column.kind() == TypeKind.TEXT && !column.hasLemma("year") && !column.hasLemma("date");
  }
}
