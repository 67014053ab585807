package dev.lakewright.export.target.sql;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import dev.lakewright.export.step.StepScript;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A SQL file a step, and a script for any POSIX shell that runs them one after another. */
public final class SqlTarget implements ExportTarget {
  private static final String RUN =
      """
      Needs DuckDB's command line (`duckdb`, 1.4 or newer; another place is told by `DUCKDB`).

      ```sh
      cp .env.example .env    # fill in the folders
      set -a; . ./.env; set +a
      ./run.sh
      ```

      Steps run in order and stop at the first failure. What a run leaves for later steps is in
      `WORK_DIR`, and goes away when it ends well. Results are written beside their final names and
      moved there when everything before has gone well.
      """;

  @Override
  public String word() {
    return "sql";
  }

  @Override
  public String title() {
    return "SQL scripts";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, Limits::failedValues);
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    return new LocalRun(
        List.of("duckdb-cli==1.5.6"), List.of(List.of("sh", "run.sh")), place.allVariables());
  }

  private static ExportOutcome project(ExportRequest request) {
    Scripts scripts = new Scripts(request, false);
    List<StepScript> steps = scripts.all();
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.program("run.sh", program(request, scripts.settings(), steps)));
    files.add(ExportFile.of("settings.sql", settings(scripts.settings(), steps)));
    files.add(ExportFile.of(".env.example", example(scripts.settings())));
    files.add(ExportFile.of(".gitignore", "/.env\n/output/\n/work/\n"));
    steps.forEach(step -> files.addAll(files(step)));
    request
        .plan()
        .schedule()
        .map(it -> "CRON_TZ=" + it.zone() + "\n" + it.cron() + " cd PROJECT && ./run.sh\n")
        .ifPresent(text -> files.add(ExportFile.of("crontab.example", text)));
    files.add(readme(request, scripts.settings()));
    return new ExportOutcome.Project(files);
  }

  private static List<ExportFile> files(StepScript step) {
    String base = "steps/" + step.id();
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of(base + ".sql", step.sql()));
    step.skip()
        .ifPresent(
            skip -> {
              files.add(ExportFile.of(base + ".when.sql", skip.runs()));
              skip.empty().ifPresent(it -> files.add(ExportFile.of(base + ".skip.sql", it)));
            });
    return files;
  }

  private static String program(
      ExportRequest request, List<Setting> settings, List<StepScript> steps) {
    String set = settings.stream().map(SqlTarget::environment).collect(Collectors.joining("\n"));
    String run = steps.stream().map(SqlTarget::call).collect(Collectors.joining("\n"));
    return Template.beside(SqlTarget.class, "run.sh")
        .fill(Map.of("PLAN", request.plan().name().value(), "SETTINGS", set, "STEPS", run + "\n"));
  }

  private static String environment(Setting setting) {
    String name = setting.environment();
    if (setting.name().equals("output_dir")) {
      return name + "=${" + name + ":-$project/output}\nexport " + name;
    }
    String usual =
        setting
            .usual()
            .map(it -> "[ \"${" + name + "+set}\" ] || " + name + "=" + ShellText.quote(it))
            .orElse(": \"${" + name + "?is not set; README.md says what it is}\"");
    return usual + "\nexport " + name;
  }

  private static String call(StepScript script) {
    StepHead head = script.step().head();
    String result =
        script
            .result()
            .fold(
                () -> "rows ''",
                file -> "file " + ShellText.quote(file.path()),
                folder -> (folder.adds() ? "add " : "folder ") + ShellText.quote(folder.path()),
                database -> "database " + ShellText.quote(database.path()));
    return "step "
        + script.id()
        + " "
        + head.retry().times()
        + " "
        + seconds(head.retry().pause())
        + " "
        + head.timeout().map(SqlTarget::seconds).orElse(0L)
        + " "
        + result;
  }

  private static long seconds(Duration time) {
    return time.plusMillis(999).toSeconds();
  }

  private static String settings(List<Setting> settings, List<StepScript> steps) {
    StringBuilder text = new StringBuilder("-- What run.sh gives by its environment.\n");
    settings.forEach(
        it -> text.append(it.statement(name -> "getenv('" + it.environment() + "')")).append('\n'));
    for (StepScript step : steps) {
      if (step.result().isRows()) {
        text.append(
            "SET VARIABLE input_"
                + step.id()
                + " = getenv('WORK_DIR') || '/"
                + step.id()
                + ".parquet';\n");
      }
    }
    return text.append("SET VARIABLE result_file = getenv('RESULT_FILE');\n\n").toString();
  }

  private static String example(List<Setting> settings) {
    return settings.stream()
        .map(
            it ->
                it.usual()
                    .map(usual -> "#" + it.environment() + "=" + oneLine(ShellText.quote(usual)))
                    .orElse(it.environment() + "="))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\R", "\n#");
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings) {
    return new Readme(request)
        .file(
            RUN,
            settings.stream().map(it -> new Readme.Named(it.environment(), it)).toList(),
            List.of(
                "Memory and cores that steps ask for are not told to DuckDB here.",
                "Pauses and timeouts count in whole seconds.",
                "A step that broke a promise is not tried again."));
  }
}
