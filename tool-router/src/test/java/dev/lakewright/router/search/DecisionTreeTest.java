package dev.lakewright.router.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.router.search.ToolWorld.Result;
import dev.lakewright.router.search.ToolWorld.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DecisionTreeTest {
  /** States are the actions so far; endings are given by the whole word. */
  private record Words(Map<String, Status> endings) implements ToolWorld<String> {
    @Override
    public String start() {
      return "";
    }

    @Override
    public Result<String> act(String state, String action) {
      String word = state + action;
      return new Result<>(endings.getOrDefault(word, Status.GOES_ON), word);
    }
  }

  private final List<String> visited = new ArrayList<>();

  /** Proposes a, then b, then c. */
  private Optional<String> inOrder(String state, List<String> tried) {
    visited.add(state + "?");
    return List.of("a", "b", "c").stream().filter(it -> !tried.contains(it)).findFirst();
  }

  private DecisionTree.Found search(Map<String, Status> endings, SearchLimits limits) {
    return DecisionTree.search(new Words(endings), this::inOrder, limits);
  }

  @Test
  void pinsLimits() {
    assertThat(SearchLimits.TOOL_LLM).isEqualTo(new SearchLimits(2, 12, 60, 2));
  }

  @Test
  void triesTheNextActionWhereOneFails() {
    DecisionTree.Found found =
        search(Map.of("a", Status.PRUNED, "ba", Status.ANSWERED), SearchLimits.TOOL_LLM);
    assertThat(found.chain()).contains(List.of("b", "a"));
    assertThat(found.queries()).isEqualTo(3);
  }

  /** "aa" is given up, so that "ab" is passed over and "b" comes next. */
  @Test
  void goesBackTwoLevelsFromAChainThatWasGivenUp() {
    DecisionTree.Found found =
        search(
            Map.of("aa", Status.GIVEN_UP, "ab", Status.ANSWERED, "b", Status.ANSWERED),
            SearchLimits.TOOL_LLM);
    assertThat(found.chain()).contains(List.of("b"));
    assertThat(visited).containsExactly("?", "a?", "?");
  }

  @Test
  void isOneChainWithAWidthOfOne() {
    DecisionTree.Found found =
        search(Map.of("aa", Status.PRUNED), SearchLimits.TOOL_LLM.withWidth(1));
    assertThat(found.chain()).isEmpty();
    assertThat(found.queries()).isEqualTo(2);
  }

  @Test
  void triesNoMoreThanItsWidth() {
    Map<String, Status> endings =
        Map.of("a", Status.PRUNED, "b", Status.PRUNED, "c", Status.ANSWERED);
    assertThat(search(endings, SearchLimits.TOOL_LLM).chain()).isEmpty();
    assertThat(search(endings, SearchLimits.TOOL_LLM.withWidth(3)).chain()).contains(List.of("c"));
  }

  @Property(tries = 300)
  void keepsItsLimitsAndRepeatsNoAction(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 4) int width,
      @ForAll @IntRange(min = 1, max = 6) int depth,
      @ForAll @IntRange(min = 0, max = 50) int queries) {
    Random random = new Random(seed);
    Set<String> done = new HashSet<>();
    Map<String, Status> endings = new HashMap<>();
    ToolWorld<String> world =
        new ToolWorld<>() {
          @Override
          public String start() {
            return "";
          }

          @Override
          public Result<String> act(String state, String action) {
            String word = state + action;
            assertThat(done.add(word)).as("%s is new", word).isTrue();
            assertThat(word).hasSizeLessThanOrEqualTo(depth);
            Status status =
                endings.computeIfAbsent(
                    word, it -> random.nextInt(8) == 0 ? Status.GIVEN_UP : Status.GOES_ON);
            return new Result<>(status, word);
          }
        };
    Planner<String> repeating =
        (state, tried) -> Optional.of(String.valueOf((char) ('a' + random.nextInt(3))));
    SearchLimits limits = new SearchLimits(width, depth, queries, 2);
    DecisionTree.Found found = DecisionTree.search(world, repeating, limits);
    assertThat(found.queries()).isLessThanOrEqualTo(queries);
  }
}
