package dev.lakewright.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lakewright.core.question.Tier;
import dev.lakewright.router.CheapestPath;
import dev.lakewright.router.ToolGraph;
import dev.lakewright.router.ToolId;
import dev.lakewright.runtime.route.ProductGraph;
import dev.lakewright.runtime.route.ToolsView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The product's own tools: described, in its graph, and with what is known of them. */
class ToolsTest {
  @TempDir Path folder;

  private ToolsView tools(List<String> mcpServer) {
    return LakewrightRuntime.tools(DemoOpener.request(folder, folder.resolve("home")), mcpServer);
  }

  @Test
  void describesEveryToolOfTheGraph() {
    List<String> described = tools(List.of()).tools().stream().map(ToolsView.Tool::name).toList();
    Set<ToolId> routed = new HashSet<>(ProductGraph.ofStatements(ProductGraph.ENGINES).tools());
    routed.addAll(ProductGraph.ofQuestions(LakewrightRuntime.TIERS, ProductGraph.ENGINES).tools());
    routed.removeAll(Set.of(ProductGraph.QUESTION, ProductGraph.STATEMENT, ProductGraph.ANSWER));
    assertThat(described)
        .containsExactlyElementsOf(routed.stream().map(ToolId::value).sorted().toList());
  }

  @Test
  void knowsWhatQuestionsHaveShown() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data"));
    Files.writeString(data.resolve("item.csv"), "id,name\n1,pen\n");
    Files.writeString(
        folder.resolve("lakewright.yaml"), "format: 1\nlakes:\n  shop:\n    paths: [data]\n");
    assertThat(tools(List.of()).tools()).allMatch(tool -> tool.health().isEmpty());
    try (Lakewright lakewright = DemoOpener.open(folder, folder.resolve("home"))) {
      DemoOpener.sql(lakewright, "SELECT * FROM item");
    }
    assertThat(tools(List.of()).tools())
        .filteredOn(tool -> tool.health().isPresent())
        .extracting(ToolsView.Tool::name)
        .containsExactly("duckdb");
  }

  @Test
  void saysWhatIsWrongWithAServerOfTools() {
    assertThat(tools(List.of("no-such-server-program")).warnings())
        .singleElement()
        .asString()
        .contains("no-such-server-program");
  }

  @Test
  void triesTiersFromTheCheapestOnAndEnginesInTheirOrder() {
    ToolGraph graph =
        ProductGraph.ofQuestions(
            List.of(Tier.ADVANCED, Tier.PARSER, Tier.SMALL), ProductGraph.ENGINES);
    assertThat(way(graph)).containsExactly("question", "parser", "duckdb", "answer");
    assertThat(way(graph, "parser")).containsExactly("question", "small", "duckdb", "answer");
    assertThat(way(graph, "parser", "small", "duckdb"))
        .containsExactly("question", "advanced", "duckdb-isolated", "answer");
    assertThat(way(graph, "duckdb", "duckdb-isolated"))
        .containsExactly("question", "parser", "duckdb-fresh", "answer");
    assertThat(way(graph, "duckdb", "duckdb-isolated", "duckdb-fresh"))
        .containsExactly("question", "parser", "cached-copy", "answer");
    assertThat(way(graph, "duckdb", "duckdb-isolated", "duckdb-fresh", "cached-copy"))
        .containsExactly("question", "parser", "source-again", "answer");
    assertThat(way(ProductGraph.ofQuestions(List.of(), ProductGraph.ENGINES))).isEmpty();
    List<ToolId> one = List.of(ProductGraph.ISOLATED);
    assertThat(way(ProductGraph.ofQuestions(List.of(Tier.PARSER), one)))
        .containsExactly("question", "parser", "duckdb-isolated", "answer");
    assertThat(way(ProductGraph.ofQuestions(List.of(Tier.PARSER), one), "duckdb-isolated"))
        .isEmpty();
  }

  private static List<String> way(ToolGraph graph, String... down) {
    Set<ToolId> lost = new HashSet<>();
    Arrays.stream(down).map(ToolId::new).forEach(lost::add);
    return CheapestPath.between(graph, ProductGraph.QUESTION, ProductGraph.ANSWER, lost)
        .map(path -> path.tools().stream().map(ToolId::value).toList())
        .orElse(List.of());
  }
}
