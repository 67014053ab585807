package dev.lakewright.core.model;

import dev.lakewright.core.question.Tier;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A model that a workspace may ask.
 *
 * @param baseUrl empty for a model that runs in this process
 * @param model as its provider calls it; the file of one that runs in this process
 * @param key where the key is
 * @param tiers that it writes for
 * @param contextTokens most tokens of a request and its reply together
 * @param patience for one call
 * @param skills what it can do beyond writing, and is to
 */
public record ModelSpec(
    ModelName name,
    Provider provider,
    String baseUrl,
    String model,
    KeySource key,
    Set<Tier> tiers,
    long contextTokens,
    Duration patience,
    Set<ModelSkill> skills,
    ModelPrice price) {
  public static final long CONTEXT_TOKENS = 8_192;
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The tiers that need a model. */
  public static final List<Tier> MODEL_TIERS =
      List.of(Tier.SMALL, Tier.INTERMEDIATE, Tier.ADVANCED);

  public ModelSpec {
    tiers = Set.copyOf(tiers);
    skills = Set.copyOf(skills);
  }

  /** Make a model of an OpenAI-compatible server that needs no key and writes for all tiers. */
  public static ModelSpec openAiCompatible(ModelName name, String baseUrl, String model) {
    return new ModelSpec(
        name,
        Provider.OPENAI,
        baseUrl,
        model,
        KeySource.NONE,
        Set.copyOf(MODEL_TIERS),
        CONTEXT_TOKENS,
        PATIENCE,
        Set.of(),
        ModelPrice.FREE);
  }

  /** Return where it is, for people. */
  public String place() {
    return baseUrl.isEmpty() ? "this process" : baseUrl;
  }

  public ModelSpec withKey(KeySource other) {
    return new ModelSpec(
        name, provider, baseUrl, model, other, tiers, contextTokens, patience, skills, price);
  }

  public ModelSpec withPrice(ModelPrice other) {
    return new ModelSpec(
        name, provider, baseUrl, model, key, tiers, contextTokens, patience, skills, other);
  }

  public ModelSpec by(Provider other) {
    return new ModelSpec(
        name, other, baseUrl, model, key, tiers, contextTokens, patience, skills, price);
  }

  public ModelSpec within(Duration other) {
    return new ModelSpec(
        name, provider, baseUrl, model, key, tiers, contextTokens, other, skills, price);
  }

  /** Return this as a model that can do one thing more. */
  public ModelSpec with(ModelSkill skill) {
    Set<ModelSkill> more = new HashSet<>(skills);
    more.add(skill);
    return new ModelSpec(
        name, provider, baseUrl, model, key, tiers, contextTokens, patience, more, price);
  }

  public boolean can(ModelSkill skill) {
    return skills.contains(skill);
  }
}
