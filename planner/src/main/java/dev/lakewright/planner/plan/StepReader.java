package dev.lakewright.planner.plan;

import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Resources;
import dev.lakewright.core.plan.Retry;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one step: what all steps have, and by its kind the rest. */
final class StepReader {
  static final List<String> KINDS =
      List.of("source", "sql", "check", "branch", "map", "sink", "report");
  static final List<String> COMMON =
      List.of(
          "description",
          "owner",
          "inputs",
          "when",
          "contract",
          "resources",
          "retry",
          "timeoutSeconds");
  private static final long DAY_SECONDS = 86_400;

  private final Problems problems;
  private final Places places;
  private final KindReader kinds;

  StepReader(PlanFile file, Problems problems, Places places) {
    this.problems = problems;
    this.places = places;
    this.kinds = new KindReader(file, problems, places);
  }

  Optional<Step> read(StepId id, PlanNode node) {
    List<String> known = new ArrayList<>(KINDS);
    known.addAll(COMMON);
    Fields fields = node.fields(known);
    fields
        .fields()
        .values()
        .forEach(it -> places.put("steps." + id + "." + it.key(), it.value().place()));
    List<String> given = KINDS.stream().filter(fields::has).toList();
    if (given.size() != 1) {
      SourceLocation place = places.of("steps." + id).orElse(node.place());
      problems.add(place, oneKind(id, given));
      return Optional.empty();
    }
    StepHead head = head(id, fields);
    PlanNode body = fields.node(given.get(0)).orElse(node);
    return kinds.read(given.get(0), head, body);
  }

  private static String oneKind(StepId id, List<String> given) {
    return given.isEmpty()
        ? "the step " + id + " has none of " + String.join(", ", KINDS)
        : "the step " + id + " is " + String.join(" and ", given) + " at once";
  }

  private StepHead head(StepId id, Fields fields) {
    return new StepHead(
        id,
        fields.text("description").map(String::strip).orElse(""),
        fields.text("owner"),
        inputs(fields),
        fields.node("when").map(this::conditions).orElse(List.of()),
        fields
            .node("contract")
            .map(node -> new ContractReader(problems, places, "steps." + id).read(node)),
        fields.node("resources").map(StepReader::resources).orElse(Resources.DEFAULT),
        fields.node("retry").map(StepReader::retry).orElse(Retry.NONE),
        fields.node("timeoutSeconds").map(node -> seconds(node, 1)));
  }

  private List<StepId> inputs(Fields fields) {
    Set<StepId> inputs = new LinkedHashSet<>();
    for (PlanNode item : fields.node("inputs").map(PlanNode::items).orElse(List.of())) {
      stepId(item)
          .ifPresent(
              input -> {
                if (!inputs.add(input)) {
                  item.wrong("the input " + input + " is given twice");
                }
              });
    }
    return List.copyOf(inputs);
  }

  static Optional<StepId> stepId(PlanNode node) {
    Optional<String> name = node.text();
    if (name.isPresent() && !StepId.isValid(name.get())) {
      node.wrong("not a step name: " + name.get());
    }
    return name.filter(StepId::isValid).map(StepId::new);
  }

  private List<Condition> conditions(PlanNode node) {
    List<Condition> conditions = new ArrayList<>();
    for (PlanNode item : node.items()) {
      String text = item.text().orElse("");
      int dot = text.indexOf('.');
      if (dot > 0 && StepId.isValid(text.substring(0, dot)) && dot + 1 < text.length()) {
        conditions.add(new Condition(new StepId(text.substring(0, dot)), text.substring(dot + 1)));
      } else {
        item.wrong("a branch and an outcome are expected, such as size.large, not " + text);
      }
    }
    return conditions;
  }

  private static Resources resources(PlanNode node) {
    Fields fields = node.fields(List.of("memoryMegabytes", "cores"));
    Resources usual = Resources.DEFAULT;
    return new Resources(
        fields
            .node("memoryMegabytes")
            .map(it -> (int) it.whole(1, 1_000_000).orElse(usual.memoryMegabytes()))
            .orElse(usual.memoryMegabytes()),
        fields
            .node("cores")
            .map(it -> (int) it.whole(1, 1_000).orElse(usual.cores()))
            .orElse(usual.cores()));
  }

  private static Retry retry(PlanNode node) {
    Fields fields = node.fields(List.of("times", "waitSeconds"));
    int times = fields.needed("times").map(it -> (int) it.whole(0, 100).orElse(0)).orElse(0);
    return new Retry(
        times, fields.node("waitSeconds").map(it -> seconds(it, 0)).orElse(Duration.ZERO));
  }

  private static Duration seconds(PlanNode node, long least) {
    return Duration.ofSeconds(node.whole(least, DAY_SECONDS).orElse(1));
  }

  static SqlTemplate sql(PlanNode node) {
    String text = node.text().orElse("").stripTrailing();
    if (text.isBlank()) {
      node.wrong("a query is expected here");
    }
    return new SqlTemplate(text);
  }
}
