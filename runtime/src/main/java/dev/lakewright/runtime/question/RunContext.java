package dev.lakewright.runtime.question;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.sql.QueryLimits;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What stays the same through one run.
 *
 * @param confidence least confidence to answer with
 * @param choices true if a person may be asked back
 * @param checks what checks may cost
 * @param earlier what was asked before, which the question may go on from
 * @param resultFile where the whole result goes
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
    RunControl control) {}
