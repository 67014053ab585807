package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.question.Tier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.QueryLimits;
import dev.lakewright.gateway.QuestionModels;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What stays the same through one run.
 *
 * @param confidence least confidence to answer with
 * @param choices true if a person may be asked back
 * @param checks what checks may cost
 * @param earlier what was asked before, which the question may go on from
 * @param resultFile where the whole result goes
 * @param tiers that may write
 * @param models those that may be asked, on the question's own account
 */
public record RunContext(
    RunId run,
    LakeName lake,
    QueryLimits limits,
    double confidence,
    boolean choices,
    CheckEffort checks,
    Optional<Earlier> earlier,
    int previewRows,
    Path resultFile,
    RunControl control,
    Set<Tier> tiers,
    QuestionModels models) {
  public RunContext {
    tiers = Set.copyOf(tiers);
  }

  /** Make a context in which every tier may write, and there are no models. */
  public RunContext(
      RunId run,
      LakeName lake,
      QueryLimits limits,
      double confidence,
      boolean choices,
      CheckEffort checks,
      int previewRows,
      Path resultFile,
      RunControl control) {
    this(
        run,
        lake,
        limits,
        confidence,
        choices,
        checks,
        Optional.empty(),
        previewRows,
        resultFile,
        control,
        EnumSet.allOf(Tier.class),
        QuestionModels.none());
  }

  /** Return this with other tiers that may write. */
  RunContext writtenBy(Set<Tier> others) {
    return new RunContext(
        run,
        lake,
        limits,
        confidence,
        choices,
        checks,
        earlier,
        previewRows,
        resultFile,
        control,
        others,
        models);
  }
}
