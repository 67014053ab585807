package dev.lakewright.planner.plan;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.ConditionCases;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.lake.ColumnType;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes contracts as {@link ContractReader} reads them. */
final class ContractWriter implements ConditionCases<Node> {
  private ContractWriter() {}

  static Node node(Contract contract) {
    YamlTree tree = YamlTree.block();
    if (!contract.columns().isEmpty()) {
      YamlTree columns = YamlTree.block();
      contract.columns().forEach(it -> columns.put(it.name(), column(it)));
      tree.put("columns", columns.node());
    }
    tree.plain("closed", contract.closed(), false);
    if (!contract.keys().isEmpty()) {
      tree.put("keys", YamlTree.list(contract.keys().stream().map(YamlTree::texts).toList()));
    }
    contract.rows().ifPresent(it -> tree.put("rows", rows(it)));
    if (!contract.expectations().isEmpty()) {
      tree.put(
          "checks",
          YamlTree.lines(contract.expectations().stream().map(ContractWriter::check).toList()));
    }
    return tree.node();
  }

  private static Node column(ContractColumn column) {
    YamlTree tree = YamlTree.line();
    Optional<String> type =
        column
            .physicalType()
            .map(ColumnType::sql)
            .or(() -> column.logicalType().map(LogicalType::word));
    tree.put("type", type);
    return tree.plain("required", !column.nullable(), false).node();
  }

  private static Node rows(RowRelation relation) {
    YamlTree tree = YamlTree.line().put("is", relation.kind().word()).put("of", relation.input());
    if (!relation.key().isEmpty()) {
      tree.put("key", YamlTree.texts(relation.key()));
    }
    return tree.plain("factor", relation.factor(), 1.0).node();
  }

  private static Node check(Expectation expectation) {
    Condition condition = expectation.condition();
    YamlTree tree = YamlTree.block().put(condition.word(), condition.accept(new ContractWriter()));
    if (!expectation.name().equals(Expectation.of(condition).name())) {
      tree.put("name", expectation.name());
    }
    if (expectation.severity() != Severity.ERROR) {
      tree.put("severity", expectation.severity().word());
    }
    tree.put("where", expectation.where());
    return tree.plain("allowRows", expectation.tolerance().rows(), 0L)
        .plain("allowShare", expectation.tolerance().share(), 0.0)
        .node();
  }

  private static Node constant(Cell value) {
    return value instanceof Cell.Text text
        ? YamlTree.text(text.text())
        : YamlTree.plain(value.text());
  }

  private static YamlTree bounds(YamlTree tree, Optional<Bound> least, Optional<Bound> most) {
    least.ifPresent(it -> tree.put(it.included() ? "least" : "above", constant(it.value())));
    most.ifPresent(it -> tree.put(it.included() ? "most" : "below", constant(it.value())));
    return tree;
  }

  /** Contracts of plans state columns and keys beside their checks. */
  @Override
  public Node columns(Condition.Columns condition) {
    throw new IllegalArgumentException("columns are no check of their own");
  }

  @Override
  public Node key(Condition.Key condition) {
    throw new IllegalArgumentException("a key is no check of its own");
  }

  @Override
  public Node rows(Condition.Rows condition) {
    throw new IllegalArgumentException("rows are no check of their own");
  }

  @Override
  public Node notNull(Condition.NotNull condition) {
    return YamlTree.text(condition.column());
  }

  @Override
  public Node unique(Condition.Unique condition) {
    return YamlTree.texts(condition.columns());
  }

  @Override
  public Node acceptedValues(Condition.AcceptedValues condition) {
    List<Node> values = condition.values().stream().map(ContractWriter::constant).toList();
    return YamlTree.line()
        .put("column", condition.column())
        .put("values", YamlTree.list(values))
        .node();
  }

  @Override
  public Node relationship(Condition.Relationship condition) {
    return YamlTree.line()
        .put("columns", YamlTree.texts(condition.columns()))
        .put("to", condition.to())
        .put("toColumns", YamlTree.texts(condition.toColumns()))
        .node();
  }

  @Override
  public Node range(Condition.Range condition) {
    YamlTree tree = YamlTree.line().put("column", condition.column());
    return bounds(tree, condition.least(), condition.most()).node();
  }

  @Override
  public Node matches(Condition.Matches condition) {
    return YamlTree.line()
        .put("column", condition.column())
        .put("pattern", condition.pattern())
        .node();
  }

  @Override
  public Node rowCount(Condition.RowCount condition) {
    YamlTree tree = YamlTree.line();
    condition.least().ifPresent(it -> tree.plain("least", it));
    condition.most().ifPresent(it -> tree.plain("most", it));
    return tree.node();
  }

  @Override
  public Node freshness(Condition.Freshness condition) {
    return YamlTree.line()
        .put("column", condition.column())
        .plain("maxAgeHours", condition.maxAge().toHours())
        .node();
  }

  @Override
  public Node customSql(Condition.CustomSql condition) {
    return YamlTree.sql(condition.query().value());
  }

  @Override
  public Node sqlFigure(Condition.SqlFigure condition) {
    YamlTree tree = YamlTree.block().put("query", YamlTree.sql(condition.query().value()));
    return bounds(tree, condition.least(), condition.most()).node();
  }
}
