package dev.lakewright.planner.workspace;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.lake.TableName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the {@code checks} part of {@code lakewright.yaml}: contracts by table.
 *
 * <pre>
 * checks:
 *   shop.orders:
 *     key: [id]
 *     expect:
 *       - not_null: buyer
 *   shop.items:
 *     - row_count: {min: 1}
 * </pre>
 */
final class CheckNodes {
  private CheckNodes() {}

  static Map<TableName, Contract> read(YamlNode node, List<LakeName> lakes) {
    Map<TableName, Contract> contracts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : node.entries()) {
      TableName table = TableKeys.table(entry, lakes);
      if (contracts.put(table, ContractNodes.read(entry.value())) != null) {
        throw WorkspaceFile.invalid("the table " + table + " is given twice", entry.place());
      }
    }
    return contracts;
  }
}
