package dev.lakewright.bench.tiers;

import dev.lakewright.bench.routing.Findings;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.text.tier.Help;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The tables of the suite: with a scripted model always, with a live one where there is one. */
public final class TierStudy {
  private final TierRun run;
  private final List<TierRow> rows;
  private final Set<Help> helps;
  private final Consumer<String> say;
  private final Map<String, String> environment;

  /**
   * Make a study.
   *
   * @param every take each so many-th executable question
   * @param rows of the live model; where there are none, all, beside the scripted parts
   * @param helps what the live model is helped with
   * @param say hears what is under way
   */
  public TierStudy(
      SpiderSet set,
      int every,
      List<TierRow> rows,
      Set<Help> helps,
      BiConsumer<Integer, Integer> progress,
      Consumer<String> say,
      Map<String, String> environment) {
    this.run = new TierRun(set, every, progress);
    this.rows = List.copyOf(rows);
    this.helps = Set.copyOf(helps);
    this.say = say;
    this.environment = Map.copyOf(environment);
  }

  /** Study a live model, and the machinery with a scripted one unless rows were chosen. */
  public TierFindings run(Optional<ModelSpec> live, ModelTape tape)
      throws IOException, SQLException {
    Gathered gathered = new Gathered();
    if (rows.isEmpty()) {
      simulated(gathered);
    }
    gathered.tables.append("## Live model\n\n");
    if (live.isPresent()) {
      say.accept("live model");
      live(live.get(), tape, gathered);
    } else {
      gathered.tables.append("not measured: LAKEWRIGHT_BASE_URL names no server\n\n");
    }
    return gathered.findings(live.map(ModelSpec::model).orElse("none"));
  }

  private void simulated(Gathered gathered) throws IOException, SQLException {
    say.accept("statements and their mutations");
    List<TierRun.Material> material = run.material();
    for (Findings part : List.of(GroupScoreTable.of(material), DoubtTable.of(material))) {
      gathered.figures.putAll(part.figures());
      gathered.tables.append(part.table());
    }
    say.accept("guided clause by clause");
    Findings guided = GuideTable.of(run.guided(material));
    gathered.figures.putAll(guided.figures());
    gathered.tables.append(guided.table());
    say.accept("scripted model");
    List<TierTrial> scripted = scripted(material);
    gathered.figures.put("n", (double) material.size());
    gathered.tables.append(
        "## Scripted noisy model (proves the machinery, nothing of real models)\n\n");
    gathered.add(scripted, "scripted", "Scripted model", "pareto-scripted.svg");
  }

  private void live(ModelSpec model, ModelTape tape, Gathered gathered)
      throws IOException, SQLException {
    List<TierRow> wanted = rows.isEmpty() ? List.of(TierRow.values()) : rows;
    List<TierTrial> trials =
        run.trials(wanted, model, new ModelAccess(environment, tape).helpedBy(helps));
    boolean replayed = tape.fold(() -> false, file -> false, file -> true);
    gathered.tables.append("Model ").append(model.model()).append(", ");
    gathered.tables.append(replayed ? "from a tape (no seconds)" : "asked now").append("\n\n");
    gathered.add(trials, "live", model.model(), "pareto.svg");
  }

  private List<TierTrial> scripted(List<TierRun.Material> material)
      throws IOException, SQLException {
    try (NoisyModel model = new NoisyModel()) {
      material.forEach(it -> model.learn(it.question().text(), TierRun.known(it)));
      ModelSpec spec = ModelSpec.openAiCompatible(new ModelName("noisy"), model.baseUrl(), "noisy");
      return run.trials(TierRow.SCRIPTED, spec, new ModelAccess(Map.of(), ModelTape.LIVE));
    }
  }

  /** What is found, as it comes. */
  private static final class Gathered {
    private final Map<String, Double> figures = new LinkedHashMap<>();
    private final Map<String, String> plots = new LinkedHashMap<>();
    private final List<Map<String, Object>> questions = new ArrayList<>();
    private final StringBuilder tables = new StringBuilder();

    void add(List<TierTrial> trials, String prefix, String title, String plot) {
      TierTables made = new TierTables(trials);
      figures.putAll(made.figures(prefix));
      tables.append(made.render()).append('\n');
      plots.put(plot, new ParetoPlot(title, made.points()).svg());
      for (TierTrial trial : trials) {
        Map<String, Object> fields = trial.fields();
        fields.put("model", prefix);
        questions.add(fields);
      }
    }

    TierFindings findings(String model) {
      return new TierFindings(figures, tables.toString(), questions, plots, model);
    }
  }
}
