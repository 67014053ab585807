package dev.lakewright.text.prompt;

import dev.lakewright.core.model.ModelRequest;
import dev.lakewright.core.model.WantedForm;
import dev.lakewright.text.grammar.SqlGrammar;
import java.util.function.UnaryOperator;

/**
 * The form that replies with a statement are to have: any text, or, for models that can be held to
 * a grammar (GBNF, llama.cpp), a query over the tables and columns that the prompt shows. Such a
 * model cannot invent a table or a column, nor write anything but a query.
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
    return new WantedSql(new SqlGrammar(schema.tables()).rules());
  }

  /** Want the statement and nothing beside it. */
  public UnaryOperator<ModelRequest> alone() {
    return asking("root ::= query \";\"?\n");
  }

  /** Want a statement that begins with a text, of a model that can be held to that. */
  public UnaryOperator<ModelRequest> from(String beginning) {
    return beginning.isEmpty() || rules.isEmpty()
        ? alone()
        : request -> request.in(new WantedForm.Grammar(SqlGrammar.continuing(beginning)));
  }

  /** Want some lines, and then the statement in a block. */
  public UnaryOperator<ModelRequest> afterSteps() {
    return asking(
        "step ::= [^\\n`]{1,200} \"\\n\"\nroot ::= step{0,"
            + MOST_STEPS
            + "} \"```sql\\n\" query \";\"? \"\\n```\"\n");
  }

  private UnaryOperator<ModelRequest> asking(String root) {
    return rules.isEmpty()
        ? request -> request
        : request -> request.in(new WantedForm.Grammar(root + rules));
  }
}
