package dev.lakewright.bench.tiers;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tables of the suite: with a scripted model always, with a live one where there is one. */
public final class TierStudy {
  private final TierRun run;
  private final Consumer<String> say;
  private final Map<String, String> environment;

  /**
   * Make a study.
   *
   * @param every take each so many-th executable question
   * @param say hears what is under way
   */
  public TierStudy(
      SpiderSet set,
      int every,
      BiConsumer<Integer, Integer> progress,
      Consumer<String> say,
      Map<String, String> environment) {
    this.run = new TierRun(set, every, progress);
    this.say = say;
    this.environment = Map.copyOf(environment);
  }

  public TierFindings run(Optional<ModelSpec> live, ModelTape tape)
      throws IOException, SQLException {
    Map<String, Double> figures = new LinkedHashMap<>();
    Map<String, String> plots = new LinkedHashMap<>();
    List<Map<String, Object>> questions = new ArrayList<>();
    StringBuilder tables = new StringBuilder();
    say.accept("statements and their mutations");
    List<TierRun.Material> material = run.material();
    for (Findings part : List.of(GroupScoreTable.of(material), DoubtTable.of(material))) {
      figures.putAll(part.figures());
      tables.append(part.table());
    }
    say.accept("scripted model");
    List<TierTrial> scripted = scripted(material);
    TierTables noisy = new TierTables(scripted);
    figures.putAll(noisy.figures("scripted"));
    figures.put("n", (double) material.size());
    tables.append("## Scripted noisy model (proves the machinery, nothing of real models)\n\n");
    tables.append(noisy.render()).append('\n');
    plots.put("pareto-scripted.svg", new ParetoPlot("Scripted model", noisy.points()).svg());
    scripted.forEach(it -> questions.add(labelled(it, "scripted")));
    tables.append("## Live model\n\n");
    if (live.isPresent()) {
      say.accept("live model");
      List<TierTrial> trials = run.trials(List.of(TierRow.values()), live.get(), environment, tape);
      TierTables real = new TierTables(trials);
      figures.putAll(real.figures("live"));
      tables.append("Model ").append(live.get().model()).append(", ");
      tables.append(replayed(tape) ? "from a tape (no seconds)" : "asked now").append("\n\n");
      tables.append(real.render()).append('\n');
      plots.put("pareto.svg", new ParetoPlot(live.get().model(), real.points()).svg());
      trials.forEach(it -> questions.add(labelled(it, "live")));
    } else {
      tables.append("not measured: LAKEWRIGHT_BASE_URL names no server\n\n");
    }
    String model = live.map(ModelSpec::model).orElse("none");
    return new TierFindings(figures, tables.toString(), questions, plots, model);
  }

  private static boolean replayed(ModelTape tape) {
    return tape.fold(() -> false, file -> false, file -> true);
  }

  private static Map<String, Object> labelled(TierTrial trial, String model) {
    Map<String, Object> fields = trial.fields();
    fields.put("model", model);
    return fields;
  }

  private List<TierTrial> scripted(List<TierRun.Material> material)
      throws IOException, SQLException {
    try (NoisyModel model = new NoisyModel()) {
      material.forEach(it -> model.learn(it.question().text(), TierRun.known(it)));
      ModelSpec spec = ModelSpec.openAiCompatible(new ModelName("noisy"), model.baseUrl(), "noisy");
      return run.trials(List.of(TierRow.values()), spec, Map.of(), ModelTape.LIVE);
    }
  }
}
