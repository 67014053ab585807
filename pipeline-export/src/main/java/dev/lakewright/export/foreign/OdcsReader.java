package dev.lakewright.export.foreign;

import dev.lakewright.core.contract.Condition;
import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import dev.lakewright.core.project.YamlTree;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a contract of the Open Data Contract Standard, version 3. */
final class OdcsReader {
  private final Map<String, Contract> contracts = new LinkedHashMap<>();
  private final List<String> notTaken = new ArrayList<>();

  private OdcsReader() {}

  static ForeignContracts read(String name, YamlTree tree) {
    String version = tree.text("apiVersion").orElse("");
    if (!version.startsWith("v3") && !version.startsWith("3")) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.WORKSPACE_VERSION,
              name + " has apiVersion " + version + ", and this version reads v3 of the ODCS"));
    }
    OdcsReader reader = new OdcsReader();
    tree.list("schema").forEach(reader::table);
    tree.list("slaProperties").forEach(reader::freshness);
    return new ForeignContracts(reader.contracts, reader.notTaken);
  }

  private void table(YamlTree node) {
    String name = node.text("physicalName").or(() -> node.text("name")).orElse("");
    if (name.isEmpty()) {
      notTaken.add("a schema object without a name");
      return;
    }
    OdcsQuality quality = new OdcsQuality(name, notTaken);
    List<ContractColumn> columns = new ArrayList<>();
    List<Expectation> expectations = new ArrayList<>();
    for (YamlTree property : node.list("properties")) {
      columns.add(column(property));
      expectations.addAll(quality.ofProperty(property, nameOf(property)));
    }
    expectations.addAll(quality.ofTable(node));
    List<List<String>> keys = key(node).isEmpty() ? List.of() : List.of(key(node));
    contracts.put(name, new Contract(columns, false, keys, Optional.empty(), expectations));
  }

  private static List<String> key(YamlTree node) {
    return node.list("properties").stream()
        .filter(it -> it.is("primaryKey"))
        .sorted(Comparator.comparingInt(OdcsReader::position))
        .map(OdcsReader::nameOf)
        .toList();
  }

  private static int position(YamlTree property) {
    return property
        .text("primaryKeyPosition")
        .filter(it -> it.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElse(0);
  }

  static String nameOf(YamlTree property) {
    return property.text("physicalName").or(() -> property.text("name")).orElse("?");
  }

  private static ContractColumn column(YamlTree property) {
    ContractColumn plain = ContractColumn.named(nameOf(property));
    Optional<LogicalType> type =
        property.text("logicalType").flatMap(LogicalType::of).or(() -> physical(property));
    ContractColumn typed = type.map(plain::typed).orElse(plain);
    return property.is("required") ? typed.required() : typed;
  }

  /**
   * Other engines' types are taken by their kind: a width that DuckDB does not have says nothing.
   */
  private static Optional<LogicalType> physical(YamlTree property) {
    TypeKind kind = ColumnType.parse(property.text("physicalType").orElse("")).kind();
    return Arrays.stream(LogicalType.values()).filter(it -> it.accepts(kind)).findFirst();
  }

  private void freshness(YamlTree sla) {
    String property = sla.text("property").orElse("");
    String[] element = sla.text("element").orElse("").split("\\.", 2);
    if (!List.of("freshness", "latency", "ly", "fy").contains(property) || element.length < 2) {
      notTaken.add("the service level " + property);
      return;
    }
    Optional<Duration> age = age(sla);
    Contract contract = contracts.get(element[0]);
    if (age.isEmpty() || contract == null) {
      notTaken.add("the service level " + property + " of " + element[0]);
      return;
    }
    List<Expectation> more = new ArrayList<>(contract.expectations());
    more.add(Expectation.of(new Condition.Freshness(element[1], age.get())));
    contracts.put(element[0], contract.withExpectations(more));
  }

  private static Optional<Duration> age(YamlTree sla) {
    Optional<Long> value =
        sla.text("value").filter(it -> it.matches("\\d{1,6}")).map(Long::valueOf);
    return value.flatMap(
        many ->
            switch (sla.text("unit").orElse("")) {
              case "d", "day", "days" -> Optional.of(Duration.ofDays(many));
              case "h", "hour", "hours" -> Optional.of(Duration.ofHours(many));
              case "m", "min", "minute", "minutes" -> Optional.of(Duration.ofMinutes(many));
              case "y", "yr", "years" -> Optional.of(Duration.ofDays(365 * many));
              default -> Optional.<Duration>empty();
            });
  }
}
