package dev.lakewright.text.said;

import dev.lakewright.text.form.Condition;
import dev.lakewright.text.form.Query;
import java.util.ArrayList;
import java.util.List;

/** A query and all those within it. */
record Queries(List<Query> all) {
  Queries {
    all = List.copyOf(all);
  }

  static Queries in(Query query) {
    List<Query> all = new ArrayList<>();
    collect(query, all);
    return new Queries(all);
  }

  private static void collect(Query query, List<Query> all) {
    all.add(query);
    query.inner().forEach(it -> collect(it, all));
  }

  /** Return the conditions on rows of all of them, parts of others apart. */
  List<Condition> conditions() {
    List<Condition> conditions = new ArrayList<>();
    all.forEach(query -> query.where().forEach(it -> collect(it, conditions)));
    return List.copyOf(conditions);
  }

  private static void collect(Condition condition, List<Condition> all) {
    if (condition instanceof Condition.AnyOf it) {
      it.parts().forEach(part -> collect(part, all));
    } else if (condition instanceof Condition.AllOf it) {
      it.parts().forEach(part -> collect(part, all));
    } else {
      all.add(condition);
    }
  }
}
