package dev.lakewright.bench.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ToolCatalogueTest {
  @Test
  void holdsRealToolsAndRequestsForThem() throws IOException {
    ToolCatalogue catalogue = ToolCatalogue.read();
    assertThat(catalogue.registry().tools()).hasSizeGreaterThanOrEqualTo(1_000);
    assertThat(catalogue.described()).isGreaterThanOrEqualTo(200);
    assertThat(catalogue.requests()).hasSizeGreaterThanOrEqualTo(400);
    assertThat(catalogue.requests())
        .extracting(ToolCatalogue.Request::text)
        .doesNotHaveDuplicates();
    assertThat(catalogue.requests())
        .allSatisfy(
            request -> assertThat(catalogue.registry().tool(request.tool()).id()).isNotNull());
  }

  /** A request that repeats a tool's own words is no paraphrase. */
  @Test
  void asksInOtherWordsThanTheDescriptions() throws IOException {
    ToolCatalogue catalogue = ToolCatalogue.read();
    assertThat(catalogue.requests())
        .noneMatch(
            request ->
                catalogue
                    .registry()
                    .tool(request.tool())
                    .description()
                    .equalsIgnoreCase(request.text()));
  }
}
