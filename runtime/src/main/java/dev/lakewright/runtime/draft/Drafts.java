package dev.lakewright.runtime.draft;

import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.engine.RunControl;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.FullDisk;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.lake.Column;
import dev.lakewright.core.lake.LakeName;
import dev.lakewright.core.plan.Plan;
import dev.lakewright.core.plan.PlanQuestion;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.run.RunListener;
import dev.lakewright.planner.intent.IntentPlanner;
import dev.lakewright.planner.intent.QueryPart;
import dev.lakewright.planner.plan.PlanWriter;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.runtime.Lakewright;
import dev.lakewright.runtime.plan.PlanFolder;
import dev.lakewright.text.ParserSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes plans from words: the question in them is asked of the lake as any question is. */
public final class Drafts {
  /**
   * Least confidence that a plan is written with: less than an answer takes, as a plan is read
   * before it runs.
   */
  private static final double LEAST = 0.45;

  private final Lakewright lakewright;
  private final PlanFolder folder;

  public Drafts(Lakewright lakewright) {
    this.lakewright = lakewright;
    this.folder = new PlanFolder(lakewright.location().root());
  }

  /**
   * Write a plan's file.
   *
   * @throws LakewrightException if there is a plan of that name, or the file cannot be written
   */
  public DraftOutcome draft(DraftRequest request, RunControl control) {
    LakeName home = request.lake().orElseGet(lakewright::defaultLake);
    List<PlanQuestion> read = new ArrayList<>();
    QueryPart query = (question, lake) -> asked(question, lake, control, read::add);
    return new IntentPlanner(lakewright.catalog(), home, query)
        .read(request.words())
        .fold(
            (plan, assumed) -> {
              List<PlanQuestion> all = new ArrayList<>(read);
              all.addAll(assumed);
              return request.strict() && !all.isEmpty()
                  ? new DraftOutcome.Unclear(all)
                  : new DraftOutcome.Written(plan, write(plan), all);
            },
            DraftOutcome.Unclear::new);
  }

  private QueryPart.Answer asked(
      String question, LakeName lake, RunControl control, Consumer<PlanQuestion> unsure) {
    AskRequest request = AskRequest.of(question).in(lake).withConfidence(LEAST);
    return lakewright
        .ask(request, control, RunListener.SILENT)
        .fold(
            answer -> {
              answer
                  .candidate()
                  .filter(it -> it.confidence() < ParserSettings.DEFAULT.threshold())
                  .ifPresent(it -> unsure.accept(read(question, it.reading().words())));
              return query(answer);
            },
            (run, why) -> new QueryPart.Unclear(question(question, why)),
            (run, failure) -> {
              throw new LakewrightException(failure);
            });
  }

  private static PlanQuestion read(String question, String reading) {
    return new PlanQuestion(
        "question",
        "Is \"" + question + "\" meant as " + reading + "?",
        List.of(reading),
        Optional.of(reading));
  }

  private static QueryPart.Answer query(Answer answer) {
    List<Column> columns =
        answer.result().columns().stream()
            .map(it -> new Column(it.name().isBlank() ? "value" : it.name(), it.type(), true))
            .toList();
    String words = answer.candidate().map(it -> it.reading().words()).orElse("");
    return new QueryPart.Query(
        answer.query().sql().value(), words, answer.query().tables(), columns);
  }

  private static PlanQuestion question(String question, Abstention why) {
    List<String> readings =
        why.readings().stream().map(Alternative::reading).map(it -> it.words()).toList();
    return new PlanQuestion(
        "question",
        "\"" + question + "\" is not clear: " + why.reason(),
        readings.isEmpty() ? why.suggestions() : readings,
        Optional.empty());
  }

  private String write(Plan plan) {
    Path file = folder.file(plan.name());
    try {
      Path parent = file.getParent();
      if (parent != null) {
        Files.createDirectories(parent);
      }
      Files.writeString(file, PlanWriter.write(plan), StandardOpenOption.CREATE_NEW);
      return folder.shown(file);
    } catch (FileAlreadyExistsException there) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.PLAN_EXISTS,
              "there is a plan "
                  + plan.name()
                  + " already: say \"called NAME\" for another name, or delete "
                  + folder.shown(file)),
          there);
    } catch (IOException refused) {
      throw new LakewrightException(
          Failure.of(
              FullDisk.codeOr(refused, ErrorCode.WORKSPACE_NOT_WRITABLE),
              "cannot write " + file + ": " + refused.getMessage()),
          refused);
    }
  }
}
