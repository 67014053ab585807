package dev.lakewright.check;

import dev.lakewright.core.answer.Check;
import java.util.List;

/** The checks that every answer goes through. */
public final class Checks {
  private Checks() {}

  /** Return them in the order in which their findings are shown. */
  public static List<Check> standard() {
    return List.of(
        new RowsUsed(),
        new JoinRows(),
        new FanOutSum(),
        new EmptyResult(),
        new CaseVariants(),
        new NullsInAggregate(),
        new TotalOrder());
  }
}
