package dev.lakewright.planner.plan;

import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.ParameterName;
import dev.lakewright.core.plan.ParameterType;
import dev.lakewright.core.plan.ParameterValue;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what steps of one kind have, except sinks. */
final class KindReader {
  private static final int REPORT_ROWS = 20;

  private final PlanFile file;
  private final Problems problems;
  private final Places places;

  KindReader(PlanFile file, Problems problems, Places places) {
    this.file = file;
    this.problems = problems;
    this.places = places;
  }

  Optional<Step> read(String kind, StepHead head, PlanNode body) {
    return switch (kind) {
      case "source" -> source(head, body);
      case "sql" -> Optional.of(new Step.Sql(head, sql(head.id(), body)));
      case "check" -> check(head, body);
      case "branch" -> branch(head, body);
      case "map" -> map(head, body);
      case "sink" -> new SinkReader(problems, places).read(head, body);
      default -> report(head, body);
    };
  }

  private SqlTemplate sql(StepId step, PlanNode node) {
    places.putSql("steps." + step + ".sql", node);
    return StepReader.sql(node);
  }

  private Optional<Step> source(StepHead head, PlanNode body) {
    if (!head.inputs().isEmpty()) {
      problems.add(
          places.of("steps." + head.id() + ".inputs").orElse(body.place()),
          "a source has no inputs");
    }
    if (!body.isMapping()) {
      return table(body).map(table -> new Step.Source(head, new SourceRef.LakeTable(table)));
    }
    Optional<PlanNode> files = body.fields(List.of("files")).needed("files");
    List<String> paths = files.map(PlanNode::texts).orElse(List.of());
    if (files.isPresent() && paths.isEmpty()) {
      files.get().wrong("at least one file is expected");
    }
    return Optional.of(new Step.Source(head, new SourceRef.Files(paths)));
  }

  /** The first dot ends the lake's name; a table's may have some. */
  private static Optional<TableName> table(PlanNode node) {
    String text = node.text().orElse("");
    int dot = text.indexOf('.');
    boolean whole = dot > 0 && dot + 1 < text.length();
    if (!whole || !LakeName.isValid(text.substring(0, dot))) {
      node.wrong("a lake and a table are expected, such as chinook.Invoice, not " + text);
      return Optional.empty();
    }
    return Optional.of(
        new TableName(new LakeName(text.substring(0, dot)), text.substring(dot + 1)));
  }

  private Optional<Step> check(StepHead head, PlanNode body) {
    if (!head.inputs().isEmpty()) {
      body.wrong("a check names its input behind its key, and has no others");
    }
    if (head.contract().isEmpty()) {
      body.wrong("a check has a contract");
    }
    Optional<StepId> input = StepReader.stepId(body);
    return input.map(id -> new Step.Check(head.reading(List.of(id))));
  }

  private Optional<Step> branch(StepHead head, PlanNode body) {
    Fields fields = body.fields(List.of("choose", "outcomes"));
    Optional<PlanNode> choose = fields.needed("choose");
    Set<String> outcomes = new LinkedHashSet<>();
    for (PlanNode item : fields.needed("outcomes").map(PlanNode::items).orElse(List.of())) {
      item.text().filter(it -> !outcomes.add(it)).ifPresent(it -> item.wrong(it + " comes twice"));
    }
    if (outcomes.isEmpty() || outcomes.contains("")) {
      body.wrong("a branch has outcomes, and each is a word");
    }
    return choose.map(node -> new Step.Branch(head, sql(head.id(), node), List.copyOf(outcomes)));
  }

  private Optional<Step> map(StepHead head, PlanNode body) {
    Fields fields = body.fields(List.of("as", "type", "values", "distinct", "sql", "failed"));
    Optional<PlanNode> as = fields.needed("as");
    Optional<String> name = as.flatMap(PlanNode::text);
    if (name.isPresent() && !ParameterName.isValid(name.get())) {
      as.get().wrong("not a name for a placeholder: " + name.get());
      return Optional.empty();
    }
    Optional<ParameterType> type = fields.needed("type").flatMap(file::type);
    Optional<Atoms> atoms = type.flatMap(it -> atoms(it, fields, body));
    Optional<PlanNode> sql = fields.needed("sql");
    boolean keep = keepsFailed(fields);
    return name.isEmpty() || atoms.isEmpty() || sql.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Step.Map(
                head, atoms.get(), new ParameterName(name.get()), sql(head.id(), sql.get()), keep));
  }

  private static boolean keepsFailed(Fields fields) {
    String word = fields.text("failed").orElse("stop");
    if (!word.equals("stop") && !word.equals("keep")) {
      fields.node("failed").ifPresent(node -> node.wrong("stop or keep is expected, not " + word));
    }
    return word.equals("keep");
  }

  private Optional<Atoms> atoms(ParameterType type, Fields fields, PlanNode body) {
    if (fields.has("values") == fields.has("distinct")) {
      body.wrong("a map has either values or distinct");
      return Optional.empty();
    }
    return fields.has("values")
        ? fields.node("values").map(node -> listed(type, node))
        : fields.node("distinct").flatMap(node -> distinct(type, node));
  }

  private Atoms listed(ParameterType type, PlanNode node) {
    Set<ParameterValue> values = new LinkedHashSet<>();
    for (PlanNode item : node.items()) {
      file.value(type, item)
          .filter(value -> !values.add(value))
          .ifPresent(value -> item.wrong(value + " comes twice"));
    }
    return new Atoms.Listed(type, List.copyOf(values));
  }

  private static Optional<Atoms> distinct(ParameterType type, PlanNode node) {
    String text = node.text().orElse("");
    int dot = text.indexOf('.');
    if (dot < 1 || dot + 1 == text.length() || !StepId.isValid(text.substring(0, dot))) {
      node.wrong("an input and a column are expected, such as invoice.year, not " + text);
      return Optional.empty();
    }
    return Optional.of(
        new Atoms.Distinct(type, new StepId(text.substring(0, dot)), text.substring(dot + 1)));
  }

  private Optional<Step> report(StepHead head, PlanNode body) {
    Fields fields = body.fields(List.of("path", "title", "rows"));
    Optional<String> path = fields.neededText("path");
    int rows =
        fields
            .node("rows")
            .map(node -> (int) node.whole(1, 10_000).orElse(REPORT_ROWS))
            .orElse(REPORT_ROWS);
    String title = fields.text("title").orElse("");
    return path.map(it -> new Step.Report(head, title, it, rows));
  }
}
