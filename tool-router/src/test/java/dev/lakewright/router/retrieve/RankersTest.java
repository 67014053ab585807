package dev.lakewright.router.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lakewright.router.ToolId;
import dev.lakewright.router.registry.ToolDescriptor;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankersTest {
  /** Knows that a stove is much like an oven, and each word like itself. */
  private static double likeness(String a, String b) {
    boolean known = Set.of("oven", "stove").containsAll(Set.of(a, b));
    return a.equals(b) ? 1 : known ? 0.8 : 0.1;
  }

  @Nested
  class Bm25 extends ToolRankerContract {
    @Override
    ToolRanker ranker(List<ToolDescriptor> tools) {
      return new Bm25Ranker(tools);
    }
  }

  @Nested
  class TfIdf extends ToolRankerContract {
    @Override
    ToolRanker ranker(List<ToolDescriptor> tools) {
      return new TfIdfRanker(tools);
    }
  }

  @Nested
  class Meaning extends ToolRankerContract {
    @Override
    ToolRanker ranker(List<ToolDescriptor> tools) {
      return new MeaningRanker(tools, (a, b) -> a.equals(b) ? 1 : 0);
    }
  }

  @Nested
  class Fused extends ToolRankerContract {
    @Override
    ToolRanker ranker(List<ToolDescriptor> tools) {
      return new FusedRanker(List.of(new Bm25Ranker(tools), new TfIdfRanker(tools)));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "tables, tabl",
    "table, tabl",
    "queries, query",
    "class, class",
    "status, status",
    "sorting, sort",
    "cutting, cut",
    "filled, fill",
    "created, creat",
    "create, creat",
    "as, as",
    "size, size",
    "ring, ring"
  })
  void takesEndingsOff(String word, String stem) {
    assertThat(Terms.stem(word)).isEqualTo(stem);
  }

  @Test
  void cutsNamesIntoWords() {
    assertThat(Terms.words("list_sort formatReadableSize(x) of Ärger2"))
        .containsExactly("list", "sort", "format", "readable", "size", "x", "ärger2");
  }

  @Test
  void findsAToolByAWordOfLikeMeaning() {
    List<ToolDescriptor> tools =
        List.of(ToolRankerContract.tool("bake", "oven"), ToolRankerContract.tool("chop", "knife"));
    assertThat(new Bm25Ranker(tools).best("stove", 2)).isEmpty();
    assertThat(new MeaningRanker(tools, RankersTest::likeness).best("stove", 2))
        .extracting(it -> it.tool().value())
        .containsExactly("bake");
  }

  /**
   * Two tools of which each is first once and second once tie; one found twice third beats none.
   */
  @Test
  void fusesByReciprocalRanks() {
    ToolRanker one = (request, most) -> List.of(at("a", 9), at("b", 8), at("c", 7));
    ToolRanker other = (request, most) -> List.of(at("b", 3), at("a", 2), at("d", 1));
    List<ToolRanker.Ranked> fused = new FusedRanker(List.of(one, other)).best("any", 4);
    assertThat(fused).extracting(it -> it.tool().value()).containsExactly("a", "b", "c", "d");
    assertThat(fused.get(0).score()).isCloseTo(1 / 61.0 + 1 / 62.0, within(1e-12));
    assertThat(fused.get(2).score()).isCloseTo(1 / 63.0, within(1e-12));
  }

  private static ToolRanker.Ranked at(String tool, double score) {
    return new ToolRanker.Ranked(new ToolId(tool), score);
  }
}
