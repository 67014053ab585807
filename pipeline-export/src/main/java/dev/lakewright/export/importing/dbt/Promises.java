package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.export.foreign.DbtTests;
import dev.lakewright.export.importing.draft.PlanDraft;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What the tests of a model, seed or table of a source promise of its step. */
final class Promises {
  private static final String EXPRESSION = "dbt_utils.expression_is_true";

  private final PlanDraft draft;
  private final Map<String, StepId> steps;

  /**
   * Make it.
   *
   * @param steps by the keys of marks
   */
  Promises(PlanDraft draft, Map<String, StepId> steps) {
    this.draft = draft;
    this.steps = steps;
  }

  /** Return the contract; nothing where nothing is promised. */
  Optional<Contract> of(StepId step, String file, YamlTree node) {
    List<String> notTaken = new ArrayList<>();
    DbtTests tests = new DbtTests(step.value(), notTaken);
    List<Expectation> all = new ArrayList<>();
    all.addAll(tests(step, tests, node, Optional.empty()));
    for (YamlTree column : node.list("columns")) {
      Optional<String> name = column.text("name");
      if (name.isPresent()) {
        all.addAll(tests(step, tests, column, name));
      }
    }
    notTaken.forEach(it -> draft.note(file, node.place(), it + " is not carried over"));
    List<Expectation> told = all.stream().flatMap(it -> resolved(it, file, node).stream()).toList();
    return told.isEmpty() ? Optional.empty() : Optional.of(Contract.of(told));
  }

  private static List<Expectation> tests(
      StepId step, DbtTests tests, YamlTree node, Optional<String> column) {
    List<Expectation> all = new ArrayList<>();
    List<YamlTree> left = new ArrayList<>();
    Stream.concat(node.list("tests").stream(), node.list("data_tests").stream())
        .forEach(
            test -> {
              Optional<Expectation> expression =
                  test.child(EXPRESSION).flatMap(it -> expression(step, it, column));
              expression.ifPresent(all::add);
              if (expression.isEmpty()) {
                left.add(test);
              }
            });
    Map<String, YamlTree> others = new LinkedHashMap<>(node.fields());
    others.remove("data_tests");
    others.put("tests", YamlTree.list(left, node.place()));
    all.addAll(tests.of(YamlTree.map(others, node.place()), column));
    return all;
  }

  private static Optional<Expectation> expression(
      StepId step, YamlTree given, Optional<String> column) {
    YamlTree arguments = given.child("arguments").orElse(given);
    Optional<String> told = arguments.text("expression").filter(it -> !it.contains("{{"));
    YamlTree config = given.child("config").orElse(given);
    Severity severity =
        config.text("severity").filter("warn"::equalsIgnoreCase).isPresent()
            ? Severity.WARN
            : Severity.ERROR;
    String before = column.map(it -> Identifier.readable(it) + " ").orElse("");
    Optional<String> where = config.text("where");
    return told.filter(it -> where.isEmpty())
        .map(
            it ->
                Expectation.of(
                        new Condition.CustomSql(
                            new SqlText(
                                "SELECT * FROM " + step + " WHERE NOT (" + before + it + ")")))
                    .named("expression_is_true " + before + it)
                    .as(severity));
  }

  private Optional<Expectation> resolved(Expectation it, String file, YamlTree node) {
    if (!(it.condition() instanceof Condition.Relationship relation)) {
      return Optional.of(it);
    }
    Optional<StepId> to = step(relation.to());
    if (to.isEmpty()) {
      draft.wrong(
          file,
          node.place(),
          "a test of relationships names " + relation.to() + ", which there is not",
          List.of());
      return Optional.empty();
    }
    Condition other =
        new Condition.Relationship(relation.columns(), to.get().value(), relation.toColumns());
    return Optional.of(
        new Expectation(it.name(), other, it.severity(), it.where(), it.tolerance(), it.place()));
  }

  private Optional<StepId> step(String name) {
    return Optional.ofNullable(steps.get("REF:" + name))
        .or(
            () ->
                steps.entrySet().stream()
                    .filter(it -> it.getKey().startsWith("SOURCE:"))
                    .filter(it -> it.getKey().endsWith("." + name))
                    .map(Map.Entry::getValue)
                    .findFirst());
  }

  /** Return the other steps that a contract reads. */
  static List<StepId> reads(Contract contract) {
    return contract.expectations().stream()
        .map(Expectation::condition)
        .filter(Condition.Relationship.class::isInstance)
        .map(it -> new StepId(((Condition.Relationship) it).to()))
        .distinct()
        .toList();
  }
}
