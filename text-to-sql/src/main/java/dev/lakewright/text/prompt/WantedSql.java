package dev.lakewright.text.prompt;

import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.WantedForm;
import dev.lakewright.text.hint.HintedTable;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The form that replies with a statement are to have: any text, or, for models that can be held to
 * a grammar (GBNF, llama.cpp), a query of the usual kind over the names that the prompt shows. Such
 * a model cannot invent a table or a column, nor write anything but a query. Tables have no other
 * names there, so a table joined with itself is beyond it.
 */
public final class WantedSql {
  /** Any text. */
  public static final WantedSql FREE = new WantedSql("");

  private static final int MOST_STEPS = 10;

  private final String rules;

  private WantedSql(String rules) {
    this.rules = rules;
  }

  /** Return the form of queries over the tables and columns of a prompt; at least one of each. */
  public static WantedSql over(FittedSchema schema) {
    return new WantedSql(
        Template.load("select", "gbnf")
            .fill(
                Map.of(
                    "tables", anyOf(tables(schema)),
                    "columns", anyOf(columns(schema)))));
  }

  private static List<String> tables(FittedSchema schema) {
    return schema.tables().stream().map(WantedSql::name).toList();
  }

  /** Names alone, and behind the name of their table. */
  private static Set<String> columns(FittedSchema schema) {
    Set<String> columns = new LinkedHashSet<>();
    for (HintedTable table : schema.tables()) {
      table.columns().forEach(it -> columns.add(SchemaForm.name(it.column().name())));
    }
    for (HintedTable table : schema.tables()) {
      List<String> own = new ArrayList<>();
      table.columns().forEach(it -> own.add(SchemaForm.name(it.column().name())));
      own.forEach(it -> columns.add(name(table) + "." + it));
    }
    return columns;
  }

  private static String name(HintedTable table) {
    return SchemaForm.name(table.table().name().name());
  }

  private static String anyOf(Iterable<String> names) {
    List<String> quoted = new ArrayList<>();
    names.forEach(it -> quoted.add('"' + it.replace("\\", "\\\\").replace("\"", "\\\"") + '"'));
    return quoted.stream().distinct().collect(Collectors.joining(" | "));
  }

  /** Want the statement and nothing beside it. */
  public UnaryOperator<ModelRequest> alone() {
    return asking("root ::= query \";\"?\n");
  }

  /** Want some lines, and then the statement in a block. */
  public UnaryOperator<ModelRequest> afterSteps() {
    return asking("root ::= step{0," + MOST_STEPS + "} \"```sql\\n\" query \";\"? \"\\n```\"\n");
  }

  private UnaryOperator<ModelRequest> asking(String root) {
    return rules.isEmpty()
        ? request -> request
        : request -> request.in(new WantedForm.Grammar(root + rules));
  }
}
