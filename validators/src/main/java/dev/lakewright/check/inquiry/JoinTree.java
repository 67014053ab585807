package dev.lakewright.check.inquiry;

import dev.lakewright.core.sql.ColumnUse;
import dev.lakewright.core.sql.JoinFact;
import dev.lakewright.core.sql.TableUse;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How the tables of a FROM hang together, by the keys that the catalog knows. */
public final class JoinTree {
  private final Subject subject;
  private final List<JoinFact.Pair> pairs;

  public JoinTree(Subject subject) {
    this.subject = subject;
    this.pairs = subject.facts().joins().stream().flatMap(it -> it.pairs().stream()).toList();
  }

  /**
   * Return true if keys alone say that no two joined rows hold the same rows of these tables: every
   * other table is reached by a key of it.
   */
  public boolean once(Collection<TableUse> start) {
    Set<TableUse> reached = new HashSet<>(start);
    boolean grew = true;
    while (grew) {
      grew = false;
      for (TableUse next : subject.facts().tables()) {
        grew |= !reached.contains(next) && isReached(next, reached) && reached.add(next);
      }
    }
    return reached.containsAll(subject.facts().tables());
  }

  private boolean isReached(TableUse next, Set<TableUse> reached) {
    Set<String> columns = new HashSet<>();
    for (JoinFact.Pair pair : pairs) {
      column(pair.earlier(), pair.added(), next, reached, columns);
      column(pair.added(), pair.earlier(), next, reached, columns);
    }
    return subject.isKey(next, columns);
  }

  private static void column(
      ColumnUse own, ColumnUse other, TableUse next, Set<TableUse> reached, Set<String> columns) {
    if (own.use().equals(next) && reached.contains(other.use())) {
      columns.add(own.column());
    }
  }
}
