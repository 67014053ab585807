package dev.lakewright.planner.plan;

import dev.lakewright.core.plan.Atoms;
import dev.lakewright.core.plan.Condition;
import dev.lakewright.core.plan.Resources;
import dev.lakewright.core.plan.Retry;
import dev.lakewright.core.plan.SinkTarget;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepVisitor;
import dev.lakewright.core.plan.WriteMode;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** Writes one step: description, inputs, what it does, what it keeps, how it runs. */
final class StepWriter implements StepVisitor<Node> {
  private StepWriter() {}

  static Node node(Step step) {
    StepHead head = step.head();
    YamlTree tree = YamlTree.block();
    if (!head.description().isEmpty()) {
      tree.put("description", YamlTree.prose(head.description()));
    }
    tree.put("owner", head.owner());
    if (!head.inputs().isEmpty() && !step.kind().equals("check")) {
      tree.put("inputs", YamlTree.texts(head.inputs().stream().map(Object::toString).toList()));
    }
    if (!head.when().isEmpty()) {
      tree.put("when", YamlTree.texts(head.when().stream().map(Condition::toString).toList()));
    }
    tree.put(step.kind(), step.accept(new StepWriter()));
    head.contract().ifPresent(it -> tree.put("contract", ContractWriter.node(it)));
    running(head, tree);
    return tree.node();
  }

  private static void running(StepHead head, YamlTree tree) {
    Resources usual = Resources.DEFAULT;
    YamlTree resources =
        YamlTree.block()
            .plain("memoryMegabytes", head.resources().memoryMegabytes(), usual.memoryMegabytes())
            .plain("cores", head.resources().cores(), usual.cores());
    if (!resources.isEmpty()) {
      tree.put("resources", resources.node());
    }
    if (!head.retry().equals(Retry.NONE)) {
      YamlTree retry = YamlTree.block().plain("times", head.retry().times());
      tree.put("retry", retry.plain("waitSeconds", head.retry().pause().toSeconds(), 0L).node());
    }
    head.timeout().ifPresent(it -> tree.plain("timeoutSeconds", it.toSeconds()));
  }

  @Override
  public Node source(Step.Source step) {
    return step.from()
        .fold(
            table -> YamlTree.text(table.toString()),
            files -> YamlTree.block().put("files", YamlTree.texts(files)).node());
  }

  @Override
  public Node sql(Step.Sql step) {
    return YamlTree.sql(step.sql().text());
  }

  @Override
  public Node check(Step.Check step) {
    return YamlTree.text(step.head().inputs().get(0).value());
  }

  @Override
  public Node branch(Step.Branch step) {
    return YamlTree.block()
        .put("choose", YamlTree.sql(step.choose().text()))
        .put("outcomes", YamlTree.texts(step.outcomes()))
        .node();
  }

  @Override
  public Node map(Step.Map step) {
    YamlTree tree =
        YamlTree.block().put("as", step.as().value()).put("type", step.over().type().word());
    step.over()
        .fold(
            listed -> tree.put("values", values(listed)),
            it -> tree.put("distinct", it.input() + "." + it.column()));
    if (step.keepFailed()) {
      tree.put("failed", "keep");
    }
    return tree.put("sql", YamlTree.sql(step.sql().text())).node();
  }

  private static Node values(Atoms.Listed listed) {
    return YamlTree.texts(listed.values().stream().map(Object::toString).toList());
  }

  @Override
  public Node sink(Step.Sink step) {
    YamlTree tree = YamlTree.block();
    step.to()
        .fold(
            parquet -> parquet(tree, parquet),
            csv -> tree.put("csv", csv.path()),
            table -> tree.put("duckdb", table.path()).put("table", table.table()));
    return mode(step.mode(), tree).node();
  }

  private static YamlTree parquet(YamlTree tree, SinkTarget.Parquet parquet) {
    tree.put("parquet", parquet.path());
    return parquet.partitionBy().isEmpty()
        ? tree
        : tree.put("partitionBy", YamlTree.texts(parquet.partitionBy()));
  }

  private static YamlTree mode(WriteMode mode, YamlTree tree) {
    return mode.fold(
        () -> tree.put("mode", "replace"),
        () -> tree.put("mode", "append"),
        (List<String> keys) -> tree.put("mode", "merge").put("keys", YamlTree.texts(keys)));
  }

  @Override
  public Node report(Step.Report step) {
    YamlTree tree = YamlTree.block().put("path", step.path());
    if (!step.title().isEmpty()) {
      tree.put("title", step.title());
    }
    return tree.plain("rows", step.rows()).node();
  }
}
