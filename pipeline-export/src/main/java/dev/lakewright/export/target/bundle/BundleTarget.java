package dev.lakewright.export.target.bundle;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LakeFolder;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.project.YamlText;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The plan as it is, with a lock and a list of its data, for Lakewright on another machine. */
public final class BundleTarget implements ExportTarget {
  private static final Setting HERE =
      new Setting(
          Setting.OUTPUT.name(),
          Setting.OUTPUT.description(),
          Optional.of("this folder"),
          Optional.empty());
  private static final String RUN =
      """
      Needs `lakewright` (another place is told by `LAKEWRIGHT`).

      ```sh
      cp .env.example .env    # fill in where the data lie
      set -a; . ./.env; set +a
      ./run.sh
      ```

      `bundle.json` lists the files that each source had, with their lengths and SHA-256, and the
      columns of each step. A run refuses to begin where something is otherwise, and names it;
      `./run.sh --accept SOURCE` runs though that source differs.
      """;

  @Override
  public String word() {
    return "bundle";
  }

  @Override
  public String title() {
    return "A bundle";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, BundleTarget::limit);
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  private static Optional<Inexpressible> limit(Step step) {
    boolean fixed =
        step instanceof Step.Source source
            && source
                .from()
                .fold(
                    table -> false, paths -> paths.stream().anyMatch(it -> Link.of(it).isEmpty()));
    return fixed
        ? Optional.of(
            new Inexpressible(
                step.id(),
                "its files are not in a folder below the workspace",
                "a lake of them, or files such as data/*.csv"))
        : Optional.empty();
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    return new LocalRun(List.of(), List.of(List.of("sh", "run.sh")), place.allVariables());
  }

  private static ExportOutcome project(ExportRequest request) {
    String name = request.plan().name().value();
    List<Setting> settings = Setting.all(request.plan(), request.sources());
    List<ExportFile> files = new ArrayList<>();
    files.add(ExportFile.of("pipelines/" + name + ".yaml", request.surroundings().planText()));
    files.add(ExportFile.of("lakewright.yaml", workspace(request)));
    files.add(ExportFile.of("bundle.json", new BundleJson(request).text()));
    files.add(ExportFile.program("run.sh", program(request, settings)));
    files.add(ExportFile.of(".env.example", example(settings)));
    files.add(ExportFile.of(".gitignore", "/.env\n/.lakewright/\n/" + Link.LAKES + "/\n"));
    files.add(readme(request, settings));
    return new ExportOutcome.Project(files);
  }

  private static String workspace(ExportRequest request) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", 1);
    Map<String, Object> lakes = new LinkedHashMap<>();
    for (LakeFolder lake : request.surroundings().lakes()) {
      List<String> paths =
          lake.paths().stream().map(it -> Link.inLake(lake.variable(), it)).toList();
      lakes.put(lake.name(), Map.of("paths", paths));
    }
    if (!lakes.isEmpty()) {
      root.put("lakes", lakes);
    }
    return YamlText.of(root);
  }

  private static String program(ExportRequest request, List<Setting> settings) {
    List<String> folders =
        settings.stream()
            .filter(it -> it.parameter().isEmpty() && !it.equals(Setting.OUTPUT))
            .map(Setting::environment)
            .toList();
    String needed =
        folders.stream()
            .map(
                it ->
                    ": \"${"
                        + it
                        + ":?is not set; README.md says what it is}\"\n"
                        + it
                        + "=$(CDPATH='' cd -- \"$"
                        + it
                        + "\" && pwd)")
            .collect(Collectors.joining("\n"));
    String parameters =
        settings.stream()
            .filter(it -> it.parameter().isPresent())
            .map(BundleTarget::parameter)
            .collect(Collectors.joining("\n"));
    return Template.beside(BundleTarget.class, "run.sh")
        .fill(
            Map.of(
                "PLAN",
                request.plan().name().value(),
                "SETTINGS",
                needed,
                "LINKS",
                String.join("\n", Link.lines(request)),
                "PARAMETERS",
                parameters));
  }

  private static String parameter(Setting it) {
    String variable = it.environment();
    return "[ -z \"${"
        + variable
        + "+set}\" ] || set -- --param \""
        + it.plainName()
        + "=$"
        + variable
        + "\" \"$@\"";
  }

  private static String example(List<Setting> settings) {
    return settings.stream()
        .filter(it -> it.parameter().isEmpty())
        .map(it -> (it.equals(Setting.OUTPUT) ? "#" : "") + it.environment() + "=\n")
        .collect(Collectors.joining());
  }

  private static ExportFile readme(ExportRequest request, List<Setting> settings) {
    return new Readme(request)
        .file(
            RUN,
            settings.stream()
                .map(
                    it -> new Readme.Named(it.environment(), it.equals(Setting.OUTPUT) ? HERE : it))
                .toList(),
            List.of(
                "Parameters can be given as `--param month=2013-12` too, instead of `PARAM_MONTH`.",
                "Without `OUTPUT_DIR` results are written below this folder; with it, that folder"
                    + " becomes a workspace with a copy of the plan.",
                "Data are not in the bundle: folders are linked to where they lie."));
  }
}
