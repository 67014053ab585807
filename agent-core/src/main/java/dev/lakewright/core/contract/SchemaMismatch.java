package dev.lakewright.core.contract;

import dev.lakewright.core.lake.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A promise that cannot hold, whatever the rows are.
 *
 * @param column that it is about
 * @param sentence for people; names may hold any text, unescaped
 */
public record SchemaMismatch(String column, String sentence) {

  /**
   * Compare a contract with the columns that a table has or a query gives, without data: columns
   * that are missing, of another type, beyond a closed contract, or that keys and expectations name
   * though they are not there.
   */
  public static List<SchemaMismatch> of(Contract contract, List<Column> actual) {
    List<SchemaMismatch> found =
        new ArrayList<>(of(new Condition.Columns(contract.columns(), contract.closed()), actual));
    for (Expectation expectation : contract.all()) {
      for (String name : expectation.condition().columns()) {
        boolean told = found.stream().anyMatch(it -> it.column().equalsIgnoreCase(name));
        if (!told && find(actual, name).isEmpty()) {
          found.add(
              new SchemaMismatch(
                  name, "there is no column " + name + " for " + expectation.condition().word()));
        }
      }
    }
    return List.copyOf(found);
  }

  /** Compare promised columns with those at hand. */
  public static List<SchemaMismatch> of(Condition.Columns promise, List<Column> actual) {
    List<SchemaMismatch> found = new ArrayList<>();
    for (ContractColumn wanted : promise.wanted()) {
      Optional<Column> column = find(actual, wanted.name());
      if (column.isEmpty()) {
        found.add(new SchemaMismatch(wanted.name(), "the column " + wanted.name() + " is missing"));
      } else if (!wanted.accepts(column.get().type())) {
        found.add(new SchemaMismatch(wanted.name(), typeSentence(wanted, column.get())));
      }
    }
    if (promise.closed()) {
      actual.stream()
          .map(Column::name)
          .filter(
              name -> promise.wanted().stream().noneMatch(it -> it.name().equalsIgnoreCase(name)))
          .forEach(
              name -> found.add(new SchemaMismatch(name, "the column " + name + " is unforeseen")));
    }
    return List.copyOf(found);
  }

  private static String typeSentence(ContractColumn wanted, Column column) {
    return column.name() + " is " + column.type().sql() + ", not " + wanted.typeWords();
  }

  private static Optional<Column> find(List<Column> columns, String name) {
    return columns.stream().filter(it -> it.name().equalsIgnoreCase(name)).findFirst();
  }
}
