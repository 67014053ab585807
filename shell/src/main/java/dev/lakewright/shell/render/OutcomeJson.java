package dev.lakewright.shell.render;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.answer.Figure;
import dev.lakewright.core.answer.Finding;
import dev.lakewright.core.engine.Cell;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.question.Abstention;
import dev.lakewright.core.question.Alternative;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.question.Choice;
import dev.lakewright.core.question.Explanation;
import dev.lakewright.core.question.Influence;
import dev.lakewright.core.question.SchemaLink;
import dev.lakewright.core.run.RunId;
import dev.lakewright.core.run.Stage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The one document that {@code --json} prints for a question or a statement. Fields come in the
 * order written here; which of them are there depends on the outcome alone.
 */
public final class OutcomeJson {
  /** Version of the document's form. */
  public static final int FORMAT = 1;

  /**
   * What is known besides the outcome.
   *
   * @param command {@code ask} or {@code sql}
   * @param stages time that each stage took
   */
  public record Context(
      String command, String input, boolean demo, Map<Stage, Duration> stages, Duration elapsed) {
    public Context {
      stages = Map.copyOf(stages);
    }

    /** Return the context of a run; its time is the answer's, or else that of its stages. */
    public static Context of(
        AskOutcome outcome,
        String command,
        String input,
        boolean demo,
        Map<Stage, Duration> stages) {
      Duration sum = stages.values().stream().reduce(Duration.ZERO, Duration::plus);
      Duration total =
          outcome.fold(Answer::elapsed, (run, abstention) -> sum, (run, failure) -> sum);
      return new Context(command, input, demo, stages, total);
    }
  }

  private final Context context;

  private OutcomeJson(Context context) {
    this.context = context;
  }

  public static String render(AskOutcome outcome, Context context) {
    OutcomeJson document = new OutcomeJson(context);
    return Json.pretty(outcome.fold(document::answered, document::abstained, document::failed));
  }

  /** Write a failure that came before any run. */
  public static String failure(String command, Failure failure) {
    return Json.pretty(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("command", command);
          json.writeStringField("outcome", "failed");
          writeError(json, failure);
          json.writeEndObject();
        });
  }

  private Json.Content answered(Answer answer) {
    return json -> {
      start(json, answer.run(), "answered");
      json.writeStringField("lake", answer.question().lake().value());
      json.writeBooleanField("demo", context.demo());
      writeCandidate(json, answer.candidate());
      json.writeStringField("sql", answer.query().sql().value());
      TraceJson.changes(json, answer.query());
      writeResult(json, answer.result());
      writeChecks(json, answer);
      RouteTakenJson.write(json, answer.route());
      finish(json);
    };
  }

  private Json.Content abstained(RunId run, Abstention abstention) {
    return json -> {
      start(json, run, "abstained");
      json.writeStringField("kind", abstention.kind().word());
      json.writeStringField("reason", abstention.reason());
      writeLinks(json, "understood", abstention.understood());
      Json.texts(json, "notUnderstood", abstention.notUnderstood());
      Json.texts(json, "suggestions", abstention.suggestions());
      writeChoices(json, abstention.choices());
      finish(json);
    };
  }

  private Json.Content failed(RunId run, Failure failure) {
    return json -> {
      start(json, run, "failed");
      writeError(json, failure);
      finish(json);
    };
  }

  private void start(JsonGenerator json, RunId run, String outcome) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("command", context.command());
    json.writeStringField("input", context.input());
    json.writeStringField("run", run.value());
    json.writeStringField("outcome", outcome);
  }

  private void finish(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("millis");
    json.writeNumberField("total", context.elapsed().toMillis());
    for (Stage stage : Stage.values()) {
      Duration taken = context.stages().get(stage);
      if (taken != null) {
        json.writeNumberField(stage.word(), taken.toMillis());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeCandidate(JsonGenerator json, Optional<Candidate> candidate)
      throws IOException {
    if (candidate.isEmpty()) {
      return;
    }
    Candidate chosen = candidate.get();
    json.writeStringField("reading", chosen.reading().words());
    json.writeStringField("tier", chosen.tier().word());
    json.writeNumberField("confidence", chosen.confidence());
    writeLinks(json, "links", chosen.links());
    writeExplanation(json, chosen.explanation());
  }

  private static void writeExplanation(JsonGenerator json, Explanation explanation)
      throws IOException {
    json.writeObjectFieldStart("why");
    json.writeNumberField("chance", explanation.chance());
    json.writeArrayFieldStart("alternatives");
    for (Alternative other : explanation.alternatives()) {
      json.writeStartObject();
      json.writeStringField("reading", other.reading().words());
      json.writeStringField("sql", other.sql().value());
      json.writeNumberField("chance", other.chance());
      Json.texts(json, "differences", other.differences());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("decided");
    for (Influence influence : explanation.influences()) {
      json.writeStartObject();
      json.writeStringField("what", influence.what());
      json.writeNumberField("own", influence.own());
      json.writeNumberField("next", influence.rival());
      json.writeNumberField("weight", influence.weight());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeChoices(JsonGenerator json, List<Choice> choices) throws IOException {
    json.writeArrayFieldStart("choices");
    for (Choice choice : choices) {
      json.writeStartObject();
      json.writeStringField("reading", choice.reading().words());
      json.writeStringField("sql", choice.sql().value());
      json.writeNumberField("chance", choice.chance());
      json.writeStringField("effect", choice.effect());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeResult(JsonGenerator json, ResultTable result) throws IOException {
    json.writeArrayFieldStart("columns");
    for (var column : result.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      json.writeStringField("type", column.type().sql());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("rows");
    for (List<Cell> row : result.rows()) {
      json.writeStartArray();
      for (Cell cell : row) {
        JsonCell.write(json, cell);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField("totalRows", result.totalRows());
    json.writeBooleanField("complete", result.complete());
    json.writeBooleanField("capped", result.capped());
  }

  private static void writeChecks(JsonGenerator json, Answer answer) throws IOException {
    json.writeStringField("verdict", answer.verdict().word());
    json.writeArrayFieldStart("checks");
    for (Finding finding : answer.findings()) {
      json.writeStartObject();
      json.writeStringField("check", finding.check());
      json.writeStringField("verdict", finding.verdict().word());
      json.writeStringField("sentence", finding.sentence());
      json.writeStringField("evidence", finding.evidence().map(Object::toString).orElse(null));
      json.writeStringField("suggestion", finding.suggestion().map(Object::toString).orElse(null));
      json.writeObjectFieldStart("figures");
      for (Figure figure : finding.figures()) {
        json.writeNumberField(figure.name(), figure.value());
      }
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeLinks(JsonGenerator json, String name, List<SchemaLink> links)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (SchemaLink link : links) {
      json.writeStartObject();
      json.writeStringField("phrase", link.phrase());
      json.writeStringField("kind", link.kind().name().toLowerCase(Locale.ROOT));
      json.writeStringField("target", link.target());
      json.writeNumberField("score", link.score());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void writeError(JsonGenerator json, Failure failure) throws IOException {
    json.writeObjectFieldStart("error");
    json.writeStringField("code", failure.code().name());
    json.writeStringField("message", failure.message());
    json.writeNumberField("exit", failure.code().kind().exitCode());
    if (failure.location().isPresent()) {
      json.writeNumberField("line", failure.location().get().line());
      json.writeNumberField("column", failure.location().get().column());
    }
    Json.texts(json, "nearest", failure.nearest());
    MisnamedJson.write(json, failure);
    json.writeEndObject();
  }
}
