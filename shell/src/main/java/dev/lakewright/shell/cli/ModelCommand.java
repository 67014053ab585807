package dev.lakewright.shell.cli;

import dev.lakewright.core.error.ErrorKind;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.model.KeySource;
import dev.lakewright.core.model.ModelName;
import dev.lakewright.core.model.ModelPrice;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.question.Tier;
import dev.lakewright.runtime.setup.ModelCheck;
import dev.lakewright.runtime.setup.WorkspaceModels;
import dev.lakewright.shell.names.Usage;
import dev.lakewright.shell.render.ModelTables;
import dev.lakewright.shell.render.SafeText;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code model add|list|remove|test}; opens no lake. */
final class ModelCommand {
  private static final List<String> ACTIONS = List.of("add", "list", "remove", "test");

  private final Session session;
  private final Arguments arguments;

  ModelCommand(Session session, Arguments arguments) {
    this.session = session;
    this.arguments = arguments;
  }

  int run() {
    String action = arguments.action(ACTIONS, "add, list, remove or test");
    ListingWriter writer = new ListingWriter(session, arguments);
    WorkspaceModels models = session.models(arguments);
    return switch (action) {
      case "add" -> add(models);
      case "list" -> list(models, writer);
      case "remove" -> remove(models);
      default -> test(models, writer);
    };
  }

  private int add(WorkspaceModels models) {
    ModelName name = name(arguments.word(1, "a name for the model"));
    String second = arguments.word(2, "the model, as its server calls it");
    Provider provider = arguments.value(Flag.PROVIDER).map(this::provider).orElse(Provider.OPENAI);
    boolean addressed = second.startsWith("http://") || second.startsWith("https://");
    arguments.atMost(addressed ? 4 : 3);
    String model = addressed ? arguments.word(3, "the model, as its server calls it") : second;
    String baseUrl = baseUrl(provider, addressed ? Optional.of(second) : Optional.empty());
    ModelSpec plain = ModelSpec.openAiCompatible(name, baseUrl, model);
    ModelSpec added =
        new ModelSpec(
            name,
            provider,
            baseUrl,
            model,
            key(provider, baseUrl),
            tiers(plain),
            plain.contextTokens(),
            plain.patience(),
            plain.skills(),
            ModelPrice.FREE);
    models.add(added);
    String place = provider == Provider.GGUF ? " in " : " at ";
    say("Added model " + name + " (" + model + place + added.place() + ").\n");
    say("\"lakewright model test " + name + "\" sees whether it answers.\n");
    return 0;
  }

  private static String baseUrl(Provider provider, Optional<String> given) {
    if (provider == Provider.GGUF && given.isPresent()) {
      throw Usage.wrong("A gguf model is a file and has no address.");
    }
    Optional<String> form = provider.addressForm();
    if (form.isPresent() && given.isEmpty()) {
      throw Usage.wrong(
          "Provider "
              + provider.word()
              + " needs an address before the model's name, such as "
              + form.get()
              + ".");
    }
    return given.orElse(provider.baseUrl());
  }

  private Provider provider(String word) {
    return Provider.of(word)
        .orElseThrow(
            () ->
                Usage.wrong(
                    "There is no provider \"" + word + "\".",
                    NearestNames.among(Provider.words(), word, 2)));
  }

  private KeySource key(Provider provider, String baseUrl) {
    Optional<String> variable = arguments.value(Flag.KEY_ENV);
    Optional<String> file = arguments.value(Flag.KEY_FILE);
    if (variable.isPresent() && file.isPresent()) {
      throw Usage.wrong("--key-env and --key-file are two ways: say one of them.");
    }
    return variable
        .<KeySource>map(KeySource.Variable::new)
        .or(() -> file.map(KeySource.File::new))
        .orElseGet(() -> provider.usualKey(baseUrl));
  }

  private Set<Tier> tiers(ModelSpec plain) {
    Set<Tier> tiers = arguments.value(Flag.TIERS).map(AskFlags::tiers).orElse(plain.tiers());
    if (tiers.contains(Tier.PARSER)) {
      throw Usage.wrong("Tier parser needs no model; models write for the others.");
    }
    return tiers;
  }

  private int list(WorkspaceModels models, ListingWriter writer) {
    arguments.atMost(1);
    List<ModelSpec> all = models.list();
    if (all.isEmpty() && writer.forPeople()) {
      say("No model is set up: the embedded parser answers alone.\n");
    } else {
      writer.print(ModelTables.list(all));
    }
    return 0;
  }

  private int remove(WorkspaceModels models) {
    arguments.atMost(2);
    ModelName name = name(arguments.word(1, "the model to remove"));
    models.remove(name);
    say("Removed model " + name + ".\n");
    return 0;
  }

  private int test(WorkspaceModels models, ListingWriter writer) {
    arguments.atMost(2);
    Optional<ModelName> only =
        arguments.words().size() > 1
            ? Optional.of(name(arguments.words().get(1)))
            : Optional.empty();
    List<ModelCheck> checks = models.check(only);
    if (checks.isEmpty() && writer.forPeople()) {
      say("No model is set up: the embedded parser answers alone.\n");
    } else {
      writer.print(ModelTables.checks(checks));
    }
    boolean broken = checks.stream().anyMatch(it -> it.failure().isPresent());
    return broken ? ErrorKind.MODEL.exitCode() : 0;
  }

  private void say(String sentence) {
    if (!arguments.has(Flag.QUIET)) {
      session.print(SafeText.lines(sentence));
    }
  }

  private static ModelName name(String typed) {
    if (!ModelName.isValid(typed)) {
      throw Usage.wrong(
          "\""
              + typed
              + "\" is no name for a model: a letter, then letters, digits, _, . or -; at most 64.");
    }
    return new ModelName(typed);
  }
}
