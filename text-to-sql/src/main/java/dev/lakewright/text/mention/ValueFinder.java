package dev.lakewright.text.mention;

import dev.lakewright.text.token.Lexicon;
import dev.lakewright.text.token.Word;
import dev.lakewright.text.value.TextFold;
import dev.lakewright.text.value.ValueHit;
import dev.lakewright.text.value.ValueIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the words of a question that may be constants: stored values, numbers, quoted texts. */
final class ValueFinder {
  private static final double LEAST = 0.3;
  private static final double INFLECTED = 0.85;
  private static final double EQUIVALENT = 0.65;
  private static final double PART = 0.55;
  private static final int LONGEST_INFLECTED = 3;

  /** Parts of a compound that count as a word each, though a stored value has them as one. */
  private static final int MOST_JOINED = 2;

  /** Distinct values beyond which a column holds names and titles, where chance hits abound. */
  private static final int MANY_VALUES = 200;

  private static final Set<String> QUERY_WORDS =
      Set.of(
          "order", "sort", "sorted", "ordered", "number", "count", "total", "average", "list",
          "name", "names", "top", "first", "last", "group", "most", "least", "all", "the", "star",
          "stars", "high", "low", "highest", "lowest", "old", "new", "same", "other", "both", "no");

  /** Words that compare, and are no values by themselves however they are stored. */
  private static final Set<String> COMPARING =
      Set.of(
          "after", "before", "over", "under", "above", "below", "between", "since", "until", "than",
          "during", "within");

  private static final Set<String> OWN = Set.of("its", "their", "the", "his", "her", "a");
  private static final Set<String> CALLED = Set.of("name", "title", "description");

  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private final ValueIndex values;
  private final Lexicon lexicon;
  private final ValueForms forms;
  private final Typos typos;
  private final ValueParts parts;
  private final Set<String> schemaWords;

  ValueFinder(
      ValueIndex values, Lexicon lexicon, Predicate<String> english, Set<String> schemaWords) {
    this.forms = new ValueForms(lexicon.equivalents());
    this.typos = new Typos(english);
    this.parts = new ValueParts(values, lexicon, schemaWords);
    this.values = values;
    this.lexicon = lexicon;
    this.schemaWords = schemaWords;
  }

  /** Return mentions in the order of the question; none lies within another of its kind. */
  List<ValueMention> find(List<Word> words) {
    Set<String> lemmas = words.stream().map(Word::lemma).collect(Collectors.toSet());
    ValueIndex known = values.about(lemmas, () -> new ValueTexts(lexicon).of(words));
    List<ValueMention> all = new ArrayList<>();
    boolean glossed = words.stream().anyMatch(Word::common);
    int longest = Math.max(1, known.longestInWords()) + (glossed ? MOST_JOINED : 0);
    for (int from = 0; from < words.size(); from++) {
      int most = Math.min(words.size() - from, longest);
      for (int length = most; length >= 1; length--) {
        if (isTyped(words.get(from)) && isTyped(words.get(from + length - 1))) {
          mention(known, words, from, length)
              .map(it -> typos.quoted(known, it))
              .ifPresent(all::add);
        }
      }
    }
    names(known, words, all);
    partsOfNames(words, all);
    List<ValueMention> kept = new ArrayList<>();
    for (ValueMention mention : all) {
      if (all.stream().noneMatch(it -> it.holds(mention) && it.quality() >= mention.quality())) {
        kept.add(mention);
      }
    }
    kept.sort(Comparator.comparingInt(ValueMention::from).thenComparingInt(ValueMention::to));
    return List.copyOf(kept);
  }

  private Optional<ValueMention> mention(ValueIndex known, List<Word> words, int from, int length) {
    Word first = words.get(from);
    boolean quoted = length == 1 && (first.quoted() || isDate(first));
    Optional<java.math.BigDecimal> number = length == 1 ? first.number() : Optional.empty();
    String typed = text(words, from, from + length);
    List<ValueHit> hits = new ArrayList<>();
    double quality = quoted || number.isPresent() ? 1 : 0;
    boolean exact = quoted || (length == 1 && isFunctionWord(first, from, isShouted(words)));
    String folded = TextFold.fold(typed);
    if (!folded.isEmpty()) {
      for (ValueHit hit : known.find(folded)) {
        double score = quality(known, words, from, length, typed, hit);
        quality = Math.max(quality, score);
        if (score >= LEAST || quoted || number.isPresent()) {
          hits.add(hit);
        }
      }
      quality = Math.max(quality, inflected(known, words, from, length, folded, hits));
      if (!exact) {
        boolean capitals = typed.equals(typed.toUpperCase(Locale.ROOT));
        quality = Math.max(quality, equivalent(known, folded, capitals, hits));
      }
      if (!exact && length == 1 && first.common()) {
        quality = Math.max(quality, equivalent(known, first.lower(), false, hits));
      }
      if (length == 1 && hits.isEmpty() && !quoted && !QUERY_WORDS.contains(first.lower())) {
        hits.addAll(parts.find(folded));
        quality = Math.max(quality, hits.isEmpty() ? 0 : PART);
      }
    }
    return quality < LEAST
        ? Optional.empty()
        : Optional.of(
            new ValueMention(
                from, from + length, typed, hits, number, quoted, Math.min(1, quality)));
  }

  private double inflected(
      ValueIndex known,
      List<Word> words,
      int from,
      int length,
      String folded,
      List<ValueHit> hits) {
    if (!hits.isEmpty() || length > LONGEST_INFLECTED || words.get(from).quoted()) {
      return 0;
    }
    double best = 0;
    for (String form : ValueForms.inflected(folded, words.get(from + length - 1).lemma())) {
      for (ValueHit hit : known.find(form)) {
        double score = INFLECTED * quality(known, words, from, length, folded, hit);
        best = Math.max(best, score);
        if (score >= LEAST) {
          hits.add(hit);
        }
      }
    }
    return best;
  }

  private double equivalent(
      ValueIndex known, String folded, boolean capitals, List<ValueHit> hits) {
    if (!hits.isEmpty()) {
      return 0;
    }
    forms.equivalent(folded, capitals).forEach(form -> hits.addAll(known.find(form)));
    return hits.isEmpty() ? 0 : EQUIVALENT;
  }

  /** "Can you tell me …" is not about Canada, nor is "us" the country; "US" is. */
  private boolean isFunctionWord(Word word, int at, boolean shouted) {
    return lexicon.isStopword(word.lower()) && (at == 0 || shouted || !word.isCapital());
  }

  private static boolean isShouted(List<Word> words) {
    return words.stream().allMatch(it -> it.text().equals(it.text().toUpperCase(Locale.ROOT)));
  }

  private static boolean isTyped(Word word) {
    return !word.text().isEmpty();
  }

  private static boolean isDate(Word word) {
    return word.text().length() == 10 && DATE.matcher(word.text()).matches();
  }

  static String text(List<Word> words, int from, int to) {
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      Word word = words.get(i);
      boolean apart = i > from && isTyped(word) && !word.isJoinedTo(words.get(i - 1));
      text.append(apart ? " " : "").append(word.text());
    }
    return text.toString();
  }

  private double quality(
      ValueIndex known, List<Word> words, int from, int length, String typed, ValueHit hit) {
    Word first = words.get(from);
    if (first.quoted()) {
      return 1;
    }
    boolean capital = first.isCapital() && from > 0;
    boolean same = typed.equals(hit.value());
    boolean stop =
        words.subList(from, from + length).stream()
            .allMatch(
                word ->
                    lexicon.isStopword(word.lower())
                        || COMPARING.contains(word.lower())
                        || word.lower().length() < 2);
    boolean chance =
        length == 1
            && Character.isLowerCase(first.text().codePointAt(0))
            && !same
            && known.distinct(hit.column()) > MANY_VALUES;
    if (chance || (stop && !(capital && same))) {
      return 0;
    }
    if (!capital && isOfSchema(words, from, length)) {
      return 0.4;
    }
    return same ? (capital ? 1 : 0.9) : capital || length > 1 ? 0.95 : 0.7;
  }

  /** Return true where every word is a word of a table's or a column's name as well. */
  private boolean isOfSchema(List<Word> words, int from, int length) {
    return words.subList(from, from + length).stream()
        .allMatch(word -> schemaWords.contains(word.lemma()) || QUERY_WORDS.contains(word.lower()));
  }

  /**
   * Runs of capitalised words that are no stored values may be misspelt, or values all the same.
   */
  private void names(ValueIndex known, List<Word> words, List<ValueMention> all) {
    int from = 1;
    while (from < words.size()) {
      int to = from;
      while (to < words.size() && isName(words.get(to))) {
        to++;
      }
      if (to > from && isUnknown(from, to, all)) {
        ValueMention name =
            new ValueMention(
                from, to, text(words, from, to), List.of(), Optional.empty(), false, LEAST);
        all.add(typos.named(known, words.subList(from, to), name));
      }
      from = Math.max(to, from + 1);
    }
  }

  /**
   * "Parts with chocolate in their name": a word that no stored value is, and no name of the lake.
   */
  private void partsOfNames(List<Word> words, List<ValueMention> all) {
    for (int at = 1; at + 3 < words.size(); at++) {
      Word word = words.get(at);
      boolean within =
          words.get(at + 1).isAny("in")
              && words.get(at + 2).isOneOf(OWN)
              && CALLED.contains(words.get(at + 3).lemma());
      if (within && isUnknown(at, at + 1, all) && !lexicon.isStopword(word.lower())) {
        all.add(
            new ValueMention(
                at, at + 1, word.text(), List.of(), Optional.empty(), false, INFLECTED));
      }
    }
  }

  private static boolean isUnknown(int from, int to, List<ValueMention> all) {
    return all.stream().noneMatch(it -> it.overlaps(from, to));
  }

  private boolean isName(Word word) {
    return !word.quoted()
        && word.number().isEmpty()
        && word.isCapital()
        && !lexicon.isStopword(word.lower())
        && !schemaWords.contains(word.lemma());
  }
}
