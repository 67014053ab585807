package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.Severity;
import dev.lakewright.core.project.YamlTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the tests of dbt's {@code schema.yml}: of models, seeds, snapshots and sources' tables. */
final class DbtReader {
  static final List<String> SECTIONS = List.of("models", "seeds", "snapshots", "sources");

  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<String> notTaken = new ArrayList<>();

  private DbtReader() {}

  static ForeignContracts read(YamlTree tree) {
    DbtReader reader = new DbtReader();
    for (String section : SECTIONS) {
      for (YamlTree node : tree.list(section)) {
        if (section.equals("sources")) {
          node.list("tables").forEach(table -> reader.table(table, Optional.of(node)));
        } else {
          reader.table(node, Optional.empty());
        }
      }
    }
    return new ForeignContracts(reader.contracts, reader.notTaken);
  }

  private void table(YamlTree node, Optional<YamlTree> source) {
    String name = node.text("identifier").or(() -> node.text("name")).orElse("");
    if (name.isEmpty()) {
      notTaken.add("a table without a name");
      return;
    }
    DbtTests tests = new DbtTests(name, notTaken);
    List<Expectation> expectations = new ArrayList<>(tests.of(node, Optional.empty()));
    for (YamlTree column : node.list("columns")) {
      column.text("name").ifPresent(it -> expectations.addAll(tests.of(column, Optional.of(it))));
    }
    expectations.addAll(freshness(node, source));
    contracts.merge(
        name,
        Contract.of(expectations),
        (a, b) -> {
          List<Expectation> both = new ArrayList<>(a.expectations());
          both.addAll(b.expectations());
          return Contract.of(both);
        });
  }

  private static List<Expectation> freshness(YamlTree node, Optional<YamlTree> source) {
    Optional<YamlTree> freshness = inherited(node, source, "freshness");
    Optional<String> column = inherited(node, source, "loaded_at_field").map(YamlTree::text);
    if (freshness.isEmpty() || column.isEmpty()) {
      return List.of();
    }
    List<Expectation> both = new ArrayList<>();
    age(freshness.get().child("error_after"))
        .ifPresent(it -> both.add(Expectation.of(new Condition.Freshness(column.get(), it))));
    age(freshness.get().child("warn_after"))
        .ifPresent(
            it ->
                both.add(
                    Expectation.of(new Condition.Freshness(column.get(), it)).as(Severity.WARN)));
    return both;
  }

  private static Optional<YamlTree> inherited(
      YamlTree node, Optional<YamlTree> source, String key) {
    return node.child(key)
        .or(() -> node.child("config").flatMap(it -> it.child(key)))
        .or(() -> source.flatMap(it -> it.child(key)))
        .or(() -> source.flatMap(it -> it.child("config")).flatMap(it -> it.child(key)));
  }

  private static Optional<Duration> age(Optional<YamlTree> node) {
    Optional<Long> count =
        node.flatMap(it -> it.text("count"))
            .filter(it -> it.matches("\\d{1,6}"))
            .map(Long::valueOf);
    return count.flatMap(
        many ->
            node.flatMap(it -> it.text("period"))
                .flatMap(
                    unit ->
                        switch (unit) {
                          case "minute" -> Optional.of(Duration.ofMinutes(many));
                          case "hour" -> Optional.of(Duration.ofHours(many));
                          case "day" -> Optional.of(Duration.ofDays(many));
                          default -> Optional.<Duration>empty();
                        }));
  }
}
