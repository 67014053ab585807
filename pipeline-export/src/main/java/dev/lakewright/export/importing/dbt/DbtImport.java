package dev.lakewright.export.importing.dbt;

import dev.lakewright.core.contract.Contract;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.SourceLocation;
import dev.lakewright.core.lake.Identifier;
import dev.lakewright.core.plan.SourceRef;
import dev.lakewright.core.plan.SqlTemplate;
import dev.lakewright.core.plan.Step;
import dev.lakewright.core.plan.StepHead;
import dev.lakewright.core.plan.StepId;
import dev.lakewright.core.project.YamlTree;
import dev.lakewright.export.importing.draft.ImportOutcome;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.draft.MappedText;
import dev.lakewright.export.importing.draft.Naming;
import dev.lakewright.export.importing.draft.PlanDraft;
import dev.lakewright.export.importing.draft.StepOrder;
import dev.lakewright.export.importing.draft.StepOrigin;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads a project of dbt; nothing of it is run. */
public final class DbtImport {
  private static final SourceLocation TOP = new SourceLocation(1, 1);

  private final ImportRequest request;
  private final PlanDraft draft = new PlanDraft();
  private final Map<String, StepId> steps = new LinkedHashMap<>();
  private final Map<String, String> relations = new LinkedHashMap<>();
  private final Map<String, Model> models = new TreeMap<>();
  private final boolean own;

  private DbtImport(ImportRequest request) {
    this.request = request;
    this.own = OwnResults.isOwn(request.files());
  }

  /** A model that is built. */
  private record Model(String file, String below, ModelText text, Materialized kept, StepId id) {}

  public static boolean isProject(ImportRequest request) {
    return request.files().text(DbtSettings.FILE).isPresent();
  }

  /** Read it. */
  public static ImportOutcome read(ImportRequest request) {
    return new DbtImport(request).outcome();
  }

  private ImportOutcome outcome() {
    request.files().unread().forEach(draft::problem);
    Optional<DbtSettings> settings = settings();
    if (settings.isEmpty()) {
      return draft.finished(request.name(), "", List.of());
    }
    PropertyFiles properties = new PropertyFiles(request, settings.get(), draft);
    new LeftOut(request.files(), settings.get(), draft, own).note();
    models(settings.get(), properties);
    seeds(settings.get(), properties);
    sources(properties);
    Variables variables = new Variables(settings.get().variables());
    QueryReader queries =
        new QueryReader(
            settings.get().name(), request.around(), draft, variables, steps, relations);
    models.values().forEach(it -> query(it, queries, properties));
    sinks();
    promises(properties);
    singular(settings.get(), queries);
    return ordered(settings.get(), variables);
  }

  private Optional<DbtSettings> settings() {
    try {
      String text = request.files().text(DbtSettings.FILE).orElse("");
      return Optional.of(new DbtSettings(request.around().yaml(DbtSettings.FILE, text)));
    } catch (LakewrightException broken) {
      draft.problem(DbtSettings.FILE, broken.failure());
      return Optional.empty();
    }
  }

  private void models(DbtSettings settings, PropertyFiles properties) {
    Map<String, String> files = new LinkedHashMap<>();
    for (Map.Entry<String, String> file : request.files().texts().entrySet()) {
      Optional<String> below =
          file.getKey().endsWith(".sql")
              ? settings.below("model", "models", file.getKey())
              : Optional.empty();
      if (below.isEmpty()) {
        continue;
      }
      String name = stem(file.getKey());
      String other = files.putIfAbsent(name, file.getKey());
      if (other != null) {
        draft.wrong(
            file.getKey(), TOP, "there is a model " + name + " already: " + other, List.of());
      } else {
        model(settings, properties, name, file.getKey(), below.get());
      }
    }
  }

  private void model(
      DbtSettings settings, PropertyFiles properties, String name, String file, String below) {
    String source = request.files().text(file).orElse("");
    Map<String, YamlTree> config = new LinkedHashMap<>(settings.configs("models", below));
    properties.model(name).ifPresent(it -> config.putAll(it.config()));
    if (own && OwnResults.isResult(below)) {
      ModelText none = new ModelText(file, MappedText.of(source), List.of(), Map.of(), false);
      models.put(
          name,
          new Model(file, below, none, new Materialized(config, false), draft.names().take(name)));
      return;
    }
    Map<String, YamlTree> all = new LinkedHashMap<>(config);
    all.putAll(ModelRenderer.render(file, source, new PlanDraft(), own).config());
    if (Optional.ofNullable(all.get("enabled"))
        .filter(it -> it.text().equals("false"))
        .isPresent()) {
      draft.note(file, "the model " + name + " is not enabled");
      return;
    }
    ModelText text = ModelRenderer.render(file, source, draft, own);
    StepId id = draft.names().take(name);
    steps.put("REF:" + name, id);
    relations.put(
        "REF:" + name, Optional.ofNullable(all.get("alias")).map(YamlTree::text).orElse(name));
    models.put(name, new Model(file, below, text, new Materialized(all, text.incremental()), id));
  }

  static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, name.lastIndexOf('.'));
  }

  private void seeds(DbtSettings settings, PropertyFiles properties) {
    for (String file : request.files().others()) {
      Optional<String> below =
          file.endsWith(".csv") ? settings.below("seed", "seeds", file) : Optional.empty();
      below.ifPresent(it -> seed(settings, properties, file, it));
    }
  }

  private void seed(DbtSettings settings, PropertyFiles properties, String file, String below) {
    String name = stem(file);
    if (steps.containsKey("REF:" + name)) {
      draft.wrong(file, TOP, "there is a model or seed " + name + " already", List.of());
      return;
    }
    Map<String, YamlTree> config = new LinkedHashMap<>(settings.configs("seeds", below));
    properties.seed(name).ifPresent(it -> config.putAll(it.config()));
    SourceRef ref = request.around().files(List.of(path(file)));
    Map<String, YamlTree> types =
        Optional.ofNullable(config.get("column_types")).map(YamlTree::fields).orElse(Map.of());
    StepId id = draft.names().take(name);
    StepOrigin origin = new StepOrigin(file, TOP, Optional.empty());
    if (types.isEmpty()) {
      draft.put(new Step.Source(StepHead.of(id, List.of()), ref), origin);
    } else {
      StepId read = draft.names().take(name + "_file");
      draft.put(new Step.Source(StepHead.of(read, List.of()), ref), origin);
      draft.put(new Step.Sql(StepHead.of(id, List.of(read)), cast(read, types)), origin);
    }
    steps.put("REF:" + name, id);
    relations.put("REF:" + name, name);
  }

  private static SqlTemplate cast(StepId read, Map<String, YamlTree> types) {
    String list =
        types.entrySet().stream()
            .map(
                it -> {
                  String column = Identifier.readable(it.getKey());
                  return "CAST(" + column + " AS " + it.getValue().text() + ") AS " + column;
                })
            .collect(Collectors.joining(", "));
    return new SqlTemplate("SELECT * REPLACE (" + list + ") FROM " + read);
  }

  private Path path(String file) {
    return request.files().root().resolve(file);
  }

  /** Sources that nothing reads are no steps. */
  private void sources(PropertyFiles properties) {
    SourceReader reader = new SourceReader(request, draft);
    List<String> used = new ArrayList<>();
    models.values().forEach(it -> it.text().marks().forEach(mark -> used.add(mark.key())));
    properties
        .sources()
        .forEach(
            (key, source) -> {
              String mark = Mark.Kind.SOURCE + ":" + key;
              relations.put(mark, source.identifier());
              if (used.contains(mark) || !source.table().list("columns").isEmpty()) {
                reader.of(source).ifPresent(it -> source(mark, source, it));
              }
            });
  }

  private void source(String mark, SourceTable source, SourceRef ref) {
    boolean taken = steps.containsKey("REF:" + source.name());
    StepId id =
        draft.names().take(taken ? source.sourceName() + "_" + source.name() : source.name());
    steps.put(mark, id);
    draft.put(
        new Step.Source(StepHead.of(id, List.of()).describedAs(description(source.table())), ref),
        new StepOrigin(source.file(), source.table().place(), Optional.empty()));
  }

  private static String description(YamlTree node) {
    return node.text("description").filter(it -> !it.contains("{{")).map(String::strip).orElse("");
  }

  private void query(Model model, QueryReader queries, PropertyFiles properties) {
    if (own && OwnResults.isResult(model.below())) {
      return;
    }
    if (!model.kept().isKnown()) {
      draft.inexpressible(
          model.file(),
          TOP,
          "models that are materialized as " + model.kept().word() + " have no form in a plan",
          "table, view, or incremental with unique_key");
    }
    if (model.text().incremental()) {
      draft.note(
          model.file(),
          "{% if is_incremental() %} is left out: every run works out all rows, as --full-refresh does");
    }
    List<String> left = model.kept().left();
    if (!left.isEmpty() && !own) {
      draft.note(model.file(), "not carried over of its config: " + String.join(", ", left));
    }
    String words =
        properties.model(stem(model.file())).map(it -> description(it.node())).orElse("");
    queries
        .read(model.text())
        .ifPresent(
            it ->
                draft.put(
                    new Step.Sql(
                        StepHead.of(model.id(), it.inputs()).describedAs(words),
                        new SqlTemplate(it.text().text())),
                    new StepOrigin(model.file(), TOP, Optional.of(it.text()))));
  }

  private void promises(PropertyFiles properties) {
    Promises promises = new Promises(draft, steps);
    Map<String, Described> all = new LinkedHashMap<>();
    for (String name : properties.names()) {
      properties
          .model(name)
          .or(() -> properties.seed(name))
          .ifPresent(it -> all.put("REF:" + name, it));
    }
    properties
        .sources()
        .forEach(
            (key, it) ->
                all.put(Mark.Kind.SOURCE + ":" + key, new Described(it.file(), it.table())));
    all.forEach(
        (key, it) ->
            Optional.ofNullable(steps.get(key))
                .ifPresent(
                    step ->
                        promises.of(step, it.file(), it.node()).ifPresent(c -> promise(step, c))));
  }

  /** A step that a contract reads is an input, unless it reads the promising one. */
  private void promise(StepId id, Contract contract) {
    Optional<Step> step = draft.step(id);
    Optional<StepOrigin> origin = draft.origin(id);
    if (step.isEmpty() || origin.isEmpty()) {
      return;
    }
    List<StepId> inputs = new ArrayList<>(step.get().head().inputs());
    boolean apart = step.get().kind().equals("source") && !Promises.reads(contract).isEmpty();
    for (StepId read : Promises.reads(contract)) {
      apart |= read.equals(id) || isBehind(read, id);
      if (!inputs.contains(read)) {
        inputs.add(read);
      }
    }
    if (apart) {
      StepId check = draft.names().take(id.value() + "_checked");
      inputs.removeAll(step.get().head().inputs());
      inputs.remove(id);
      inputs.add(0, id);
      draft.put(
          new Step.Sql(
              StepHead.of(check, inputs).with(contract), new SqlTemplate("SELECT * FROM " + id)),
          new StepOrigin(origin.get().file(), origin.get().place(), Optional.empty()));
    } else {
      draft.put(step.get().with(step.get().head().reading(inputs).with(contract)), origin.get());
    }
  }

  private boolean isBehind(StepId later, StepId earlier) {
    List<StepId> open = new ArrayList<>(List.of(later));
    List<StepId> seen = new ArrayList<>();
    while (!open.isEmpty()) {
      StepId at = open.remove(0);
      for (StepId input : draft.step(at).map(it -> it.head().inputs()).orElse(List.of())) {
        if (input.equals(earlier)) {
          return true;
        }
        if (!seen.contains(input)) {
          seen.add(input);
          open.add(input);
        }
      }
    }
    return false;
  }

  private void singular(DbtSettings settings, QueryReader queries) {
    for (Map.Entry<String, String> file : request.files().texts().entrySet()) {
      Optional<String> below = settings.below("test", "tests", file.getKey());
      if (file.getKey().endsWith(".sql")
          && below.filter(it -> !it.startsWith("generic/")).isPresent()) {
        test(file.getKey(), file.getValue(), queries);
      }
    }
  }

  private void test(String file, String source, QueryReader queries) {
    if (own && source.contains("(DESCRIBE ")) {
      draft.note(file, "a promise of columns, which types of the plan keep");
      return;
    }
    ModelText text = ModelRenderer.render(file, source, draft, own);
    queries
        .read(text)
        .ifPresent(it -> draft.put(SingularTest.step(draft, text, it), origin(text, it)));
  }

  private static StepOrigin origin(ModelText text, Naming.Named it) {
    return new StepOrigin(text.file(), TOP, Optional.of(it.text()));
  }

  /** Tests do not count as readers, so this comes before them. */
  private void sinks() {
    OwnResults results = new OwnResults(request.around());
    for (Model model : models.values()) {
      if (own && OwnResults.isResult(model.below())) {
        ownSink(results, model);
      } else if (!own
          && draft.step(model.id()).isPresent()
          && (model.kept().isKept() || !draft.isRead(model.id()))
          && !model.kept().word().equals("ephemeral")) {
        StepId id = draft.names().take(model.id() + "_out");
        String folder = "out/" + request.name() + "/" + model.id();
        draft.put(
            new Step.Sink(
                StepHead.of(id, List.of(model.id())),
                model.kept().target(folder),
                model.kept().mode()),
            new StepOrigin(model.file(), TOP, Optional.empty()));
      }
    }
  }

  private void ownSink(OwnResults results, Model model) {
    Optional<YamlTree> meta = Optional.ofNullable(model.kept().config().get("meta"));
    Optional<StepId> input =
        OwnResults.input(model.text().text().text()).map(it -> steps.get("REF:" + it));
    if (meta.isEmpty() || input.isEmpty() || results.target(meta.get()).isEmpty()) {
      draft.note(model.file(), "the page " + model.id() + " is not carried over");
      return;
    }
    draft.put(
        new Step.Sink(
            StepHead.of(model.id(), List.of(input.get())),
            results.target(meta.get()).orElseThrow(),
            results.mode(meta.get())),
        new StepOrigin(model.file(), TOP, Optional.empty()));
  }

  private ImportOutcome ordered(DbtSettings settings, Variables variables) {
    StepOrder order = new StepOrder(draft.steps());
    if (!order.cycle().isEmpty()) {
      StepId first = order.cycle().get(0);
      draft.wrong(
          draft.origin(first).map(StepOrigin::file).orElse("."),
          TOP,
          "models wait for one another: "
              + order.cycle().stream().map(StepId::value).collect(Collectors.joining(" → "))
              + " → "
              + first,
          List.of());
    }
    return draft.finished(
        request.name(),
        "Imported from the dbt project " + settings.name() + ".",
        variables.parameters(),
        order.ordered());
  }
}
