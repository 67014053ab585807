package dev.lakewright.check.monitor;

import dev.lakewright.check.inquiry.Inquiry;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.answer.Verdict;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.monitor.Baseline.ColumnBaseline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A column that is gone, new, or of another kind of type; reads no row. */
record TypeDrift() implements MonitorRule {
  @Override
  public String name() {
    return "type-drift";
  }

  @Override
  public List<Inquiry> examine(Watch watch) {
    List<Inquiry> found = new ArrayList<>();
    for (ColumnBaseline was : watch.baseline().columns()) {
      Optional<Column> now = watch.column(was.name());
      if (now.isEmpty()) {
        found.add(alarm("the column " + was.name() + " is gone"));
      } else if (now.get().type().kind() != was.type().kind()) {
        String sentence =
            was.name() + " is " + now.get().type().sql() + " and was " + was.type().sql();
        found.add(alarm(sentence));
      }
    }
    for (Column now : watch.run().output().columns()) {
      boolean known =
          watch.baseline().columns().stream()
              .anyMatch(it -> it.name().equalsIgnoreCase(now.name()));
      if (!known) {
        found.add(alarm("the column " + now.name() + " is new"));
      }
    }
    return found;
  }

  private Inquiry alarm(String sentence) {
    return Inquiry.found(Finding.of(name(), Verdict.WRONG, sentence));
  }
}
