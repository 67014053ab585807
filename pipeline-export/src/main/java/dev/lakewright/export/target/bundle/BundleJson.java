package dev.lakewright.export.target.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.lakewright.core.export.DataFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.SourceFiles;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.export.folder.Digest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes what a bundle holds a run against: the plan's digest, steps' columns, files of sources.
 */
record BundleJson(ExportRequest request) {
  private static final int FORMAT = 1;

  String text() {
    Plan plan = request.plan();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("format", FORMAT);
    root.put(
        "plan",
        new java.util.TreeMap<>(
            Map.of(
                "name", plan.name().value(),
                "sha256", Digest.of(request.surroundings().planText()))));
    Map<String, Object> steps = new LinkedHashMap<>();
    List<Object> data = new ArrayList<>();
    for (Step step : plan.steps()) {
      List<Column> columns = request.columnsOf(step.id());
      if (!columns.isEmpty()) {
        steps.put(step.id().value(), columns(columns));
      }
      Optional.ofNullable(request.sources().get(step.id()))
          .ifPresent(files -> data.add(source(step, files)));
    }
    root.put("steps", steps);
    root.put("data", data);
    return written(root) + "\n";
  }

  private static String written(Map<String, Object> root) {
    try {
      return new ObjectMapper()
          .configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, false)
          .writer(SerializationFeature.INDENT_OUTPUT)
          .writeValueAsString(root);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Map<String, String> columns(List<Column> columns) {
    Map<String, String> types = new LinkedHashMap<>();
    columns.forEach(it -> types.put(it.name(), it.type().sql()));
    return types;
  }

  private Map<String, Object> source(Step step, SourceFiles from) {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("source", step.id().value());
    source.put("folder", from.variable());
    source.put("format", from.format().name().toLowerCase(Locale.ROOT));
    List<Object> files = new ArrayList<>();
    for (DataFile file : request.surroundings().files(step.id())) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("path", file.path());
      entry.put("bytes", file.bytes());
      entry.put("sha256", file.sha256());
      files.add(entry);
    }
    source.put("files", files);
    return source;
  }
}
