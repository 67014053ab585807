package dev.lakewright.shell.cli;

import dev.lakewright.core.answer.CheckEffort;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.lake.Catalog;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.question.Tier;
import dev.lakewright.runtime.AskRequest;
import dev.lakewright.shell.names.Names;
import dev.lakewright.shell.names.Usage;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * The flags that shape a question, read and checked before anything is opened.
 *
 * @param rows rows to show; empty for the usual number
 */
record AskFlags(
    Optional<String> lake,
    Optional<Integer> rows,
    Optional<Duration> timeout,
    OptionalDouble confidence,
    CheckEffort checks,
    Set<Tier> tiers,
    Optional<ModelBudget.Limit> budget) {
  private static final int MOST_ROWS = 1_000_000;
  private static final long MOST_SECONDS = 7 * 24 * 3600;

  static AskFlags of(Arguments arguments) {
    return new AskFlags(
        arguments.value(Flag.LAKE),
        rows(arguments),
        arguments.value(Flag.TIMEOUT).map(AskFlags::timeout),
        confidence(arguments),
        arguments.value(Flag.CHECKS).map(AskFlags::checks).orElse(CheckEffort.FAST),
        arguments.value(Flag.TIERS).map(AskFlags::tiers).orElse(EnumSet.allOf(Tier.class)),
        arguments.value(Flag.BUDGET).map(AskFlags::budget));
  }

  static Optional<Integer> rows(Arguments arguments) {
    return arguments
        .value(Flag.ROWS)
        .map(text -> number(Flag.ROWS, text, BigDecimal.ZERO, BigDecimal.valueOf(MOST_ROWS)))
        .map(AskFlags::whole);
  }

  /**
   * Return a request; the lake's name is only known to be right once opened. Whoever says how sure
   * an answer has to be is not asked back.
   */
  AskRequest request(String text, Catalog catalog) {
    AskRequest request = AskRequest.of(text).withChecks(checks).withTiers(tiers);
    if (budget.isPresent()) {
      request = request.withBudget(budget.get());
    }
    if (lake.isPresent()) {
      request = request.in(new Names(catalog).lake(lake.get()));
    }
    if (rows.isPresent()) {
      request = request.withPreviewRows(rows.get());
    }
    if (timeout.isPresent()) {
      request = request.withTimeout(timeout.get());
    }
    return confidence.isPresent()
        ? request.withConfidence(confidence.getAsDouble())
        : request.withChoices();
  }

  private static int whole(BigDecimal number) {
    if (number.stripTrailingZeros().scale() > 0) {
      throw Usage.wrong(Flag.ROWS.word() + " takes a whole number.");
    }
    return number.intValue();
  }

  static Duration timeout(String text) {
    BigDecimal least = new BigDecimal("0.001");
    BigDecimal seconds = number(Flag.TIMEOUT, text, least, BigDecimal.valueOf(MOST_SECONDS));
    return Duration.ofMillis(seconds.movePointRight(3).longValue());
  }

  private static OptionalDouble confidence(Arguments arguments) {
    return arguments
        .value(Flag.CONFIDENCE)
        .map(text -> number(Flag.CONFIDENCE, text, BigDecimal.ZERO, BigDecimal.ONE))
        .map(number -> OptionalDouble.of(number.doubleValue()))
        .orElse(OptionalDouble.empty());
  }

  private static BigDecimal number(Flag flag, String text, BigDecimal least, BigDecimal most) {
    Optional<BigDecimal> number = decimal(text);
    return number
        .filter(it -> it.compareTo(least) >= 0 && it.compareTo(most) <= 0)
        .orElseThrow(
            () ->
                Usage.wrong(
                    flag.word()
                        + " takes a number from "
                        + least.toPlainString()
                        + " to "
                        + most.toPlainString()
                        + ", not \""
                        + text
                        + "\"."));
  }

  private static Optional<BigDecimal> decimal(String text) {
    try {
      return text.length() > 20 ? Optional.empty() : Optional.of(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static CheckEffort checks(String word) {
    return CheckEffort.of(word)
        .orElseThrow(
            () ->
                Usage.wrong(
                    Flag.CHECKS.word() + " takes fast, all or none, not \"" + word + "\"."));
  }

  static Set<Tier> tiers(String list) {
    List<String> known = Arrays.stream(Tier.values()).map(Tier::word).toList();
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    for (String word : list.split(",", -1)) {
      if (!known.contains(word)) {
        throw Usage.wrong(
            "There is no tier \"" + word + "\"; there are " + String.join(", ", known) + ".",
            NearestNames.among(known, word, 1));
      }
      tiers.add(Tier.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return tiers;
  }

  private static ModelBudget.Limit budget(String text) {
    BigDecimal tokens =
        number(Flag.BUDGET, text, BigDecimal.ZERO, BigDecimal.valueOf(Long.MAX_VALUE / 2));
    return ModelBudget.Limit.ofTokens(tokens.longValue());
  }
}
