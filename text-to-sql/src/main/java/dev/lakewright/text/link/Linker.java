package dev.lakewright.text.link;

import dev.lakewright.text.schema.NamedColumn;
import dev.lakewright.text.schema.NamedTable;
import dev.lakewright.text.schema.SchemaIndex;
import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ties phrases of a question to tables, columns and stored values of one lake. */
public final class Linker {
  private static final double WORTH_KEEPING = 0.45;
  private static final double NEAR_BEST = 0.3;
  private static final Map<String, Set<String>> RESTATED =
      Map.of(
          "address", Set.of("email", "e-mail", "mail", "ip", "web"),
          "number", Set.of("phone", "telephone", "fax"));
  private static final Set<String> ORDINALS = Set.of("first", "last", "next", "middle", "second");

  /** Distinct values beyond which a column holds names and titles, where chance hits abound. */
  private static final int MANY_VALUES = 200;

  private static final Set<String> QUERY_WORDS =
      Set.of(
          "order", "sort", "sorted", "ordered", "number", "count", "total", "average", "list",
          "name", "names", "top", "first", "last", "group", "most", "least", "all", "the", "star",
          "stars", "high", "low", "highest", "lowest", "old", "new", "same", "other", "both", "no");

  private final SchemaIndex schema;
  private final ValueIndex values;
  private final Lexicon lexicon;
  private final WordMatch match;

  public Linker(SchemaIndex schema, ValueIndex values, Lexicon lexicon) {
    this.schema = schema;
    this.values = values;
    this.lexicon = lexicon;
    this.match = new WordMatch(lexicon);
  }

  private record Place(int from, int to) {}

  /** Return spans that do not overlap, in order. */
  public List<Span> link(List<Word> words) {
    Map<Place, List<Target>> found = new LinkedHashMap<>();
    for (NamedTable table : schema.tables()) {
      linkTable(words, table, found);
      for (NamedColumn column : table.columns()) {
        linkColumn(words, table, column, found);
      }
    }
    linkValues(words, found);
    List<Span> spans = new ArrayList<>();
    found.forEach((place, targets) -> spans.add(span(place, targets)));
    return choose(spans);
  }

  private static Span span(Place place, List<Target> targets) {
    double best = targets.stream().mapToDouble(Target::score).max().orElse(0);
    return new Span(
        place.from(),
        place.to(),
        targets.stream().filter(target -> target.score() >= best - NEAR_BEST).toList());
  }

  /** Keep the spans that explain most: values in full, then longer ones, then better ones. */
  private static List<Span> choose(List<Span> spans) {
    List<Span> ordered =
        spans.stream()
            .sorted(
                Comparator.comparingDouble(Linker::worth).reversed().thenComparingInt(Span::from))
            .toList();
    List<Span> chosen = new ArrayList<>();
    for (Span span : ordered) {
      if (chosen.stream().noneMatch(span::overlaps)) {
        chosen.add(span);
      }
    }
    chosen.sort(Comparator.comparingInt(Span::from));
    return chosen;
  }

  private static double worth(Span span) {
    return span.score() * (1 + 0.6 * (span.length() - 1));
  }

  private void linkTable(List<Word> words, NamedTable table, Map<Place, List<Target>> found) {
    phrases(words, table.lemmas(), 0.62)
        .forEach((place, score) -> add(found, place, new Target.ToTable(table, score)));
  }

  private void linkColumn(
      List<Word> words, NamedTable table, NamedColumn column, Map<Place, List<Target>> found) {
    Map<Place, Double> places = phrases(words, column.lemmas(), 0.6);
    List<String> rest = new ArrayList<>(column.lemmas());
    rest.removeAll(table.lemmas());
    boolean telling = rest.stream().anyMatch(word -> !lexicon.isStopword(word));
    if (telling && rest.size() < column.lemmas().size()) {
      phrases(words, rest, 0.6)
          .forEach((place, score) -> places.merge(place, score * 0.97, Math::max));
    }
    places.forEach((place, score) -> add(found, place, new Target.ToColumn(column, score)));
  }

  private static void add(Map<Place, List<Target>> found, Place place, Target target) {
    if (target.score() >= WORTH_KEEPING) {
      found.computeIfAbsent(place, key -> new ArrayList<>()).add(target);
    }
  }

  /** Find where the words of a name stand: all of them together, or else the last or the first. */
  private Map<Place, Double> phrases(List<Word> words, List<String> name, double partWeight) {
    Map<Place, Double> places = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      boolean restated = name.size() == 1 && restatesBefore(words, i);
      double whole = restated ? 0 : window(words, i, name);
      if (whole > 0) {
        places.merge(new Place(i, i + name.size()), whole, Math::max);
      } else if (name.size() == 2 && coordinated(words, i, name)) {
        places.merge(new Place(i, i + 1), 0.95, Math::max);
      }
    }
    if (places.isEmpty() && name.size() > 1) {
      for (int i = 0; i < words.size(); i++) {
        double part = restatesBefore(words, i) ? 0 : part(words.get(i), name);
        if (part > 0) {
          places.merge(new Place(i, i + 1), part * partWeight, Math::max);
        }
      }
    }
    return places;
  }

  /** "Email address" and "phone number" say what "email" and "phone" say. */
  private static boolean restatesBefore(List<Word> words, int at) {
    return at > 0
        && RESTATED
            .getOrDefault(words.get(at).lemma(), Set.of())
            .contains(words.get(at - 1).lemma());
  }

  private double window(List<Word> words, int from, List<String> name) {
    if (from + name.size() > words.size()) {
      return 0;
    }
    double sum = 0;
    for (int i = 0; i < name.size(); i++) {
      double score = word(words.get(from + i), name.get(i));
      if (score == 0) {
        return 0;
      }
      sum += score;
    }
    return sum / name.size();
  }

  /** {@code first and last name}: the first adjective shares the noun of the second. */
  private boolean coordinated(List<Word> words, int at, List<String> name) {
    boolean fits = at + 3 < words.size() && words.get(at + 1).isAny("and", "or");
    return fits
        && word(words.get(at), name.get(0)) == 1
        && word(words.get(at + 3), name.get(1)) == 1;
  }

  private double part(Word word, List<String> name) {
    double last = word(word, name.get(name.size() - 1));
    double first = word(word, name.get(0));
    double best = Math.max(last, first * 0.9);
    boolean vague = lexicon.isStopword(word.lower()) || ORDINALS.contains(word.lower());
    return vague ? 0 : best;
  }

  private double word(Word word, String name) {
    if (word.isAny("named", "called", "titled")) {
      return 0;
    }
    if (word.quoted() || (word.number().isPresent() && !word.lemma().equals(name))) {
      return 0;
    }
    if (lexicon.isStopword(word.lower()) && !word.lemma().equals(name)) {
      return 0;
    }
    return match.score(word.lemma(), name);
  }

  private void linkValues(List<Word> words, Map<Place, List<Target>> found) {
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size() - from, values.longestInWords());
      for (int length = most; length >= 1; length--) {
        linkValue(words, from, length, found);
      }
    }
  }

  private void linkValue(List<Word> words, int from, int length, Map<Place, List<Target>> found) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < from + length; i++) {
      text.append(i > from ? " " : "").append(words.get(i).text());
    }
    String typed = text.toString();
    String folded = TextFold.fold(typed);
    List<ValueHit> hits = folded.isEmpty() ? List.of() : values.find(folded);
    double penalty = 1;
    if (hits.isEmpty() && length <= 3 && !folded.isEmpty()) {
      String lemma = words.get(from + length - 1).lemma();
      String head = folded.contains(" ") ? folded.substring(0, folded.lastIndexOf(' ') + 1) : "";
      hits = lemma.equals(folded) ? List.of() : values.find(head + lemma);
      penalty = 0.85;
    }
    for (ValueHit hit : hits) {
      boolean chance =
          length == 1
              && !words.get(from).quoted()
              && Character.isLowerCase(words.get(from).text().codePointAt(0))
              && !typed.equals(hit.value())
              && values.distinct(hit.column()) > MANY_VALUES;
      double score = chance ? 0 : penalty * valueScore(words, from, length, typed, hit.value());
      add(found, new Place(from, from + length), new Target.ToValue(hit, score));
    }
  }

  /** Return true where every word is a word of a table's or a column's name as well. */
  private boolean namesSchema(List<Word> words, int from, int length) {
    return words.subList(from, from + length).stream()
        .allMatch(
            word -> schema.words().contains(word.lemma()) || QUERY_WORDS.contains(word.lower()));
  }

  private double valueScore(List<Word> words, int from, int length, String typed, String value) {
    Word first = words.get(from);
    if (first.quoted()) {
      return 1.3;
    }
    boolean allStop =
        words.subList(from, from + length).stream()
            .allMatch(word -> lexicon.isStopword(word.lower()) || word.lower().length() < 2);
    boolean plainNumber = length == 1 && first.number().isPresent();
    boolean capital = Character.isUpperCase(first.text().codePointAt(0)) && from > 0;
    if ((allStop && !(capital && typed.equals(value))) || plainNumber) {
      return 0;
    }
    boolean common = !capital && (namesSchema(words, from, length) || first.isAny("the", "a"));
    if (common) {
      return 0.6;
    }
    if (typed.equals(value)) {
      return capital ? 1.2 : 0.95;
    }
    return capital || length > 1 ? 1 : 0.7;
  }
}
