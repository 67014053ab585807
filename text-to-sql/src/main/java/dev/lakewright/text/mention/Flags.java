package dev.lakewright.text.mention;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Columns that say yes or no: a question that names what they tell ("stores with a coffee bar",
 * "violations in May") means the rows where they say yes. Safe for use by several threads.
 */
final class Flags {
  private static final Set<String> YES = Set.of("true", "t", "yes", "y");
  private static final Set<String> NO = Set.of("false", "f", "no", "n");
  private static final int SAMPLE = 4;
  private static final double NAMED = 0.8;

  /** Surer than the column's own name is, in whose place it stands. */
  private static final double QUALITY = 1;

  /** Words after which a column is what rows are grouped by, not what they have. */
  private static final Set<String> GROUPING = Set.of("each", "every", "per", "by", "whether");

  private record Span(int from, int to) {}

  private final ValueIndex values;
  private final Map<ColumnRef, Optional<String>> known = new ConcurrentHashMap<>();

  Flags(ValueIndex values) {
    this.values = values;
  }

  /**
   * Return the flags that a question names, as constants of their columns.
   *
   * @param links the best place of each column's name
   * @param found constants known already, whose words are left to them
   */
  List<ValueMention> in(
      List<Word> words, List<NamedColumn> columns, List<NameLink> links, List<ValueMention> found) {
    Map<Span, List<ValueHit>> spans = new LinkedHashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      NameLink link = links.get(i);
      Optional<String> yes = isNamed(words, link, found) ? yes(columns.get(i)) : Optional.empty();
      if (yes.isPresent()) {
        spans
            .computeIfAbsent(new Span(link.from(), link.to()), it -> new ArrayList<>())
            .add(new ValueHit(columns.get(i).ref(), yes.get()));
      }
    }
    List<ValueMention> flags = new ArrayList<>();
    spans.forEach(
        (span, hits) ->
            flags.add(
                new ValueMention(
                    span.from(),
                    span.to(),
                    ValueFinder.text(words, span.from(), span.to()),
                    hits,
                    Optional.empty(),
                    false,
                    QUALITY)));
    return flags;
  }

  private static boolean isNamed(List<Word> words, NameLink link, List<ValueMention> found) {
    boolean named = link.exists() && link.coverage() >= NAMED;
    boolean grouping = named && link.from() > 0 && words.get(link.from() - 1).isOneOf(GROUPING);
    return named
        && !grouping
        && found.stream()
            .noneMatch(it -> it.overlaps(link.from(), link.to()) && !it.hits().isEmpty());
  }

  /** Return the value that says yes; nothing where a column tells something else. */
  private Optional<String> yes(NamedColumn column) {
    return switch (column.kind()) {
      case BOOLEAN -> Optional.of("true");
      case TEXT -> known.computeIfAbsent(column.ref(), this::read);
      default -> Optional.empty();
    };
  }

  private Optional<String> read(ColumnRef column) {
    List<String> first = values.first(column, SAMPLE);
    boolean flags =
        first.stream().map(TextFold::fold).allMatch(it -> YES.contains(it) || NO.contains(it));
    return flags
        ? first.stream().filter(it -> YES.contains(TextFold.fold(it))).findFirst()
        : Optional.empty();
  }
}
