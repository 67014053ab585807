package dev.lakewright.bench.tiers;

import dev.lakewright.bench.proofs.mutate.Mutator;
import dev.lakewright.bench.proofs.mutate.Mutators;
import dev.lakewright.bench.proofs.mutate.Statement;
import dev.lakewright.bench.score.ExecutionMatch;
import dev.lakewright.bench.score.Verdict;
import dev.lakewright.bench.spider.Hardness;
import dev.lakewright.bench.spider.ScratchFolder;
import dev.lakewright.bench.spider.SpiderQuestion;
import dev.lakewright.bench.spider.SpiderSet;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.lake.Table;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.runtime.model.ModelAccess;
import dev.lakewright.sql.dialect.SqliteTranslation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BiConsumer;

/** Takes every so many-th executable question of a set through every row. */
final class TierRun {
  private static final int MUTANTS = 4;
  private static final int GUIDED_REPEATS = 3;

  /** A question whose gold statement runs, with wrong ones that give another result. */
  record Material(SpiderQuestion question, String gold, List<String> wrong) {
    Material {
      wrong = List.copyOf(wrong);
    }
  }

  private final SpiderSet set;
  private final int every;
  private final BiConsumer<Integer, Integer> progress;

  /**
   * Make a run.
   *
   * @param every take each so many-th executable question, in the order of the file
   */
  TierRun(SpiderSet set, int every, BiConsumer<Integer, Integer> progress) {
    this.set = set;
    this.every = every;
    this.progress = progress;
  }

  private Map<String, List<SpiderQuestion>> byDatabase() {
    List<SpiderQuestion> all = set.executable();
    Map<String, List<SpiderQuestion>> chosen = new LinkedHashMap<>();
    for (int i = 0; i < all.size(); i += every) {
      chosen.computeIfAbsent(all.get(i).database(), key -> new ArrayList<>()).add(all.get(i));
    }
    return chosen;
  }

  /** Ask a model; its replies come by the tape, so that a run that was cut off goes on. */
  List<TierTrial> trials(List<TierRow> rows, ModelSpec model, ModelAccess access)
      throws IOException, SQLException {
    Map<String, List<SpiderQuestion>> chosen = byDatabase();
    int all = chosen.values().stream().mapToInt(List::size).sum();
    List<TierTrial> trials = new ArrayList<>();
    int done = 0;
    for (Map.Entry<String, List<SpiderQuestion>> entry : chosen.entrySet()) {
      try (ScratchFolder workspace = ScratchFolder.make("lakewright-tiers");
          TierExaminee examinee =
              TierExaminee.open(set.database(entry.getKey()), workspace.path(), model, access)) {
        for (SpiderQuestion question : entry.getValue()) {
          for (TierRow row : rows) {
            trials.add(examinee.examine(row, question));
          }
          progress.accept(++done, all);
        }
      }
    }
    return trials;
  }

  /** Return the material for scripted models; questions whose gold does not run have none. */
  List<Material> material() throws IOException, SQLException {
    List<Material> material = new ArrayList<>();
    for (Map.Entry<String, List<SpiderQuestion>> entry : byDatabase().entrySet()) {
      Path file = set.database(entry.getKey()).toAbsolutePath().normalize();
      try (ScratchFolder folder = ScratchFolder.make("lakewright-gold");
          Lakes lakes =
              Lakes.open(
                  folder.path(),
                  folder.path().resolve("state"),
                  List.of(new LakeSpec(new LakeName("gold"), List.of(file.toString()))));
          ExecutionMatch match = ExecutionMatch.over(file)) {
        List<Table> tables = lakes.describe(new LakeName("gold"));
        for (SpiderQuestion question : entry.getValue()) {
          material.add(of(question, tables, match));
        }
      }
    }
    return material;
  }

  /** Have every statement written by a noisy writer, guided and not. */
  List<GuideTrial> guided(List<Material> material) throws IOException, SQLException {
    Map<String, List<Material>> byDatabase = new LinkedHashMap<>();
    material.forEach(
        it ->
            byDatabase.computeIfAbsent(it.question().database(), key -> new ArrayList<>()).add(it));
    ModelSpec nobody =
        ModelSpec.openAiCompatible(new ModelName("nobody"), "http://127.0.0.1:9/v1", "none");
    ModelAccess access = new ModelAccess(Map.of(), ModelTape.LIVE);
    List<GuideTrial> trials = new ArrayList<>();
    for (Map.Entry<String, List<Material>> entry : byDatabase.entrySet()) {
      try (ScratchFolder workspace = ScratchFolder.make("lakewright-guide");
          TierExaminee examinee =
              TierExaminee.open(set.database(entry.getKey()), workspace.path(), nobody, access)) {
        for (Material of : entry.getValue()) {
          for (int repeat = 0; repeat < GUIDED_REPEATS; repeat++) {
            trials.add(
                GuideTrial.of(
                    of,
                    examinee.probe(),
                    sql -> examinee.isRight(of.question(), sql),
                    31L * of.question().index() + repeat));
          }
        }
      }
    }
    return trials;
  }

  private static Material of(SpiderQuestion question, List<Table> tables, ExecutionMatch match) {
    SqliteTranslation translation = new SqliteTranslation(tables);
    Statement statement = Statement.of(question.gold(), tables);
    List<String> wrong = new ArrayList<>();
    for (Mutator mutator : Mutators.all()) {
      Random random = new Random(question.index());
      for (String mutant : mutator.make().apply(statement, random)) {
        if (wrong.size() < MUTANTS && match.judge(question.gold(), mutant) == Verdict.WRONG) {
          wrong.add(translation.toDuckDb(new SqlText(mutant)).value());
        }
      }
    }
    String gold = translation.toDuckDb(new SqlText(question.gold())).value();
    return new Material(question, gold, wrong);
  }

  static NoisyModel.Known known(Material of) {
    return new NoisyModel.Known(of.gold(), of.wrong(), Hardness.of(of.question().gold()));
  }
}
