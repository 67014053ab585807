package dev.lakewright.planner.workspace;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.contract.ContractColumn;
import dev.lakewright.core.contract.Expectation;
import dev.lakewright.core.contract.LogicalType;
import dev.lakewright.core.contract.RowRelation;
import dev.lakewright.core.lake.ColumnType;
import dev.lakewright.core.lake.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Reads a contract.
 *
 * <pre>
 * columns:
 *   id: {type: integer, required: true}
 *   total: DECIMAL(10,2)
 * closed: true
 * key: [id]
 * keys: [[id], [buyer, day]]
 * rows: {relation: fewer, input: raw}
 * expect:
 *   - not_null: buyer
 * </pre>
 *
 * <p>A list in its place is what is expected, and nothing else.
 */
final class ContractNodes {
  static final List<String> KEYS = List.of("columns", "closed", "key", "keys", "rows", "expect");

  private ContractNodes() {}

  static Contract read(YamlNode node) {
    if (!node.isMapping()) {
      return Contract.of(expectations(node));
    }
    node.allowKeys(KEYS);
    List<ContractColumn> columns =
        node.child("columns").map(YamlNode::entries).orElse(List.of()).stream()
            .map(ContractNodes::column)
            .toList();
    boolean closed = node.child("closed").map(YamlNode::truth).orElse(false);
    if (closed && columns.isEmpty()) {
      throw node.wrong("a closed contract names its columns", List.of(), "");
    }
    return new Contract(
        columns,
        closed,
        keys(node),
        node.child("rows").map(ContractNodes::relation),
        node.child("expect").map(ContractNodes::expectations).orElse(List.of()));
  }

  private static List<Expectation> expectations(YamlNode list) {
    return list.items().stream().flatMap(it -> ExpectationNodes.read(it).stream()).toList();
  }

  private static List<List<String>> keys(YamlNode node) {
    List<List<String>> keys = new ArrayList<>();
    node.child("key").ifPresent(it -> keys.add(names(it)));
    node.child("keys").ifPresent(list -> list.items().forEach(it -> keys.add(names(it))));
    return keys;
  }

  /** Return one name or a list of them, at least one. */
  static List<String> names(YamlNode node) {
    List<String> names = node.texts();
    if (names.isEmpty() || names.contains("")) {
      throw node.wrong("a column's name is expected here", List.of(), "");
    }
    return names;
  }

  private static ContractColumn column(YamlNode.Entry entry) {
    ContractColumn column = ContractColumn.named(entry.key());
    YamlNode node = entry.value();
    if (!node.isMapping()) {
      return typed(column, node);
    }
    node.allowKeys(List.of("type", "required"));
    ContractColumn typed = node.child("type").map(it -> typed(column, it)).orElse(column);
    return node.child("required").map(YamlNode::truth).orElse(false) ? typed.required() : typed;
  }

  private static ContractColumn typed(ContractColumn column, YamlNode node) {
    String text = node.text();
    Optional<LogicalType> logical = LogicalType.of(text);
    if (logical.isPresent()) {
      return column.typed(logical.get());
    }
    ColumnType type = ColumnType.parse(text);
    if (type.kind() == TypeKind.OTHER) {
      throw node.wrong("there is no type " + text, LogicalType.words(), text);
    }
    return column.typed(type);
  }

  private static RowRelation relation(YamlNode node) {
    node.allowKeys(List.of("relation", "input", "key", "factor"));
    YamlNode word = node.needed("relation");
    List<String> words =
        Arrays.stream(RowRelation.Kind.values()).map(RowRelation.Kind::word).toList();
    RowRelation.Kind kind =
        RowRelation.Kind.of(word.text())
            .orElseThrow(
                () -> word.wrong("there is no relation " + word.text(), words, word.text()));
    String input = node.needed("input").text();
    List<String> key = node.child("key").map(ContractNodes::names).orElse(List.of());
    double factor = node.child("factor").map(YamlNode::number).orElse(1.0);
    try {
      return new RowRelation(kind, input, key, factor);
    } catch (IllegalArgumentException wrong) {
      throw node.wrong(String.valueOf(wrong.getMessage()), List.of(), "");
    }
  }
}
