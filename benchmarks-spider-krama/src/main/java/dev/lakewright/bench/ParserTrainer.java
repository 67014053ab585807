package dev.lakewright.bench;

import dev.lakewright.bench.micro.ParserTraining;
import dev.lakewright.bench.spider.SpiderSchemas;
import dev.lakewright.bench.spider.SpiderSet;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** {@code train parser}. */
record ParserTrainer(Surroundings surroundings, PrintStream out) implements Program {
  @Override
  public Card card() {
    return new Card(
        "makes the parser's model from Spider's training split; the same bytes each time",
        "",
        List.of(
            Flag.SPIDER,
            new Flag("--candidates", "FILE", "also writes what the judge is taught on"),
            new Flag("--output", "FILE", "the model; target/parser.model if left out")));
  }

  @Override
  public int run(Options options) throws IOException, SQLException {
    Path data = surroundings.spider(options);
    Path target = options.path("--output").orElse(Path.of("target", "parser.model"));
    SpiderSet train = SpiderSet.split(data, "train");
    SpiderSchemas schemas = SpiderSchemas.read(data.resolve("tables.json"));
    String digest = Digests.of(data.resolve("train.json"), data.resolve("tables.json"));
    new ParserTraining(out).run(train, schemas, target, options.path("--candidates"), digest);
    out.println("wrote " + target + " " + Digests.of(target));
    return 0;
  }
}
