package dev.lakewright.bench.routing;

import dev.lakewright.bench.score.Percentiles;
import dev.lakewright.router.ToolId;
import dev.lakewright.router.registry.ToolDescriptor;
import dev.lakewright.router.retrieve.Bm25Ranker;
import dev.lakewright.router.retrieve.FusedRanker;
import dev.lakewright.router.retrieve.MeaningRanker;
import dev.lakewright.router.retrieve.TfIdfRanker;
import dev.lakewright.router.retrieve.ToolRanker;
import dev.lakewright.text.vector.WordVectors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Tools found for requests in plain words: the hybrid against each of its parts alone. */
final class RetrievalTable {
  private static final int PLACES = 5;
  private static final double NINETY_FIVE = 1.96;
  private static final double NANOS_PER_MILLI = 1e6;

  private final ToolCatalogue catalogue;
  private final Map<String, Double> figures = new LinkedHashMap<>();
  private final StringBuilder table = new StringBuilder();

  RetrievalTable() throws IOException {
    this.catalogue = ToolCatalogue.read();
  }

  Findings findings() {
    List<ToolDescriptor> tools = catalogue.registry().tools();
    figures.put("retrievalTools", (double) tools.size());
    figures.put("retrievalDescribed", (double) catalogue.described());
    figures.put("retrievalRequests", (double) catalogue.requests().size());
    table.append(
        String.format(
            Locale.ROOT,
            """
            ## Retrieval of tools: %d requests over %d tools, %d of them described in words
            | method | NDCG@5 | first | among 5 | ms (p95) |
            |---|---|---|---|---|
            """,
            catalogue.requests().size(),
            tools.size(),
            catalogue.described()));
    ToolRanker bm25 = new Bm25Ranker(tools);
    ToolRanker meaning = new MeaningRanker(tools, WordVectors.load()::similarity);
    row("names", "names in order (trivial)", (request, most) -> byName(tools, most));
    row("tfIdf", "TF-IDF", new TfIdfRanker(tools));
    row("bm25", "BM25", bm25);
    row("meaning", "word vectors alone", meaning);
    row("hybrid", "hybrid: BM25 and word vectors", new FusedRanker(List.of(bm25, meaning)));
    figures.put("hybridOverBm25", figure("hybridNdcg") - figure("bm25Ndcg"));
    table.append(
        """

        One tool fits each request. ToolLLM's own retriever has no figure on this catalogue. Requests
        share few words with descriptions, which are a line long; ± is the half width of an interval
        of 95 %, so that what lies closer together is not told apart. BM25 and TF-IDF are as they
        were first written; the word vectors' ranker was rewritten once after a look at these scores,
        so its figure, and the hybrid's, flatter.
        """);
    return new Findings(figures, table.toString());
  }

  private double figure(String name) {
    return figures.getOrDefault(name, Double.NaN);
  }

  private static List<ToolRanker.Ranked> byName(List<ToolDescriptor> tools, int most) {
    return tools.stream().limit(most).map(it -> new ToolRanker.Ranked(it.id(), 1)).toList();
  }

  private void row(String name, String words, ToolRanker ranker) {
    double gain = 0;
    double squares = 0;
    int first = 0;
    int among = 0;
    List<Double> millis = new ArrayList<>();
    for (ToolCatalogue.Request request : catalogue.requests()) {
      long begin = System.nanoTime();
      List<ToolId> found =
          ranker.best(request.text(), PLACES).stream().map(ToolRanker.Ranked::tool).toList();
      millis.add((System.nanoTime() - begin) / NANOS_PER_MILLI);
      int place = found.indexOf(request.tool());
      double one = place < 0 ? 0 : Math.log(2) / Math.log(2 + place);
      gain += one;
      squares += one * one;
      first += place == 0 ? 1 : 0;
      among += place >= 0 ? 1 : 0;
    }
    int all = catalogue.requests().size();
    double mean = gain / all;
    double half = NINETY_FIVE * Math.sqrt((squares / all - mean * mean) / all);
    double p95 = new Percentiles(millis).at(95);
    figures.put(name + "Ndcg", mean);
    table.append(
        String.format(
            Locale.ROOT,
            "| %s | %.3f ± %.3f | %.1f %% | %.1f %% | %.1f |%n",
            words,
            mean,
            half,
            100.0 * first / all,
            100.0 * among / all,
            p95));
  }
}
