package dev.lakewright.planner.plan;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.plan.Cron;
import dev.lakewright.core.plan.Parameter;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.plan.Schedule;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads plans from YAML. Unknown keys, wrong types, keys given twice, anchors and tags are told,
 * all at once, with their line and column. Whether the steps fit together is not looked at here.
 *
 * <pre>
 * format: 1
 * name: monthly-revenue
 * description: Revenue by country.
 * owner: data team
 * schedule: {cron: 0 6 1 * *, zone: UTC}
 * parameters:
 *   month: {type: month, default: 2013-12, description: the month to load}
 * steps:
 *   invoice:
 *     source: chinook.Invoice
 *   revenue:
 *     inputs: [invoice]
 *     sql: |
 *       SELECT BillingCountry AS country, sum(Total) AS revenue FROM invoice
 *       WHERE date_trunc('month', InvoiceDate) = $month GROUP BY ALL
 *     contract: {keys: [[country]]}
 *   files:
 *     inputs: [revenue]
 *     sink: {parquet: out/revenue, partitionBy: [country], mode: replace}
 * </pre>
 */
public final class PlanFile {
  static final List<String> KEYS =
      List.of("format", "name", "description", "owner", "schedule", "parameters", "steps");
  private static final int MOST_STEPS = 10_000;

  private final Problems problems = new Problems();
  private final Places places;
  private final String text;

  private PlanFile(String text) {
    this.text = text;
    this.places = new Places(text);
  }

  /** Read a file's text. */
  public static PlanReading read(String text) {
    return new PlanFile(text).read();
  }

  private PlanReading read() {
    Optional<Node> root = SafeYaml.parse(text, problems);
    Optional<Plan> plan = root.flatMap(node -> plan(new PlanNode(node, problems)));
    if (root.isEmpty() && problems.isEmpty()) {
      problems.add(new SourceLocation(1, 1), "the plan is empty");
    }
    return plan.isPresent() && problems.isEmpty()
        ? new PlanReading.Read(new PlanDocument(plan.get(), text, places))
        : new PlanReading.Wrong(problems.inOrder());
  }

  private Optional<Plan> plan(PlanNode root) {
    Fields fields = root.fields(KEYS);
    fields.needed("format").ifPresent(this::checkFormat);
    Optional<PlanName> name = fields.needed("name").flatMap(this::name);
    Optional<Schedule> schedule = fields.node("schedule").flatMap(this::schedule);
    List<Parameter> parameters = fields.node("parameters").map(this::parameters).orElse(List.of());
    List<Step> steps = fields.needed("steps").map(this::steps).orElse(List.of());
    String description = fields.text("description").map(String::strip).orElse("");
    Optional<String> owner = fields.text("owner");
    return name.map(it -> new Plan(it, description, owner, parameters, schedule, steps));
  }

  private void checkFormat(PlanNode node) {
    node.whole(1, Integer.MAX_VALUE)
        .ifPresent(
            format -> {
              if (format > Plan.FORMAT) {
                problems.add(
                    Failure.of(
                            ErrorCode.PLAN_VERSION,
                            "the plan has format "
                                + format
                                + ", and this version reads formats up to "
                                + Plan.FORMAT
                                + ": update Lakewright")
                        .at(node.place()));
              }
            });
  }

  private Optional<PlanName> name(PlanNode node) {
    Optional<String> typed = node.text();
    if (typed.isPresent() && !PlanName.isValid(typed.get())) {
      node.wrong(
          "not a plan name: " + typed.get() + " (a small letter, then small letters, digits or -)");
    }
    places.put("name", node.place());
    return typed.filter(PlanName::isValid).map(PlanName::new);
  }

  private Optional<Schedule> schedule(PlanNode node) {
    Fields fields = node.fields(List.of("cron", "zone"));
    Optional<String> cron = fields.neededText("cron");
    if (cron.isPresent() && !Cron.isValid(cron.get())) {
      node.wrong("not five fields of cron: " + cron.get());
      return Optional.empty();
    }
    String zone = fields.text("zone").orElse("UTC");
    try {
      ZoneId place = ZoneId.of(zone);
      return cron.map(it -> new Schedule(new Cron(it), place));
    } catch (DateTimeException unknown) {
      fields
          .node("zone")
          .orElse(node)
          .wrong("not a time zone: " + zone + " (such as UTC or Europe/Berlin)");
      return Optional.empty();
    }
  }

  private List<Parameter> parameters(PlanNode node) {
    List<Parameter> parameters = new ArrayList<>();
    for (PlanNode.Field field : node.fields().values()) {
      places.put("parameters." + field.key(), field.place());
      if (ParameterName.isValid(field.key())) {
        parameter(new ParameterName(field.key()), field.value()).ifPresent(parameters::add);
      } else {
        problems.add(
            field.place(),
            "not a parameter name: "
                + field.key()
                + " (a small letter, then small letters, digits or _)");
      }
    }
    return parameters;
  }

  private Optional<Parameter> parameter(ParameterName name, PlanNode node) {
    Fields fields = node.fields(List.of("type", "default", "description"));
    Optional<ParameterType> type = fields.needed("type").flatMap(this::type);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    Optional<ParameterValue> usual =
        fields.node("default").flatMap(value -> value(type.get(), value));
    String description = fields.text("description").orElse("");
    return Optional.of(new Parameter(name, type.get(), usual, description));
  }

  Optional<ParameterType> type(PlanNode node) {
    Optional<String> word = node.text();
    Optional<ParameterType> type = word.flatMap(ParameterType::of);
    if (word.isPresent() && type.isEmpty()) {
      List<String> words = ParameterType.words();
      problems.unknown(
          node.place(),
          "there is no type " + word.get() + " (" + String.join(", ", words) + ")",
          words,
          word.get());
    }
    return type;
  }

  Optional<ParameterValue> value(ParameterType type, PlanNode node) {
    Optional<String> typed = node.text();
    Optional<ParameterValue> value = typed.flatMap(type::read);
    if (typed.isPresent() && value.isEmpty()) {
      node.wrong(type.form() + " is expected, not " + typed.get());
    }
    return value;
  }

  private List<Step> steps(PlanNode node) {
    var fields = node.fields();
    if (fields.isEmpty()) {
      node.wrong("a plan has steps");
    }
    if (fields.size() > MOST_STEPS) {
      node.wrong("a plan has at most " + MOST_STEPS + " steps");
      return List.of();
    }
    List<Step> steps = new ArrayList<>();
    StepReader reader = new StepReader(this, problems, places);
    for (PlanNode.Field field : fields.values()) {
      places.put("steps." + field.key(), field.place());
      if (StepId.isValid(field.key())) {
        reader.read(new StepId(field.key()), field.value()).ifPresent(steps::add);
      } else {
        problems.add(
            field.place(),
            "not a step name: "
                + field.key()
                + " (a small letter, then small letters, digits or _; no word of SQL)");
      }
    }
    return steps;
  }
}
