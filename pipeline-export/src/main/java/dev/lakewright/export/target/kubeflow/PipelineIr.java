package dev.lakewright.export.target.kubeflow;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Resources;
import dev.lakewright.export.project.Template;
import dev.lakewright.export.python.StepPython;
import dev.lakewright.export.step.Setting;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes a pipeline in Kubeflow's intermediate representation, version 2.1.0, as JSON, which is
 * YAML too. Every component is one of Kubeflow's lightweight Python components.
 */
record PipelineIr(
    Plan plan, List<Setting> settings, List<Component> components, PipelineNames names) {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /** Installs what the image lacks, and nothing where it lacks nothing. */
  private static final String PREPARE =
      "python3 -c 'import duckdb, kfp' 2>/dev/null || python3 -m pip install --quiet"
          + " --no-warn-script-location 'duckdb==2.0.0' 'kfp==2.17.0'\n\"$0\" \"$@\"\n";

  private static final String START =
      "program_path=$(mktemp -d)\n\nprintf \"%s\" \"$0\" > \"$program_path/ephemeral_component.py\"\n"
          + "_KFP_RUNTIME=true python3 -m kfp.dsl.executor_main --component_module_path"
          + " \"$program_path/ephemeral_component.py\" \"$@\"\n";

  private static final String IMPORTS =
      "import kfp\nfrom kfp import dsl\nfrom kfp.dsl import *\nfrom typing import *\n\n";

  String text() {
    ObjectNode pipeline = JSON.createObjectNode();
    ObjectNode parts = pipeline.putObject("components");
    ObjectNode executors = pipeline.putObject("deploymentSpec").putObject("executors");
    for (Component component : components) {
      component(parts.putObject("comp-" + component.task()), component);
      executor(executors.putObject("exec-" + component.task()).putObject("container"), component);
    }
    ObjectNode about = pipeline.putObject("pipelineInfo");
    about.put("name", plan.name().value());
    about.put("description", plan.description());
    ObjectNode root = pipeline.putObject("root");
    ObjectNode tasks = root.putObject("dag").putObject("tasks");
    components.forEach(it -> task(tasks.putObject(it.task()), it));
    ObjectNode inputs = root.putObject("inputDefinitions").putObject("parameters");
    for (Setting it : settings) {
      ObjectNode input = inputs.putObject(names.of(it)).put("parameterType", "STRING");
      input.put("description", it.description());
      PipelineNames.usual(it)
          .ifPresent(usual -> input.put("defaultValue", usual).put("isOptional", true));
    }
    pipeline.put("schemaVersion", "2.1.0");
    pipeline.put("sdkVersion", "kfp-2.17.0");
    return written(pipeline);
  }

  private static String written(ObjectNode pipeline) {
    try {
      return JSON.writeValueAsString(pipeline).replace("\r\n", "\n") + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void component(ObjectNode node, Component component) {
    node.put("executorLabel", "exec-" + component.task());
    ObjectNode inputs = node.putObject("inputDefinitions");
    if (!component.script().reads().isEmpty()) {
      ObjectNode artifacts = inputs.putObject("artifacts");
      component.script().reads().forEach(it -> dataset(artifacts.putObject("input_" + it)));
    }
    ObjectNode parameters = inputs.putObject("parameters");
    component
        .settings()
        .forEach(it -> parameters.putObject(it.name()).put("parameterType", "STRING"));
    parameters.putObject("run_id").put("parameterType", "STRING");
    if (component.hasRows()) {
      dataset(node.putObject("outputDefinitions").putObject("artifacts").putObject("result"));
    }
  }

  private static void dataset(ObjectNode node) {
    node.putObject("artifactType")
        .put("schemaTitle", "system.Dataset")
        .put("schemaVersion", "0.0.1");
  }

  private static void executor(ObjectNode container, Component component) {
    ArrayNode arguments = container.putArray("args");
    arguments.add("--executor_input").add("{{$}}");
    arguments.add("--function_to_execute").add(component.function());
    ArrayNode command = container.putArray("command");
    command.add("sh").add("-c").add(PREPARE).add("sh").add("-ec").add(START);
    command.add(IMPORTS + functions() + "\n\n" + component.source());
    container.put("image", "python:3.11");
    Resources resources = component.script().step().head().resources();
    if (!resources.equals(Resources.DEFAULT)) {
      container
          .putObject("resources")
          .put("cpuLimit", (double) resources.cores())
          .put("memoryLimit", resources.memoryMegabytes() / 1_000.0)
          .put("resourceCpuLimit", Integer.toString(resources.cores()))
          .put("resourceMemoryLimit", resources.memoryMegabytes() + "M");
    }
  }

  /** Return the functions that every component calls. */
  static String functions() {
    return StepPython.function()
        + "\n\n"
        + Template.beside(PipelineIr.class, "run_with_retries.py").text();
  }

  private void task(ObjectNode task, Component component) {
    task.putObject("cachingOptions");
    task.putObject("componentRef").put("name", "comp-" + component.task());
    List<String> before =
        Stream.concat(component.script().reads().stream(), component.after().stream())
            .map(it -> "step-" + it.value().replace('_', '-'))
            .sorted()
            .toList();
    if (!before.isEmpty()) {
      before.forEach(task.putArray("dependentTasks")::add);
    }
    ObjectNode inputs = task.putObject("inputs");
    if (!component.script().reads().isEmpty()) {
      ObjectNode artifacts = inputs.putObject("artifacts");
      component
          .script()
          .reads()
          .forEach(
              it ->
                  artifacts
                      .putObject("input_" + it)
                      .putObject("taskOutputArtifact")
                      .put("outputArtifactKey", "result")
                      .put("producerTask", "step-" + it.value().replace('_', '-')));
    }
    ObjectNode parameters = inputs.putObject("parameters");
    component
        .settings()
        .forEach(
            it -> parameters.putObject(it.name()).put("componentInputParameter", names.of(it)));
    parameters
        .putObject("run_id")
        .putObject("runtimeValue")
        .put("constant", "{{$.pipeline_job_uuid}}");
    task.putObject("taskInfo").put("name", component.task());
  }
}
