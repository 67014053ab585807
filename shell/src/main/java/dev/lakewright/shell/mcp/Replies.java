package dev.lakewright.shell.mcp;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.answer.Answer;
import dev.lakewright.core.answer.AskOutcome;
import dev.lakewright.core.engine.ResultTable;
import dev.lakewright.core.error.Failure;
import dev.lakewright.shell.render.FailureText;
import dev.lakewright.shell.render.OutcomeJson;
import java.util.List;
import java.util.function.Function;

/** Makes replies out of the documents that {@code --json} prints. */
record Replies(ProtocolJson json, ResultBounds bounds) {
  /** What of a document is for programs and people who look into how an answer came about. */
  private static final List<String> INSIDE =
      List.of("format", "command", "input", "links", "understood", "why", "route", "millis");

  /** Return a document; in the text, which a model reads, only what it is to act on. */
  ToolReply document(ObjectNode document) {
    return new ToolReply(document, json.line(document.deepCopy().without(INSIDE)), false);
  }

  /** Read a document of ours that is an object. */
  ObjectNode object(String text) {
    return (ObjectNode) json.own(text);
  }

  /** Return a failure that came before any run. */
  ToolReply failed(String tool, Failure failure) {
    Failure told = bounds.apply(failure);
    return new ToolReply(object(OutcomeJson.failure(tool, told)), FailureText.sentence(told), true);
  }

  /**
   * Return how a question or a statement ended.
   *
   * @param document writes an outcome
   */
  ToolReply outcome(AskOutcome outcome, Function<AskOutcome, String> document) {
    return outcome.fold(
        answer -> answered(answer, document),
        (run, abstention) -> document(object(document.apply(outcome))),
        (run, failure) -> {
          Failure told = bounds.apply(failure);
          String text = document.apply(new AskOutcome.Failed(run, told));
          return new ToolReply(object(text), FailureText.sentence(told), true);
        });
  }

  private ToolReply answered(Answer answer, Function<AskOutcome, String> document) {
    ResultBounds.Bounded bounded = bounds.apply(answer.result());
    AskOutcome told = new AskOutcome.Answered(with(answer, bounded.table()));
    ObjectNode object = object(document.apply(told));
    object.put("truncated", bounded.truncated());
    object.put("cutCells", bounded.cutCells());
    return document(object);
  }

  private static Answer with(Answer answer, ResultTable table) {
    return new Answer(
        answer.run(),
        answer.question(),
        answer.candidate(),
        answer.query(),
        table,
        answer.findings(),
        answer.elapsed(),
        answer.route());
  }
}
