package dev.lakewright.export.target.spark;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An application of PySpark that runs the steps in Spark's own SQL. */
public final class SparkTarget implements ExportTarget {
  private static final String PACKAGE = "pyspark==4.3.0";
  private static final String RUN =
      """
      Needs Python 3.10 or newer, Java 17 or newer, and `pyspark` (`requirements.txt`).

      ```sh
      pip install -r requirements.txt
      set -a; . ./.env; set +a      # .env.example with the folders filled in
      python main.py
      ```

      On a cluster: `spark-submit --py-files pipeline.py --files … main.py`, with the folders `steps`
      and `checks` beside `main.py` on the driver. `python main.py --help` lists the options; each
      has an environment variable too. Results are written beside their final names and moved there;
      that begins when every other step has gone well and every promise is kept.
      """;

  @Override
  public String word() {
    return "spark";
  }

  @Override
  public String title() {
    return "Spark";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, new SparkLimits(request)::of);
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    Map<String, String> environment = place.allVariables();
    environment.put(
        "PYSPARK_SUBMIT_ARGS",
        "--conf spark.ui.enabled=false --conf spark.sql.shuffle.partitions=4 pyspark-shell");
    return new LocalRun(List.of(PACKAGE), List.of(List.of("python", "main.py")), environment);
  }

  private static ExportOutcome project(ExportRequest request) {
    StepQueries queries = new StepQueries(request);
    StepCall calls = new StepCall(request, queries);
    List<Setting> settings = Setting.all(request.plan(), request.sources());
    MainText main = new MainText(request, settings, calls);
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of("main.py", main.text()));
    if (!queries.refused().isEmpty()) {
      return new ExportOutcome.Refused(inOrder(request, queries.refused()));
    }
    files.addAll(calls.files());
    files.add(
        ExportFile.of("pipeline.py", Template.beside(SparkTarget.class, "pipeline.py").text()));
    files.add(ExportFile.of("requirements.txt", PACKAGE + "\n"));
    files.add(ExportFile.of(".env.example", example(settings)));
    files.add(ExportFile.of(".gitignore", "/.env\n/output/\n/spark-warehouse/\n"));
    files.add(readme(request, settings, main));
    return new ExportOutcome.Project(files);
  }

  /** Return one of each step, in the plan's order. */
  private static List<Inexpressible> inOrder(ExportRequest request, List<Inexpressible> refused) {
    List<StepId> order = request.plan().steps().stream().map(Step::id).toList();
    return order.stream()
        .flatMap(id -> refused.stream().filter(it -> it.step().equals(id)).limit(1))
        .toList();
  }

  private static String example(List<Setting> settings) {
    StringBuilder text = new StringBuilder();
    settings.stream()
        .filter(it -> it.parameter().isEmpty())
        .forEach(it -> text.append(it.environment()).append("=\n"));
    return text.toString();
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings, MainText main) {
    return new Readme(request)
        .file(
            RUN,
            settings.stream().map(it -> new Readme.Named(main.option(it), it)).toList(),
            List.of(
                "Every option can be given by the environment too: folders by their names in"
                    + " capitals, parameters as `PARAM_MONTH` for `month`.",
                "Rows of steps are kept in memory, and on disk where it is short, until the run ends.",
                "The schedule, memory and cores of steps are for whatever starts the program.",
                "A step that broke a promise is not tried again.",
                "What times out is what Spark does for a step."));
  }
}
