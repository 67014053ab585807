package dev.lakewright.sql.front;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The list of a SELECT block.
 *
 * @param start index after SELECT and DISTINCT
 * @param end index after its last item
 */
public record SelectList(int start, int end, List<List<Piece>> items) {
  /** Find it; empty where the block does not begin with SELECT. */
  public static Optional<SelectList> of(List<Piece> block) {
    if (block.isEmpty() || !block.get(0).is("SELECT")) {
      return Optional.empty();
    }
    int start = block.size() > 1 && Pieces.isOneOf(block.get(1), Set.of("DISTINCT", "ALL")) ? 2 : 1;
    int end = start;
    while (end < block.size() && !isEnd(block, end)) {
      end++;
    }
    List<List<Piece>> items = Pieces.byComma(block.subList(start, end));
    return Optional.of(new SelectList(start, end, items));
  }

  private static boolean isEnd(List<Piece> block, int at) {
    boolean distinctFrom = block.get(at).is("FROM") && block.get(at - 1).is("DISTINCT") && at > 2;
    return Pieces.isOneOf(block.get(at), Words.CLAUSES) && !distinctFrom;
  }

  /** Return the names that AS gives to items, in lower case. */
  public Set<String> aliases() {
    return items.stream()
        .flatMap(item -> alias(item).stream())
        .map(Piece::folded)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Return the name that an item is given by AS. */
  public static Optional<Piece> alias(List<Piece> item) {
    int size = item.size();
    boolean named = size > 2 && item.get(size - 2).is("AS") && item.get(size - 1).isName();
    return named ? Optional.of(item.get(size - 1)) : Optional.empty();
  }
}
