package dev.lakewright.gateway;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.FailureKind;
import dev.lakewright.core.model.ModelBudget;
import dev.lakewright.core.model.ModelClient;
import dev.lakewright.core.model.ModelFailure;
import dev.lakewright.core.model.ModelOutcome;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.model.ModelTape;
import dev.lakewright.core.model.Provider;
import dev.lakewright.core.question.Tier;
import dev.lakewright.gateway.budget.BudgetedClient;
import dev.lakewright.gateway.budget.DayMeter;
import dev.lakewright.gateway.budget.Meter;
import dev.lakewright.gateway.budget.SpanMeter;
import dev.lakewright.gateway.key.ApiKey;
import dev.lakewright.gateway.key.KeyRing;
import dev.lakewright.gateway.llama.LocalModels;
import dev.lakewright.gateway.provider.LangChainClient;
import dev.lakewright.gateway.provider.Pause;
import dev.lakewright.gateway.provider.RetryingClient;
import dev.lakewright.gateway.record.RecordingClient;
import dev.lakewright.gateway.record.ReplayingClient;
import dev.lakewright.gateway.record.Tape;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * The models of one workspace, each behind its budgets, its retries and, where wanted, a tape. Keys
 * are looked for when a model is first asked. Safe for use by several threads.
 */
public final class Models implements AutoCloseable {
  private static final int RETRIES = 2;
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final List<ModelSpec> specs;
  private final ModelBudget budget;
  private final KeyRing keys;
  private final LocalModels local;
  private final boolean live;
  private final Optional<Tape> tape;
  private final Clock clock;
  private final Meter run;
  private final Meter day;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(Models::daemon);

  /**
   * Make the models.
   *
   * @param local where models of this process are come by
   * @param state folder for the count of the day
   */
  public Models(
      List<ModelSpec> specs,
      ModelBudget budget,
      KeyRing keys,
      LocalModels local,
      Path state,
      ModelTape tape,
      Clock clock) {
    this.specs = List.copyOf(specs);
    this.budget = budget;
    this.keys = keys;
    this.local = local;
    this.live = tape.fold(() -> true, file -> true, file -> false);
    Optional<Path> file = tape.fold(Optional::empty, Optional::of, Optional::of);
    this.tape = file.map(it -> Tape.open(it, this::scrub));
    this.clock = clock;
    this.run = new SpanMeter("run", budget.run());
    this.day = new DayMeter(state.resolve("models").resolve("day.json"), budget.day(), clock);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lakewright-model-watch");
    thread.setDaemon(true);
    return thread;
  }

  /** Return the models in the order of the workspace's file. */
  public List<ModelSpec> specs() {
    return specs;
  }

  /** Return the models that write for a tier, in the order in which they are tried. */
  public List<ModelSpec> of(Tier tier) {
    return specs.stream().filter(it -> it.tiers().contains(tier)).toList();
  }

  /**
   * Return the models for one question, which has a budget of its own.
   *
   * @param limit takes the place of the workspace's; empty for that
   * @param kept where the question's calls are written down; empty for nowhere
   */
  public QuestionModels question(Optional<ModelBudget.Limit> limit, Optional<Path> kept) {
    Meter meter = new SpanMeter("question", limit.orElse(budget.question()));
    Optional<Tape> own = kept.map(file -> Tape.open(file, this::scrub));
    return new QuestionModels(spec -> client(spec, meter, own));
  }

  /** Return models that answer from a tape that a question left, and ask nobody. */
  public QuestionModels replayed(Path kept) {
    Tape own = Tape.open(kept, this::scrub);
    return new QuestionModels(spec -> ReplayingClient.only(spec.name(), own));
  }

  private ModelClient client(ModelSpec spec, Meter question, Optional<Tape> own) {
    ModelClient asked =
        live
            ? tape.map(it -> recorded(live(spec, question), it))
                .orElseGet(() -> live(spec, question))
            : ReplayingClient.only(spec.name(), tape.orElseThrow());
    return own.<ModelClient>map(kept -> new RecordingClient(asked, kept)).orElse(asked);
  }

  private static ModelClient recorded(ModelClient live, Tape tape) {
    return ReplayingClient.before(new RecordingClient(live, tape), tape);
  }

  private ModelClient live(ModelSpec spec, Meter question) {
    ApiKey key;
    try {
      key = keys.find(spec.key());
    } catch (LakewrightException missing) {
      return new Unusable(
          spec.name(),
          new ModelOutcome.Failed(
              ModelFailure.of(FailureKind.UNAUTHORISED, missing.failure().message())));
    }
    ModelClient one =
        spec.provider() == Provider.GGUF
            ? local.client(spec, keys.root())
            : new LangChainClient(spec, key, http(spec), watch, clock);
    ModelClient budgeted = new BudgetedClient(one, spec.price(), List.of(question, run, day));
    return new RetryingClient(budgeted, RETRIES, Pause.REAL, System::nanoTime);
  }

  /** Servers of models for one's own machine do not know how to be asked for HTTP 2 in passing. */
  private static HttpClient http(ModelSpec spec) {
    boolean secure = "https".equalsIgnoreCase(URI.create(spec.baseUrl()).getScheme());
    return HttpClient.newBuilder()
        .version(secure ? HttpClient.Version.HTTP_2 : HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  private String scrub(String text) {
    String clean = text;
    for (ModelSpec spec : specs) {
      clean = key(spec).scrub(clean);
    }
    return clean;
  }

  /** A key that cannot be found cannot leak either. */
  private ApiKey key(ModelSpec spec) {
    try {
      return keys.find(spec.key());
    } catch (LakewrightException missing) {
      return ApiKey.NONE;
    }
  }

  @Override
  public void close() {
    watch.shutdownNow();
  }
}
