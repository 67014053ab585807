package dev.lakewright.text.prompt;

import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.model.ModelMessage;
import dev.lakewright.core.question.Candidate;
import dev.lakewright.core.sql.SqlText;
import dev.lakewright.text.hint.HintedValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The prompts of the tiers. */
public final class Prompts {
  private final String rules = Template.load("rules").fill(Map.of());
  private final String stepRules = Template.load("steps").fill(Map.of());
  private final String choose = Template.load("choose").fill(Map.of());
  private final Template small = Template.load("small");
  private final Template decompose = Template.load("decompose");
  private final Template plan = Template.load("plan");
  private final Template examples = Template.load("examples");
  private final Template repair = Template.load("repair");
  private final Template compare = Template.load("compare");
  private final Template score = Template.load("score");

  /**
   * What a prompt for a statement is made of.
   *
   * @param guesses of the parser, best first; may be empty
   */
  public record Asked(
      String question, FittedSchema schema, List<HintedValue> values, List<Candidate> guesses) {
    public Asked {
      values = List.copyOf(values);
      guesses = List.copyOf(guesses);
    }
  }

  /**
   * A statement that runs.
   *
   * @param result its first rows in a few words
   */
  public record Shown(SqlText sql, String result) {}

  /** Return one compact prompt. */
  public List<ModelMessage> small(Asked input) {
    return List.of(ModelMessage.system(rules), ModelMessage.user(small.fill(withGuess(input))));
  }

  /** Return a prompt that has the question taken apart first. */
  public List<ModelMessage> decomposed(Asked input) {
    return List.of(
        ModelMessage.system(stepRules), ModelMessage.user(decompose.fill(withGuess(input))));
  }

  /** Return a prompt that has a plan made first. */
  public List<ModelMessage> planned(Asked input) {
    return List.of(ModelMessage.system(stepRules), ModelMessage.user(plan.fill(common(input))));
  }

  /** Return a prompt with examples over the same tables: readings of the parser's guesses. */
  public List<ModelMessage> byExample(Asked input) {
    Map<String, String> values = common(input);
    values.put(
        "examples",
        input.guesses().isEmpty()
            ? "(none)"
            : input.guesses().stream()
                .map(
                    it ->
                        Untrusted.line(it.reading().words())
                            + "\n"
                            + Untrusted.line(it.sql().value()))
                .collect(Collectors.joining("\n\n")));
    return List.of(ModelMessage.system(rules), ModelMessage.user(examples.fill(values)));
  }

  /**
   * Return a prompt that has a statement mended.
   *
   * @param finding what is wrong with it, in sentences
   */
  public List<ModelMessage> repaired(Asked input, SqlText statement, String finding) {
    Map<String, String> values = common(input);
    values.put("statement", Untrusted.statement(statement.value()));
    values.put("finding", Untrusted.line(finding));
    return List.of(ModelMessage.system(rules), ModelMessage.user(repair.fill(values)));
  }

  /** Return a prompt that has the better one of two statements chosen. */
  public List<ModelMessage> compared(Asked input, Shown first, Shown second) {
    return List.of(
        ModelMessage.system(choose),
        ModelMessage.user(
            compare.fill(
                Map.of(
                    "schema", input.schema().text(),
                    "question", Untrusted.question(input.question()),
                    "first", Untrusted.statement(first.sql().value()),
                    "firstresult", Untrusted.line(first.result()),
                    "second", Untrusted.statement(second.sql().value()),
                    "secondresult", Untrusted.line(second.result())))));
  }

  /** Return a prompt that has statements scored side by side. */
  public List<ModelMessage> scored(Asked input, List<Shown> statements) {
    String listed =
        statements.stream()
            .map(
                it ->
                    "<statement>\n"
                        + Untrusted.statement(it.sql().value())
                        + "\n</statement>\n<result>\n"
                        + Untrusted.line(it.result())
                        + "\n</result>")
            .collect(Collectors.joining("\n"));
    return List.of(
        ModelMessage.system(choose),
        ModelMessage.user(
            score.fill(
                Map.of(
                    "schema", input.schema().text(),
                    "question", Untrusted.question(input.question()),
                    "statements", listed))));
  }

  private static Map<String, String> common(Asked input) {
    Map<String, String> values = new HashMap<>();
    values.put("schema", input.schema().text());
    values.put("values", values(input.values()));
    values.put("question", Untrusted.question(input.question()));
    return values;
  }

  private static Map<String, String> withGuess(Asked input) {
    Map<String, String> values = common(input);
    values.put("guess", guess(input.guesses()));
    return values;
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
                "A draft that may be wrong:\n<guess>\n"
                    + Untrusted.statement(it.sql().value())
                    + "\n</guess>\n")
        .orElse("");
  }
}
