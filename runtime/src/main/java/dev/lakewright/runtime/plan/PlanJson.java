package dev.lakewright.runtime.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.flow.Standing;
import dev.lakewright.core.run.RunId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Writes and reads {@code plan.json} and the lines of {@code steps.jsonl}. */
public final class PlanJson {
  private static final ObjectMapper LINES = new ObjectMapper();
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private PlanJson() {}

  public static String write(PlanRunReport report) {
    ObjectNode node = JSON.createObjectNode();
    node.put("format", PlanRunReport.FORMAT);
    node.put("id", report.id().value());
    node.put("plan", report.plan());
    node.put("startedAt", report.startedAt());
    node.put("elapsedMillis", report.elapsedMillis());
    ObjectNode parameters = node.putObject("parameters");
    report.parameters().forEach(parameters::put);
    report.failure().ifPresent(it -> failure(node.putObject("failure"), it));
    ArrayNode steps = node.putArray("steps");
    report.steps().forEach(it -> step(steps.addObject(), it));
    try {
      return JSON.writeValueAsString(node) + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of plain values can be written", impossible);
    }
  }

  private static void failure(ObjectNode node, Failure failure) {
    node.put("code", failure.code().name()).put("message", failure.message());
  }

  private static ObjectNode step(ObjectNode node, StepReport step) {
    node.put("step", step.step()).put("kind", step.kind());
    node.put("standing", step.standing().name().toLowerCase(Locale.ROOT));
    node.put("kept", step.kept());
    node.put("startMillis", step.startMillis()).put("endMillis", step.endMillis());
    step.rows().ifPresent(rows -> node.put("rows", rows));
    node.put("bytes", step.bytes()).put("tries", step.tries());
    step.outcome().ifPresent(word -> node.put("outcome", word));
    step.failure().ifPresent(it -> failure(node.putObject("failure"), it));
    step.notes().forEach(node.putArray("notes")::add);
    step.failedAtoms().forEach(node.putArray("failedAtoms")::add);
    return node;
  }

  /** Return an event as one line. */
  static String line(PlanEvent event) {
    ObjectNode node = LINES.createObjectNode();
    node.put("at", event.at().toString()).put("step", event.step());
    if (event instanceof PlanEvent.StepStarted) {
      node.put("event", "step-started");
    } else if (event instanceof PlanEvent.StepProgressed it) {
      node.put("event", "step-progressed").put("fraction", it.fraction());
    } else if (event instanceof PlanEvent.StepRetried it) {
      node.put("event", "step-retried").put("try", it.number()).put("reason", it.reason());
    } else if (event instanceof PlanEvent.StepEnded it) {
      step(node.put("event", "step-ended").putObject("report"), it.report());
    } else {
      throw new IllegalStateException("no form for " + event.getClass());
    }
    return node.toString();
  }

  /**
   * Read the content of a {@code plan.json}.
   *
   * @throws LakewrightException if it is none of this version's
   */
  static PlanRunReport read(String text, String where) {
    JsonNode node;
    try {
      node = JSON.readTree(text);
    } catch (JsonProcessingException torn) {
      throw broken(where + " is not JSON");
    }
    int format = node.path("format").asInt();
    if (format < 1 || format > PlanRunReport.FORMAT || !RunId.isValid(node.path("id").asText())) {
      throw broken(where + " is no run of a plan that this version reads");
    }
    List<StepReport> steps = new ArrayList<>();
    node.path("steps").forEach(step -> steps.add(step(step)));
    Map<String, String> parameters = new TreeMap<>();
    node.path("parameters")
        .properties()
        .forEach(it -> parameters.put(it.getKey(), it.getValue().asText()));
    return new PlanRunReport(
        new RunId(node.path("id").asText()),
        node.path("plan").asText(),
        node.path("startedAt").asText(),
        node.path("elapsedMillis").asLong(),
        parameters,
        failure(node.path("failure")),
        steps);
  }

  private static StepReport step(JsonNode node) {
    return new StepReport(
        node.path("step").asText(),
        node.path("kind").asText(),
        standing(node.path("standing").asText()),
        node.path("kept").asBoolean(),
        node.path("startMillis").asLong(),
        node.path("endMillis").asLong(),
        node.has("rows") ? OptionalLong.of(node.path("rows").asLong()) : OptionalLong.empty(),
        node.path("bytes").asLong(),
        node.path("tries").asInt(),
        node.has("outcome") ? Optional.of(node.path("outcome").asText()) : Optional.empty(),
        failure(node.path("failure")),
        texts(node.path("notes")),
        texts(node.path("failedAtoms")));
  }

  private static Standing standing(String word) {
    return Arrays.stream(Standing.values())
        .filter(it -> it.name().equalsIgnoreCase(word))
        .findFirst()
        .orElse(Standing.WAITING);
  }

  private static Optional<Failure> failure(JsonNode node) {
    return Arrays.stream(ErrorCode.values())
        .filter(code -> code.name().equals(node.path("code").asText()))
        .findFirst()
        .map(code -> Failure.of(code, node.path("message").asText()));
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static LakewrightException broken(String message) {
    return new LakewrightException(Failure.of(ErrorCode.FILE_CORRUPT, message));
  }
}
