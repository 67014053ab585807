package dev.lakewright.router.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lakewright.router.ToolCost;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.heal.ToolTraits;
import dev.lakewright.router.registry.JsonSchema;
import dev.lakewright.router.registry.ToolDescriptor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every ranker holds to. */
abstract class ToolRankerContract {
  private static final JsonSchema ANY = JsonSchema.parse("{}");

  /** Return the ranker to test, over these tools. */
  abstract ToolRanker ranker(List<ToolDescriptor> tools);

  static ToolDescriptor tool(String name, String description) {
    return new ToolDescriptor(
        new ToolId(name), description, ANY, ANY, ToolCost.DEFAULT, ToolTraits.READS, Set.of());
  }

  private static List<ToolDescriptor> kitchen() {
    return List.of(
        tool("bake", "Put the dough in the hot oven"),
        tool("chop", "Cut the onions with a knife"),
        tool("wash_dishes", "Clean plates and cups in the sink"));
  }

  private static List<String> names(List<ToolRanker.Ranked> ranked) {
    return ranked.stream().map(it -> it.tool().value()).toList();
  }

  @Test
  void putsTheToolOfTheSameWordsFirst() {
    ToolRanker ranker = ranker(kitchen());
    assertThat(names(ranker.best("cutting an onion with knives", 3))).startsWith("chop");
    assertThat(names(ranker.best("dishes", 3))).startsWith("wash_dishes");
    assertThat(names(ranker.best("OVEN?", 3))).startsWith("bake");
  }

  @Test
  void leavesOutWhatDoesNotFit() {
    ToolRanker ranker = ranker(kitchen());
    assertThat(ranker.best("zzyzx", 3)).isEmpty();
    assertThat(ranker.best("", 3)).isEmpty();
    assertThat(ranker.best("the of and", 3)).isEmpty();
    assertThat(ranker(List.of()).best("oven", 3)).isEmpty();
  }

  @Test
  void doesNotDependOnTheOrderOfTheTools() {
    List<ToolDescriptor> turned = new ArrayList<>(kitchen());
    Collections.reverse(turned);
    assertThat(ranker(turned).best("clean the knife and the oven", 3))
        .isEqualTo(ranker(kitchen()).best("clean the knife and the oven", 3));
  }

  @Test
  void namesToolsOfEqualScoresInOrder() {
    ToolRanker ranker =
        ranker(
            List.of(tool("b", "oven"), tool("c", "sink"), tool("a", "oven"), tool("d", "knife")));
    assertThat(names(ranker.best("oven", 4))).containsExactly("a", "b");
  }

  @Test
  void givesNoMoreThanAskedForAndTheSameAtTheTop() {
    Random random = new Random(5);
    List<ToolDescriptor> many =
        IntStream.range(0, 1_000)
            .mapToObj(i -> tool("tool" + i, "w" + random.nextInt(40) + " w" + random.nextInt(40)))
            .toList();
    ToolRanker ranker = ranker(many);
    List<ToolRanker.Ranked> ten = ranker.best("w1 w2 w3", 10);
    assertThat(ten).hasSize(10).isEqualTo(ranker.best("w1 w2 w3", 50).subList(0, 10));
    assertThat(ten).extracting(ToolRanker.Ranked::tool).doesNotHaveDuplicates();
    assertThat(ten).isSortedAccordingTo((one, other) -> Double.compare(other.score(), one.score()));
    assertThatThrownBy(() -> ranker.best("w1", 0)).hasMessage("at least one tool: 0");
  }
}
