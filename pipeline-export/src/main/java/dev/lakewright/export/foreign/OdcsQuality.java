package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Bound;
import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.core.sql.SqlText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Takes the quality rules and options of one schema object over. */
final class OdcsQuality {
  private final String table;
  private final List<String> notTaken;

  OdcsQuality(String table, List<String> notTaken) {
    this.table = table;
    this.notTaken = notTaken;
  }

  List<Expectation> ofTable(YamlTree node) {
    return rules(node, Optional.empty());
  }

  List<Expectation> ofProperty(YamlTree property, String column) {
    List<Expectation> expectations = new ArrayList<>();
    if (property.is("unique")) {
      expectations.add(Expectation.of(new Condition.Unique(List.of(column))));
    }
    property
        .child("logicalTypeOptions")
        .ifPresent(it -> options(it, column).forEach(c -> expectations.add(Expectation.of(c))));
    for (YamlTree relation : property.list("relationships")) {
      relation(relation, column).ifPresent(it -> expectations.add(Expectation.of(it)));
    }
    expectations.addAll(rules(property, Optional.of(column)));
    return expectations;
  }

  private static List<Condition> options(YamlTree options, String column) {
    List<Condition> conditions = new ArrayList<>();
    Optional<Bound> least =
        options
            .child("minimum")
            .map(it -> Bound.including(it.constant()))
            .or(() -> options.child("exclusiveMinimum").map(it -> Bound.excluding(it.constant())));
    Optional<Bound> most =
        options
            .child("maximum")
            .map(it -> Bound.including(it.constant()))
            .or(() -> options.child("exclusiveMaximum").map(it -> Bound.excluding(it.constant())));
    if (least.isPresent() || most.isPresent()) {
      conditions.add(new Condition.Range(column, least, most));
    }
    options.text("pattern").ifPresent(it -> conditions.add(new Condition.Matches(column, it)));
    return conditions;
  }

  private static Optional<Condition> relation(YamlTree relation, String column) {
    String to = relation.text("to").orElse("");
    int dot = to.lastIndexOf('.');
    return dot <= 0 || dot == to.length() - 1
        ? Optional.empty()
        : Optional.of(
            new Condition.Relationship(
                List.of(column), to.substring(0, dot), List.of(to.substring(dot + 1))));
  }

  private List<Expectation> rules(YamlTree node, Optional<String> column) {
    List<Expectation> expectations = new ArrayList<>();
    for (YamlTree rule : node.list("quality")) {
      Optional<Expectation> taken = rule(rule, column);
      taken.ifPresent(expectations::add);
      if (taken.isEmpty()) {
        String what =
            rule.anyOf("metric", "rule", "name", "description", "type")
                .map(YamlTree::text)
                .orElse("?");
        notTaken.add(table + column.map(it -> "." + it).orElse("") + ": the quality rule " + what);
      }
    }
    return expectations;
  }

  private Optional<Expectation> rule(YamlTree rule, Optional<String> column) {
    boolean sql = rule.text("type").equals(Optional.of("sql"));
    Optional<Expectation> plain = sql ? sql(rule, column) : OdcsMetrics.of(rule, column);
    Severity severity =
        rule.text("severity")
            .map(it -> it.toLowerCase(Locale.ROOT))
            .filter(it -> List.of("warn", "warning", "info", "low").contains(it))
            .map(it -> Severity.WARN)
            .orElse(Severity.ERROR);
    return plain.map(it -> rule.text("name").map(it::named).orElse(it)).map(it -> it.as(severity));
  }

  private Optional<Expectation> sql(YamlTree rule, Optional<String> column) {
    Optional<OdcsMetrics.Bounds> bounds = OdcsMetrics.Bounds.of(rule);
    Optional<String> query =
        rule.text("query")
            .map(
                it ->
                    it.replace("${object}", Identifier.quote(table))
                        .replace("${table}", Identifier.quote(table))
                        .replace("${property}", column.map(Identifier::quote).orElse(""))
                        .replace("${column}", column.map(Identifier::quote).orElse("")));
    return query.flatMap(
        text ->
            bounds.map(
                it ->
                    Expectation.of(
                        new Condition.SqlFigure(new SqlText(text), it.least(), it.most()))));
  }
}
