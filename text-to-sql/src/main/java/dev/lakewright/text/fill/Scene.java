package dev.lakewright.text.fill;

import dev.lakewright.core.lake.ColumnRef;
import dev.lakewright.text.mention.LinkedQuestion;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** One question with what is worked out once for all its slots. For one thread. */
final class Scene {
  final LinkedQuestion question;
  final SchemaRelations relations;
  final Context context;
  final ColumnFacts facts;
  final Map<String, Set<String>> bounds;
  private final Map<ColumnRef, Integer> places = new HashMap<>();

  Scene(LinkedQuestion question, SchemaRelations relations) {
    this.bounds = relations.bounds();
    this.question = question;
    this.relations = relations;
    this.context = new Context(question);
    this.facts = new ColumnFacts(question, relations, context);
    for (int i = 0; i < question.columns().size(); i++) {
      places.put(question.columns().get(i).ref(), i);
    }
  }

  /** Return the number of a column in the question's list; negative where it is not there. */
  int place(ColumnRef column) {
    return places.getOrDefault(column, -1);
  }
}
