package dev.lakewright.text.prompt;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.text.hint.HintedValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The prompts of the tiers. */
public final class Prompts {
  private final String rules = Template.load("rules").fill(Map.of());
  private final Template small = Template.load("small");

  /** What a prompt of the small tier is made of. */
  public record Small(
      String question, FittedSchema schema, List<HintedValue> values, List<Candidate> guesses) {}

  /** Return one compact prompt. */
  public List<ModelMessage> small(Small input) {
    return List.of(
        ModelMessage.system(rules),
        ModelMessage.user(
            small.fill(
                Map.of(
                    "schema", input.schema().text(),
                    "values", values(input.values()),
                    "guess", guess(input.guesses()),
                    "question", Untrusted.question(input.question())))));
  }

  private static String values(List<HintedValue> values) {
    return values.isEmpty()
        ? ""
        : values.stream()
            .map(Prompts::value)
            .distinct()
            .collect(Collectors.joining("\n", "<values>\n", "\n</values>\n"));
  }

  private static String value(HintedValue value) {
    return SchemaForm.name(value.column().table().name())
        + "."
        + SchemaForm.name(value.column().column())
        + " = "
        + Untrusted.line(Identifier.literal(value.value()));
  }

  /** The parser's best statement, which a model may take or better. */
  private static String guess(List<Candidate> guesses) {
    return guesses.stream()
        .findFirst()
        .map(
            it ->
                "A program without a model would write the following, and may be wrong:\n<guess>\n"
                    + Untrusted.line(it.sql().value())
                    + "\n</guess>\n")
        .orElse("");
  }
}
