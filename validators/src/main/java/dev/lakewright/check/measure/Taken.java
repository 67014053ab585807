package dev.lakewright.check.measure;

import dev.lakewright.check.inquiry.Subject;
import dev.lakewright.core.sql.AggregateFact;
import dev.lakewright.core.sql.MeasureFact;
import dev.lakewright.core.sql.TableUse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What an aggregate takes of each joined row.
 *
 * @param sql of the column or expression
 * @param label for people
 * @param uses mentions of the tables that it comes from
 */
record Taken(String sql, String label, List<TableUse> uses) {
  private static final int SHOWN = 60;

  /** Return what a call takes; nothing of one that takes no stored column. */
  static Optional<Taken> of(AggregateFact aggregate) {
    return aggregate
        .argument()
        .map(it -> new Taken(it.sql(), Subject.label(it), List.of(it.use())))
        .or(() -> aggregate.measure().map(Taken::of));
  }

  private static Taken of(MeasureFact measure) {
    String flat = measure.sql().replaceAll("\\s+", " ").strip();
    String label = flat.length() > SHOWN ? flat.substring(0, SHOWN) + "…" : flat;
    return new Taken("(" + measure.sql() + ")", label, measure.uses());
  }

  /** Return the names of the tables. */
  String tables() {
    return uses.stream().map(it -> it.table().name()).distinct().collect(Collectors.joining(", "));
  }
}
