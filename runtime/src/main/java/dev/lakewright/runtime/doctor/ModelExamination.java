package dev.lakewright.runtime.doctor;

import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.model.ModelSpec;
import dev.lakewright.core.question.Tier;
import dev.lakewright.runtime.Diagnosis;
import dev.lakewright.runtime.setup.ModelCheck;
import dev.lakewright.runtime.setup.WorkspaceModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Every configured model, asked for one token. */
final class ModelExamination {
  private ModelExamination() {}

  static List<Diagnosis> examine(WorkspaceModels models) {
    try {
      List<ModelSpec> specs = models.list();
      List<Diagnosis> found = new ArrayList<>();
      found.add(
          Findings.ok(
              "models",
              specs.isEmpty()
                  ? "the embedded parser, in this process; no other model is asked"
                  : "the embedded parser, in this process; where it is not sure, those below"));
      for (ModelSpec spec : specs) {
        models.check(Optional.of(spec.name())).forEach(it -> found.add(model(spec, it)));
      }
      return found;
    } catch (LakewrightException unreadable) {
      return List.of(
          Findings.broken("models", unreadable.failure().message(), "mend lakewright.yaml"));
    }
  }

  private static Diagnosis model(ModelSpec spec, ModelCheck check) {
    String what = "model " + spec.name();
    String tiers = spec.tiers().stream().sorted().map(Tier::word).collect(Collectors.joining(", "));
    return check
        .failure()
        .map(
            failure ->
                Findings.warning(
                    what,
                    failure.message(),
                    "see lakewright.yaml, and docs/models.md for what each failure means"))
        .orElseGet(
            () ->
                Findings.ok(
                    what,
                    spec.model()
                        + " answered in "
                        + check.millis()
                        + " ms; writes for tiers "
                        + tiers));
  }
}
