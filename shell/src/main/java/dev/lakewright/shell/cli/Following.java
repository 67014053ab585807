package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.question.Earlier;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.run.RunRecord;
import java.util.Optional;

/** {@code --after RUN}: lets a question go on from one that was answered. */
record Following(Arguments arguments) {
  private static final String LAST = "last";
  private static final String QUESTION = "question";

  /** Return the request, about the lake of the run that it goes on from. */
  AskRequest of(AskRequest request, Lakewright lakewright) {
    Optional<String> after = arguments.value(Flag.AFTER);
    if (after.isEmpty()) {
      return request;
    }
    RunRecord run = run(after.get(), lakewright);
    String sql =
        run.sql()
            .orElseThrow(() -> unknown("the run " + run.id() + " has no answer to go on from"));
    String before = run.settings().earlier().map(it -> it.text() + " ").orElse("");
    String asked = run.kind().equals(QUESTION) ? before + run.input() : "";
    return request
        .in(new LakeName(run.lake()))
        .after(Optional.of(new Earlier(asked, new SqlText(sql))));
  }

  private static RunRecord run(String word, Lakewright lakewright) {
    return word.equals(LAST)
        ? lakewright.runs(RunsCommand.NEWEST).stream()
            .filter(it -> it.outcome().equals("answered"))
            .findFirst()
            .orElseThrow(() -> unknown("there is no answered run to go on from"))
        : lakewright.run(RunsCommand.id(lakewright, word));
  }

  private static LakewrightException unknown(String message) {
    return new LakewrightException(Failure.of(ErrorCode.RUN_UNKNOWN, message));
  }
}
