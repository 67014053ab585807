package dev.lakewright.export.target.kubeflow;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportOutcome;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.export.LocalPlace;
import dev.lakewright.core.export.LocalRun;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.export.project.Limits;
import dev.lakewright.export.project.Readme;
import dev.lakewright.export.step.Scripts;
import dev.lakewright.export.step.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pipeline for a cluster to take as it is, and the same in Kubeflow's Python. */
public final class KubeflowTarget implements ExportTarget {
  private static final String RUN =
      """
      Upload `pipeline.yaml` to Kubeflow Pipelines (2.5 or newer), or run it on this machine, with
      `kfp` and `duckdb` (`requirements.txt`):

      ```sh
      pip install -r requirements.txt
      python run_local.py lake_NAME=FOLDER output_dir=FOLDER
      ```

      `pipeline.py` is the same pipeline in Kubeflow's Python; `python pipeline.py` compiles it.
      Folders are paths that every pod sees, such as those of a mounted volume.
      """;

  private static final String LOCAL =
      """
      \"""Run the pipeline on this machine; arguments are NAME=VALUE.\"""

      import json
      import sys

      from kfp import components, local


      def plain(text):
          \"""Write a text in which Kubeflow would find marks as JSON without braces.\"""
          marked = "{{$" in text or text.startswith("json:")
          return "json:" + json.dumps(text).replace("{", "\\u007b") if marked else text


      arguments = dict(argument.split("=", 1) for argument in sys.argv[1:])
      local.init(local.SubprocessRunner(use_venv=False), pipeline_root=".kfp")
      pipeline = components.load_component_from_file("pipeline.yaml")
      pipeline(**{name: plain(text) for name, text in arguments.items()})
      """;

  @Override
  public String word() {
    return "kfp";
  }

  @Override
  public String title() {
    return "Kubeflow Pipelines 2";
  }

  @Override
  public ExportOutcome export(ExportRequest request) {
    List<Inexpressible> limits = Limits.of(request, step -> Optional.empty());
    return limits.isEmpty() ? project(request) : new ExportOutcome.Refused(limits);
  }

  @Override
  public LocalRun localRun(LocalPlace place) {
    List<String> command = new ArrayList<>(List.of("python", "run_local.py"));
    place.folders().forEach((name, path) -> command.add(name + "=" + path));
    boolean writes = place.plan().steps().stream().anyMatch(Scripts::writesResults);
    if (writes) {
      command.add("output_dir=" + place.output());
    }
    PipelineNames names = PipelineNames.of(Setting.all(place.plan(), Map.of()), place.plan());
    place.parameters().forEach((name, text) -> command.add(names.ofParameter(name) + "=" + text));
    return new LocalRun(List.of("kfp==2.17.0", "duckdb==2.0.0"), List.of(command), Map.of());
  }

  private static ExportOutcome project(ExportRequest request) {
    Plan plan = request.plan();
    Scripts scripts = new Scripts(request, true);
    List<Setting> settings = scripts.settings();
    List<Component> components = Component.of(scripts.all(), settings);
    PipelineNames names = PipelineNames.of(settings, plan);
    List<ExportFile> files = new ArrayList<>();
    files.add(
        ExportFile.of("pipeline.yaml", new PipelineIr(plan, settings, components, names).text()));
    files.add(
        ExportFile.of("pipeline.py", new PipelineSource(plan, settings, components, names).text()));
    files.add(
        ExportFile.of(
            "run_step.py", "\"\"\"What every step calls.\"\"\"\n\n\n" + PipelineIr.functions()));
    files.add(ExportFile.of("run_local.py", LOCAL));
    files.add(ExportFile.of("requirements.txt", "duckdb==2.0.0\nkfp==2.17.0\n"));
    files.add(
        new Readme(request)
            .file(
                RUN,
                settings.stream().map(it -> new Readme.Named(names.of(it), it)).toList(),
                List.of(
                    "A schedule is told to the cluster: create a recurring run with it.",
                    "Steps try again and stop by themselves, so that a broken promise is not tried"
                        + " again; tasks have no retries of their own.",
                    "Kubeflow takes `{{$` in values for its own marks. A value that begins with `json:` is"
                        + " the JSON string that follows, in which `{` can be written as `\\u007b`.",
                    "A step that is passed over ends well, and leaves a file without rows.")));
    return new ExportOutcome.Project(files);
  }
}
