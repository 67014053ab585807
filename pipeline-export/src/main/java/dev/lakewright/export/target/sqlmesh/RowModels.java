package dev.lakewright.export.target.sqlmesh;

import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.export.contract.Promise;
import dev.lakewright.export.contract.Promises;
import dev.lakewright.export.step.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the models of steps that leave rows, and their promises as audits. */
final class RowModels {
  private final Plan plan;
  private final Relations relations;
  private final Promises promises;

  RowModels(ExportRequest request) {
    this.plan = request.plan();
    this.relations = new Relations(request);
    this.promises = new Promises(request.columns(), name -> name);
  }

  /** Return the files of all of them, in the plan's order. */
  List<ExportFile> files() {
    List<ExportFile> files = new ArrayList<>();
    for (Step step : plan.steps()) {
      step.accept(new RowQuery(relations))
          .ifPresent(
              query -> {
                files.add(model(step, query));
                files.addAll(audits(step));
              });
    }
    return files;
  }

  private ExportFile model(Step step, String query) {
    List<StepId> inputs = step.head().inputs();
    String sql = Relations.query(inputs.stream().map(relations::imported).toList(), query);
    String text = head(step) + "\n" + relations.settings(sql) + "\n" + sql;
    return ExportFile.of("models/" + step.id() + ".sql", text.replace("\n\n\n", "\n\n"));
  }

  private String head(Step step) {
    List<String> lines = new ArrayList<>();
    lines.add("name " + relations.model(step.id()));
    lines.add("kind FULL");
    plan.schedule()
        .ifPresent(
            it -> {
              lines.add("cron " + Identifier.literal(it.cron().text()));
              lines.add("cron_tz " + Identifier.literal(it.zone().getId()));
            });
    step.head()
        .owner()
        .or(plan::owner)
        .ifPresent(it -> lines.add("owner " + Identifier.literal(it)));
    lines.add("tags (" + Identifier.literal(plan.name().value()) + ")");
    if (!step.head().description().isBlank()) {
      lines.add("description " + Identifier.literal(step.head().description().strip()));
    }
    list("depends_on", depends(step), lines);
    list("audits", auditNames(step), lines);
    return lines.stream().collect(Collectors.joining(",\n  ", "MODEL (\n  ", "\n);\n"));
  }

  private List<String> depends(Step step) {
    return step.head().inputs().stream()
        .filter(id -> plan.step(id).filter(it -> !Scripts.isReadInPlace(it)).isPresent())
        .map(relations::model)
        .toList();
  }

  private static void list(String name, List<String> items, List<String> lines) {
    if (!items.isEmpty()) {
      lines.add(name + " (" + String.join(", ", items) + ")");
    }
  }

  private List<String> auditNames(Step step) {
    List<String> names = new ArrayList<>();
    List<Promise> all = promises.of(step);
    for (int i = 0; i < all.size(); i++) {
      names.add(auditName(step, i + 1, all.get(i)));
    }
    return names;
  }

  private static String auditName(Step step, int number, Promise promise) {
    return step.id() + "_" + number + "_" + promise.expectation().condition().word();
  }

  private List<ExportFile> audits(Step step) {
    List<ExportFile> files = new ArrayList<>();
    List<Promise> all = promises.of(step);
    for (int i = 0; i < all.size(); i++) {
      String name = auditName(step, i + 1, all.get(i));
      files.add(ExportFile.of("audits/" + name + ".sql", audit(step, name, all.get(i))));
    }
    return files;
  }

  private String audit(Step step, String name, Promise promise) {
    List<String> read = new ArrayList<>();
    read.add(Relations.relation(step.id(), "@this_model"));
    step.head().inputs().stream()
        .filter(it -> promise.query().contains(it.value()))
        .forEach(it -> read.add(relations.imported(it)));
    return "AUDIT (\n  name "
        + name
        + ",\n  blocking "
        + promise.isError()
        + "\n);\n\n"
        + Relations.query(read, "-- " + promise.title() + "\n" + promise.query());
  }
}
