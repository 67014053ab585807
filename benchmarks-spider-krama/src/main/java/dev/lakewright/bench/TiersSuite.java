package dev.lakewright.bench;

import dev.lakewright.bench.report.Gate;
import dev.lakewright.bench.report.Report;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.bench.tiers.TierFindings;
import dev.lakewright.bench.tiers.TierRow;
import dev.lakewright.bench.tiers.TierStudy;
import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.gateway.record.PackedTape;
import dev.lakewright.text.tier.Help;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code bench tiers}: one in N executable questions of Spider's dev split. A live model is asked
 * where {@code LAKEWRIGHT_BASE_URL} is set, by the name {@code LAKEWRIGHT_MODEL}, with the key in
 * {@code LAKEWRIGHT_MODEL_KEY} if any.
 */
final class TiersSuite implements Suite {
  private static final int EVERY = 16;
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String KEY = "LAKEWRIGHT_MODEL_KEY";

  private final Surroundings surroundings;

  TiersSuite(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Card card() {
    return new Card(
        "tiers of writers: choice, doubt, a scripted noisy model, and a live one where "
            + "there is one",
        "A live model is asked where LAKEWRIGHT_BASE_URL is set, by the name "
            + "LAKEWRIGHT_MODEL, with the key LAKEWRIGHT_MODEL_KEY if any.",
        List.of(
            Flag.SPIDER,
            new Flag("--split", "SPLIT", "dev, or train, where prompts are tried; dev if left out"),
            new Flag(
                "--rows",
                "ROW,...",
                "only these rows of a live model, such as plain,small; all, and the scripted"
                    + " parts, if left out"),
            new Flag("--share", "N", "one in N executable questions; 16 if left out"),
            new Flag("--with", "HELP,...", "help a live model with what is not usual: guide"),
            new Flag(
                "--without",
                "HELP,...",
                "leave out what a live model is helped with: " + String.join(", ", Help.words())),
            new Flag(
                "--record",
                "FILE",
                "keep the live model's replies; go on from there where a run was cut off"),
            new Flag("--replay", "FILE", "answer with replies kept before, without a network"),
            new Flag(
                "--pack", "FILE", "with --record: keep the replies once more, small, for --replay"),
            Flag.OUTPUT));
  }

  @Override
  public Report run(Options options) throws IOException, SQLException {
    Path spider = surroundings.spider(options);
    int every = options.count("--share", EVERY);
    ModelTape tape = tape(options);
    TierStudy study =
        new TierStudy(
            SpiderSet.split(spider, options.text("--split").orElse("dev")),
            every,
            rows(options),
            helps(options),
            surroundings::progress,
            surroundings::say,
            surroundings.environment());
    TierFindings found = study.run(model(tape), tape);
    options
        .path("--pack")
        .ifPresent(to -> PackedTape.pack(options.path("--record").orElseThrow(), to));
    Path folder = options.path("--output").orElse(Path.of("target", "bench", "tiers"));
    Files.createDirectories(folder);
    for (Map.Entry<String, String> plot : found.plots().entrySet()) {
      Files.writeString(folder.resolve(plot.getKey()), plot.getValue());
    }
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put("split", options.text("--split").orElse("dev"));
    settings.put("every", Integer.toString(every));
    options.text("--without").ifPresent(it -> settings.put("without", it));
    options.text("--with").ifPresent(it -> settings.put("with", it));
    settings.put("model", found.model());
    return new Report(
        "tiers",
        surroundings.today(),
        surroundings.commit(),
        settings,
        found.figures(),
        Gate.of("tiers").stream().map(gate -> gate.check(found.figures())).toList(),
        found.tables(),
        found.questions());
  }

  private static Set<Help> helps(Options options) {
    Set<Help> helps = EnumSet.copyOf(Help.USUAL);
    helps.addAll(named(options.text("--with")));
    helps.removeAll(named(options.text("--without")));
    return helps;
  }

  private static Set<Help> named(Optional<String> words) {
    return words.stream()
        .flatMap(it -> Arrays.stream(it.split(",", -1)))
        .map(word -> Help.of(word).orElseThrow(() -> new IllegalArgumentException(none(word))))
        .collect(Collectors.toSet());
  }

  private static String none(String word) {
    return "no help " + word + "; there are " + String.join(", ", Help.words());
  }

  private static List<TierRow> rows(Options options) {
    return options.text("--rows").stream()
        .flatMap(it -> Arrays.stream(it.split(",", -1)))
        .map(TierRow::of)
        .toList();
  }

  private static ModelTape tape(Options options) {
    return options
        .path("--replay")
        .<ModelTape>map(ModelTape.Replayed::new)
        .or(() -> options.path("--record").map(ModelTape.Recorded::new))
        .orElse(ModelTape.LIVE);
  }

  private Optional<ModelSpec> model(ModelTape tape) {
    Map<String, String> environment = surroundings.environment();
    boolean replayed = tape.fold(() -> false, file -> false, file -> true);
    Optional<String> url =
        Optional.ofNullable(environment.get("LAKEWRIGHT_BASE_URL"))
            .or(() -> replayed ? Optional.of("http://localhost/v1") : Optional.empty());
    return url.map(
        it -> {
          ModelSpec plain =
              ModelSpec.openAiCompatible(
                  new ModelName("live"),
                  it,
                  environment.getOrDefault("LAKEWRIGHT_MODEL", "default"));
          ModelSpec patient = plain.within(PATIENCE);
          return environment.containsKey(KEY)
              ? patient.withKey(new KeySource.Variable(KEY))
              : patient;
        });
  }
}
