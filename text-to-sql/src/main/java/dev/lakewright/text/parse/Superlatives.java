package dev.lakewright.text.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Adjectives of comparison: which columns they speak of, and in which direction. */
final class Superlatives {
  /**
   * What an adjective says.
   *
   * @param concepts lemmas of columns that it speaks of; empty for those that need a noun
   * @param inverse lemmas of columns that it speaks of the other way round (old: birth date)
   * @param high true for the large end
   */
  record Sense(List<String> concepts, List<String> inverse, boolean high) {}

  private static final List<String> LENGTH =
      List.of("length", "duration", "millisecond", "second", "minute", "long", "time");
  private static final List<String> PRICE = List.of("price", "cost", "fee", "amount", "charge");
  private static final List<String> SIZE =
      List.of("size", "area", "population", "capacity", "amount", "total");
  private static final List<String> TIME = List.of("date", "year", "time", "day");
  private static final List<String> SCORE = List.of("rating", "score", "point", "rank", "grade");

  private static final Map<String, Sense> SENSES =
      Map.ofEntries(
          Map.entry("most", new Sense(List.of(), List.of(), true)),
          Map.entry("least", new Sense(List.of(), List.of(), false)),
          Map.entry("fewest", new Sense(List.of(), List.of(), false)),
          Map.entry("highest", new Sense(List.of(), List.of(), true)),
          Map.entry("greatest", new Sense(List.of(), List.of(), true)),
          Map.entry("maximum", new Sense(List.of(), List.of(), true)),
          Map.entry("max", new Sense(List.of(), List.of(), true)),
          Map.entry("lowest", new Sense(List.of(), List.of(), false)),
          Map.entry("minimum", new Sense(List.of(), List.of(), false)),
          Map.entry("min", new Sense(List.of(), List.of(), false)),
          Map.entry("largest", new Sense(SIZE, List.of(), true)),
          Map.entry("biggest", new Sense(SIZE, List.of(), true)),
          Map.entry("smallest", new Sense(SIZE, List.of(), false)),
          Map.entry("longest", new Sense(LENGTH, List.of(), true)),
          Map.entry("shortest", new Sense(concat(LENGTH, "height"), List.of(), false)),
          Map.entry(
              "oldest",
              new Sense(List.of("age"), concat(TIME, "birth", "birthday", "found", "open"), true)),
          Map.entry(
              "youngest", new Sense(List.of("age"), concat(TIME, "birth", "birthday"), false)),
          Map.entry("newest", new Sense(TIME, List.of("age"), true)),
          Map.entry("latest", new Sense(TIME, List.of(), true)),
          Map.entry("recent", new Sense(TIME, List.of(), true)),
          Map.entry("earliest", new Sense(TIME, List.of(), false)),
          Map.entry("expensive", new Sense(PRICE, List.of(), true)),
          Map.entry("cheapest", new Sense(PRICE, List.of(), false)),
          Map.entry("heaviest", new Sense(List.of("weight"), List.of(), true)),
          Map.entry("lightest", new Sense(List.of("weight"), List.of(), false)),
          Map.entry("tallest", new Sense(List.of("height"), List.of(), true)),
          Map.entry("fastest", new Sense(List.of("speed"), List.of("time"), true)),
          Map.entry("slowest", new Sense(List.of("speed"), List.of("time"), false)),
          Map.entry("best", new Sense(SCORE, List.of(), true)),
          Map.entry("worst", new Sense(SCORE, List.of(), false)),
          Map.entry("popular", new Sense(List.of(), List.of(), true)),
          Map.entry("common", new Sense(List.of(), List.of(), true)),
          Map.entry("frequent", new Sense(List.of(), List.of(), true)));

  private static final Map<String, Sense> COMPARATIVES =
      Map.ofEntries(
          Map.entry("older", new Sense(List.of("age"), List.of("birth", "birthday"), true)),
          Map.entry("younger", new Sense(List.of("age"), List.of("birth", "birthday"), false)),
          Map.entry("longer", new Sense(LENGTH, List.of(), true)),
          Map.entry("shorter", new Sense(concat(LENGTH, "height"), List.of(), false)),
          Map.entry("taller", new Sense(List.of("height"), List.of(), true)),
          Map.entry("heavier", new Sense(List.of("weight"), List.of(), true)),
          Map.entry("lighter", new Sense(List.of("weight"), List.of(), false)),
          Map.entry("cheaper", new Sense(PRICE, List.of(), false)),
          Map.entry("costlier", new Sense(PRICE, List.of(), true)),
          Map.entry("larger", new Sense(SIZE, List.of(), true)),
          Map.entry("bigger", new Sense(SIZE, List.of(), true)),
          Map.entry("smaller", new Sense(SIZE, List.of(), false)),
          Map.entry("faster", new Sense(List.of("speed"), List.of(), true)),
          Map.entry("slower", new Sense(List.of("speed"), List.of(), false)));

  private Superlatives() {}

  private static List<String> concat(List<String> words, String... more) {
    return Stream.concat(words.stream(), Arrays.stream(more)).toList();
  }

  static Optional<Sense> superlative(String word) {
    return Optional.ofNullable(SENSES.get(word));
  }

  static Optional<Sense> comparative(String word) {
    return Optional.ofNullable(COMPARATIVES.get(word));
  }
}
