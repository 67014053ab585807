package dev.lakewright.planner.workspace;

import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.model.ModelBudget.Limit;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelSkill;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.question.Tier;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads the sections {@code models} and {@code budget} of {@code lakewright.yaml}.
 *
 * <pre>
 * models:
 *   local:                                 # a name of one's own
 *     baseUrl: http://localhost:8080/v1    # of a server that speaks as OpenAI's does
 *     model: qwen2.5-coder-1.5b            # as the server calls it
 *     provider: openai                     # or another of {@link Provider}
 *     keyEnv: MY_KEY                       # or keyFile: a file of mode 600
 *     tiers: [small, intermediate]         # all three where it is left out
 *     contextTokens: 8192
 *     timeoutSeconds: 120
 *     grammar: true                        # the server takes llama.cpp's grammars
 *     chances: true                        # the server tells the chances of tokens
 *     price: {input: 0.15, output: 0.60}   # of a million tokens
 * budget:
 *   questionTokens: 20000                  # also runTokens, dayTokens
 *   dayMoney: 2.50                         # also questionMoney, runMoney
 * </pre>
 */
final class ModelNodes {
  static final List<String> BUDGET_KEYS =
      List.of("questionTokens", "questionMoney", "runTokens", "runMoney", "dayTokens", "dayMoney");

  private static final List<String> KEYS =
      List.of(
          "baseUrl",
          "model",
          "provider",
          "keyEnv",
          "keyFile",
          "tiers",
          "contextTokens",
          "timeoutSeconds",
          "grammar",
          "chances",
          "price");
  private static final List<String> SECRETS = List.of("key", "apiKey", "api_key", "token");

  private ModelNodes() {}

  static ModelSettings read(Optional<YamlNode> models, Optional<YamlNode> budget) {
    return new ModelSettings(
        models.map(it -> it.entries().stream().map(ModelNodes::model).toList()).orElse(List.of()),
        budget.map(ModelNodes::budget).orElse(ModelBudget.NONE));
  }

  private static ModelSpec model(YamlNode.Entry entry) {
    YamlNode node = entry.value();
    if (!ModelName.isValid(entry.key())) {
      throw WorkspaceFile.invalid(
          "not a model name: " + entry.key() + " (a letter, then letters, digits, _, . or -)",
          entry.place());
    }
    refuseKeys(node);
    node.allowKeys(KEYS);
    Provider provider = node.child("provider").map(ModelNodes::provider).orElse(Provider.OPENAI);
    String baseUrl = baseUrl(node, provider);
    return new ModelSpec(
        new ModelName(entry.key()),
        provider,
        baseUrl,
        node.child("model")
            .map(YamlNode::text)
            .filter(it -> !it.isBlank())
            .orElseThrow(
                () -> node.wrong("model " + entry.key() + " lacks \"model\"", List.of(), "")),
        key(node, provider, baseUrl),
        node.child("tiers").map(ModelNodes::tiers).orElse(Set.copyOf(ModelSpec.MODEL_TIERS)),
        node.child("contextTokens")
            .map(it -> it.wholeNumber(512, 100_000_000))
            .orElse(ModelSpec.CONTEXT_TOKENS),
        node.child("timeoutSeconds")
            .map(it -> Duration.ofSeconds(it.wholeNumber(1, 86_400)))
            .orElse(ModelSpec.PATIENCE),
        skills(node),
        node.child("price").map(ModelNodes::price).orElse(ModelPrice.FREE));
  }

  private static Set<ModelSkill> skills(YamlNode node) {
    return Arrays.stream(ModelSkill.values())
        .filter(it -> node.child(it.word()).map(ModelNodes::isTrue).orElse(false))
        .collect(Collectors.toSet());
  }

  /** Name the way that is right, and not the key that stands there. */
  private static void refuseKeys(YamlNode node) {
    node.entries().stream()
        .filter(it -> SECRETS.contains(it.key()))
        .findFirst()
        .ifPresent(
            it -> {
              throw WorkspaceFile.invalid(
                  "keys do not belong into this file: name a variable with keyEnv, or a file of"
                      + " mode 600 with keyFile",
                  it.place());
            });
  }

  private static Provider provider(YamlNode node) {
    String word = node.text();
    return Provider.of(word)
        .orElseThrow(
            () ->
                node.wrong(
                    "provider is one of " + String.join(", ", Provider.words()),
                    Provider.words(),
                    word));
  }

  private static String baseUrl(YamlNode node, Provider provider) {
    Optional<YamlNode> given = node.child("baseUrl");
    if (provider == Provider.GGUF && given.isPresent()) {
      throw given.get().wrong("a gguf model is a file and has no baseUrl", List.of(), "");
    }
    Optional<String> form = provider.addressForm();
    if (form.isPresent() && given.isEmpty()) {
      String needs = provider.word() + " needs a baseUrl such as " + form.get();
      throw node.wrong(needs, List.of(), "");
    }
    return given.map(ModelNodes::url).orElse(provider.baseUrl());
  }

  private static String url(YamlNode node) {
    String text = node.text();
    if (!isUrl(text)) {
      throw node.wrong("baseUrl is an address such as http://localhost:8080/v1", List.of(), "");
    }
    return text;
  }

  static boolean isUrl(String text) {
    try {
      URI uri = new URI(text);
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && uri.getUserInfo() == null;
    } catch (URISyntaxException notAnAddress) {
      return false;
    }
  }

  /** The customary variable holds a key to the provider's own service, and for nobody else. */
  private static KeySource key(YamlNode node, Provider provider, String baseUrl) {
    Optional<KeySource> variable =
        node.child("keyEnv").map(YamlNode::text).map(KeySource.Variable::new);
    Optional<KeySource> file = node.child("keyFile").map(YamlNode::text).map(KeySource.File::new);
    if (variable.isPresent() && file.isPresent()) {
      throw node.wrong("keyEnv and keyFile are both given", List.of(), "");
    }
    return variable.or(() -> file).orElseGet(() -> provider.usualKey(baseUrl));
  }

  private static Set<Tier> tiers(YamlNode node) {
    Set<Tier> tiers = EnumSet.noneOf(Tier.class);
    List<String> known = ModelSpec.MODEL_TIERS.stream().map(Tier::word).toList();
    for (YamlNode item : node.items()) {
      String word = item.text();
      tiers.add(
          ModelSpec.MODEL_TIERS.stream()
              .filter(it -> it.word().equals(word))
              .findFirst()
              .orElseThrow(
                  () ->
                      item.wrong("tiers of models are " + String.join(", ", known), known, word)));
    }
    return tiers;
  }

  private static boolean isTrue(YamlNode node) {
    return switch (node.text()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw node.wrong("true or false is expected", List.of("true", "false"), "");
    };
  }

  private static ModelPrice price(YamlNode node) {
    node.allowKeys(List.of("input", "output"));
    return new ModelPrice(
        node.child("input").map(ModelNodes::money).orElse(BigDecimal.ZERO),
        node.child("output").map(ModelNodes::money).orElse(BigDecimal.ZERO));
  }

  private static BigDecimal money(YamlNode node) {
    String text = node.text();
    try {
      BigDecimal money = text.length() > 20 ? BigDecimal.ONE.negate() : new BigDecimal(text);
      if (money.signum() >= 0) {
        return money;
      }
    } catch (NumberFormatException notMoney) {
      throw WorkspaceFile.invalid("an amount of money is expected, not " + text, node.place());
    }
    throw WorkspaceFile.invalid("an amount of money is 0 or more", node.place());
  }

  private static ModelBudget budget(YamlNode node) {
    node.allowKeys(BUDGET_KEYS);
    return new ModelBudget(limit(node, "question"), limit(node, "run"), limit(node, "day"));
  }

  private static Limit limit(YamlNode node, String span) {
    Optional<Long> tokens =
        node.child(span + "Tokens").map(it -> it.wholeNumber(0, Long.MAX_VALUE));
    return new Limit(
        tokens.map(OptionalLong::of).orElse(OptionalLong.empty()),
        node.child(span + "Money").map(ModelNodes::money));
  }
}
