package dev.lakewright.bench.micro;

import dev.lakewright.text.schema.NamedColumn;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What things are called that have much or little of what a column measures.
 *
 * @param measures words of columns' names
 */
record Superlatives(Set<String> measures, List<String> most, List<String> least) {
  private static final List<Superlatives> ALL =
      List.of(
          of(
              "price cost fee fare charge rent",
              "most expensive,priciest",
              "cheapest,least expensive"),
          of("length duration time minute second runtime distance mile km", "longest", "shortest"),
          of(
              "size area population capacity volume amount total budget revenue",
              "biggest,largest",
              "smallest"),
          of("weight", "heaviest", "lightest"),
          of("height elevation altitude", "tallest,highest", "lowest"),
          of("speed", "fastest", "slowest"),
          of("age", "oldest", "youngest"),
          of("rating score grade point star", "best,best rated,top rated", "worst,worst rated"),
          of("salary income wage earning", "best paid,highest paid", "worst paid,lowest paid"),
          of("depth", "deepest", "shallowest"),
          of("sale order vote visitor attendance", "most popular,top", "least popular"));

  private static Superlatives of(String measures, String most, String least) {
    return new Superlatives(
        Set.of(measures.split(" ")), List.of(most.split(",")), List.of(least.split(",")));
  }

  /** Return the words that fit a column, by the last word of its name that any are known for. */
  static Optional<Superlatives> of(NamedColumn column) {
    for (int i = column.lemmas().size() - 1; i >= 0; i--) {
      String word = column.lemmas().get(i);
      Optional<Superlatives> found =
          ALL.stream().filter(it -> it.measures().contains(word)).findFirst();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
