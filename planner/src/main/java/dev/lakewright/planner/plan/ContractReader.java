package dev.lakewright.planner.plan;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a step's contract.
 *
 * <pre>
 * contract:
 *   columns:
 *     country: {type: string, required: true}
 *     revenue: {type: 'DECIMAL(38,2)'}
 *   closed: true
 *   keys: [[country]]
 *   rows: {is: one_per_key, of: invoice, key: [country]}
 *   checks:
 *     - range: {column: revenue, least: 0}
 * </pre>
 */
final class ContractReader {
  private static final List<String> KEYS = List.of("columns", "closed", "keys", "rows", "checks");
  private static final List<String> RELATIONS =
      List.of("same", "fewer", "more", "one_per_key", "at_most");

  private final Problems problems;
  private final Places places;
  private final String step;

  /**
   * Make a reader.
   *
   * @param step path of the step
   */
  ContractReader(Problems problems, Places places, String step) {
    this.problems = problems;
    this.places = places;
    this.step = step;
  }

  Contract read(PlanNode node) {
    Fields fields = node.fields(KEYS);
    List<ContractColumn> columns = fields.node("columns").map(this::columns).orElse(List.of());
    boolean closed = fields.truth("closed");
    if (closed && columns.isEmpty()) {
      fields.node("closed").ifPresent(it -> it.wrong("a closed contract names its columns"));
    }
    return new Contract(
        columns,
        closed && !columns.isEmpty(),
        fields.node("keys").map(ContractReader::keys).orElse(List.of()),
        fields.node("rows").flatMap(this::rows),
        fields.node("checks").map(this::checks).orElse(List.of()));
  }

  private List<ContractColumn> columns(PlanNode node) {
    List<ContractColumn> columns = new ArrayList<>();
    for (PlanNode.Field field : node.fields().values()) {
      places.put(step + ".contract.columns." + field.key(), field.place());
      if (field.key().isEmpty()) {
        problems.add(field.place(), "a column has a name");
      } else {
        columns.add(column(field));
      }
    }
    return columns;
  }

  private ContractColumn column(PlanNode.Field field) {
    Fields fields = field.value().fields(List.of("type", "required"));
    ContractColumn column = ContractColumn.named(field.key());
    Optional<String> word = fields.text("type");
    if (word.isPresent()) {
      Optional<LogicalType> logical = LogicalType.of(word.get());
      ColumnType physical = ColumnType.parse(word.get());
      if (logical.isEmpty() && physical.kind() == TypeKind.OTHER) {
        problems.unknown(
            fields.node("type").orElse(field.value()).place(),
            "there is no type " + word.get(),
            LogicalType.words(),
            word.get());
      }
      column = logical.map(column::typed).orElse(column.typed(physical));
    }
    return fields.truth("required") ? column.required() : column;
  }

  private static List<List<String>> keys(PlanNode node) {
    List<List<String>> keys = new ArrayList<>();
    for (PlanNode item : node.items()) {
      List<String> columns = item.texts();
      if (columns.isEmpty()) {
        item.wrong("a key has columns");
      } else {
        keys.add(columns);
      }
    }
    return keys;
  }

  private Optional<RowRelation> rows(PlanNode node) {
    Fields fields = node.fields(List.of("is", "of", "key", "factor"));
    Optional<String> word = fields.neededText("is");
    Optional<String> of = fields.neededText("of");
    Optional<RowRelation.Kind> kind = word.flatMap(RowRelation.Kind::of);
    if (word.isPresent() && kind.isEmpty()) {
      problems.unknown(
          node.place(),
          "there is no row relation " + word.get() + " (" + String.join(", ", RELATIONS) + ")",
          RELATIONS,
          word.get());
    }
    List<String> key = fields.texts("key");
    double factor = fields.node("factor").map(it -> it.number(1e-9, 1e12).orElse(1)).orElse(1.0);
    if (kind.isPresent() && key.isEmpty() == (kind.get() == RowRelation.Kind.ONE_PER_KEY)) {
      node.wrong("a key goes with one_per_key, and with nothing else");
      return Optional.empty();
    }
    return kind.flatMap(it -> of.map(input -> new RowRelation(it, input, key, factor)));
  }

  private List<Expectation> checks(PlanNode node) {
    List<Expectation> checks = new ArrayList<>();
    ExpectationReader reader = new ExpectationReader();
    node.items().forEach(item -> reader.read(item).ifPresent(checks::add));
    return checks;
  }
}
