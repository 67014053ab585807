package dev.lakewright.text.tier;

import dev.lakewright.text.hint.Hints;
import dev.lakewright.text.prompt.FittedSchema;
import dev.lakewright.text.prompt.SchemaForm;
import dev.lakewright.text.prompt.WantedSql;
import java.time.Duration;
import java.util.Set;

/**
 * Settings of a writer that asks a model.
 *
 * @param threshold least confidence that it answers with, from 0 to 1
 * @param patience for one question, all calls together
 * @param contextTokens most tokens of a prompt and its reply
 * @param replyTokens most tokens of a reply
 * @param form of the schema in prompts
 * @param helps what the model is helped with
 * @param chances whether the model's server tells the chances of tokens
 * @param grammar whether the model can be held to a grammar
 */
public record TierSettings(
    double threshold,
    Duration patience,
    long contextTokens,
    int replyTokens,
    SchemaForm form,
    Set<Help> helps,
    boolean chances,
    boolean grammar) {
  public static final TierSettings DEFAULT =
      new TierSettings(
          0.6, Duration.ofMinutes(1), 8_192, 400, SchemaForm.COMPACT, Help.USUAL, false, false);

  private static final int PROMPT_WORDS = 300;

  public TierSettings {
    helps = Set.copyOf(helps);
  }

  public TierSettings withThreshold(double least) {
    return new TierSettings(
        least, patience, contextTokens, replyTokens, form, helps, chances, grammar);
  }

  public TierSettings within(Duration other) {
    return new TierSettings(
        threshold, other, contextTokens, replyTokens, form, helps, chances, grammar);
  }

  public TierSettings withContext(long tokens) {
    return new TierSettings(
        threshold, patience, tokens, replyTokens, form, helps, chances, grammar);
  }

  public TierSettings withForm(SchemaForm other) {
    return new TierSettings(
        threshold, patience, contextTokens, replyTokens, other, helps, chances, grammar);
  }

  public TierSettings helpedBy(Set<Help> some) {
    return new TierSettings(
        threshold, patience, contextTokens, replyTokens, form, some, chances, grammar);
  }

  public TierSettings withChances(boolean told) {
    return new TierSettings(
        threshold, patience, contextTokens, replyTokens, form, helps, told, grammar);
  }

  public TierSettings withGrammar(boolean heeded) {
    return new TierSettings(
        threshold, patience, contextTokens, replyTokens, form, helps, chances, heeded);
  }

  /** Return the room for a schema beside everything else in a prompt. */
  public long schemaTokens() {
    return Math.max(100, contextTokens - replyTokens - PROMPT_WORDS);
  }

  /** Return what is known of a question, as far as the model is to be helped with it. */
  Hints helped(Hints known) {
    Hints linked = helps.contains(Help.LINKS) ? known : known.withTables(known.whole());
    Hints valued = helps.contains(Help.VALUES) ? linked : linked.withoutValues();
    return helps.contains(Help.GUESS) ? valued : valued.withoutGuesses();
  }

  /** Return the form that replies are to have. */
  WantedSql wanted(FittedSchema schema) {
    return grammar && !schema.tables().isEmpty() ? WantedSql.over(schema) : WantedSql.FREE;
  }
}
