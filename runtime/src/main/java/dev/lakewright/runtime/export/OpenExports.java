package dev.lakewright.runtime.export;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.export.ExportFile;
import dev.lakewright.core.export.ExportRequest;
import dev.lakewright.core.export.ExportTarget;
import dev.lakewright.core.export.Inexpressible;
import dev.lakewright.core.lake.LakeSpec;
import dev.lakewright.core.plan.PlanCheck;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.export.Targets;
import dev.lakewright.export.describe.Descriptions;
import dev.lakewright.export.folder.Digest;
import dev.lakewright.export.folder.ExportReport;
import dev.lakewright.export.folder.ProjectFolder;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.planner.plan.PlanDocument;
import dev.lakewright.planner.plan.PlanFile;
import dev.lakewright.runtime.plan.PlanFolder;
import dev.lakewright.runtime.plan.PlanRequest;
import dev.lakewright.runtime.plan.PlanView;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.runtime.workspace.WorkspaceLocation;
import dev.lakewright.sql.dialect.write.DialectTranslation;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Exports of the plans of an opened workspace. */
public final class OpenExports implements Exports {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  private final Plans plans;
  private final Lakes lakes;
  private final RolePolicy role;
  private final WorkspaceLocation location;
  private final Verifier verifier;
  private final DialectTranslation translation;
  private final List<LakeSpec> specs;

  /**
   * Make them.
   *
   * @param specs of the lakes
   * @param opener opens workspaces for comparisons
   * @param witness reads statements for translation
   */
  public OpenExports(
      Plans plans,
      Lakes lakes,
      RolePolicy role,
      WorkspaceLocation location,
      List<LakeSpec> specs,
      Path home,
      ScratchWorkspace.Opener opener,
      SqlWitness witness) {
    this.plans = plans;
    this.lakes = lakes;
    this.role = role;
    this.location = location;
    this.specs = List.copyOf(specs);
    this.translation = new DialectTranslation(lakes, witness);
    ProjectRunner runner = new ProjectRunner(home, System.getenv(), PATIENCE);
    this.verifier = new Verifier(opener, runner, location.root(), specs);
  }

  @Override
  public List<String> targets() {
    return Targets.words();
  }

  @Override
  public Exported export(String plan, String word) {
    ExportTarget target = Targets.named(word).orElseThrow(() -> unknown(word));
    requireWholeSight();
    PlanView view = plans.view(PlanRequest.of(plan));
    if (!view.problems().isEmpty()) {
      return new Exported.Wrong(new Problems(view.file(), view.problems()));
    }
    PlanDocument document = document(plan);
    PlanCheck check = view.check().orElseThrow();
    SourceFolders found = folders(document);
    ExportRequest request =
        new ExportRequest(
            document.plan(),
            check.columns(),
            found.sources(),
            new PlanSurroundings(translation, found, document.text()));
    return target
        .export(request)
        .fold(
            files -> ready(document, target, request, files, found),
            steps ->
                new Exported.Wrong(
                    new Problems(
                        view.file(),
                        steps.stream().map(it -> failure(it, target, document)).toList())));
  }

  private static Exported.Ready ready(
      PlanDocument document,
      ExportTarget target,
      ExportRequest request,
      List<ExportFile> files,
      SourceFolders found) {
    List<ExportFile> all = new ArrayList<>(files);
    all.addAll(Descriptions.of(request));
    return new Exported.Ready(
        document.plan(),
        document.text(),
        target.word(),
        all.stream().sorted().toList(),
        found.folders());
  }

  /** The plan's text and the places in it, which a view does not have. */
  private PlanDocument document(String plan) {
    Path file = new PlanFolder(location.root()).find(plan);
    return PlanFile.read(PlanFolder.read(file))
        .fold(
            document -> document,
            problems -> {
              throw new LakewrightException(problems.get(0));
            });
  }

  private static Failure failure(Inexpressible it, ExportTarget target, PlanDocument document) {
    return Failure.of(
            ErrorCode.EXPORT_INEXPRESSIBLE,
            target.title() + " has no form for the step " + it.step() + ": " + it.reason())
        .at(
            it.inSql()
                .map(inside -> document.sqlPlace(it.step(), Optional.of(inside)))
                .orElseGet(() -> document.place(it.step(), "")))
        .withNearest(List.of(it.nearest()));
  }

  /** An exported project reads files without anybody's policy. */
  private void requireWholeSight() {
    if (!role.seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "the role "
                  + role.name()
                  + " may not export: an exported project reads whole files, which the role may"
                  + " not see"));
    }
  }

  private static LakewrightException unknown(String word) {
    List<String> known = Targets.words();
    return new LakewrightException(
        Failure.of(
                ErrorCode.OPTION_INVALID,
                "there is no target " + word + " (" + String.join(", ", known) + ")")
            .withNearest(NearestNames.among(known, word, 2)));
  }

  @Override
  public List<Failure> differences(Path bundle, Set<String> accepted) {
    requireWholeSight();
    BundleFile then = BundleFile.read(bundle);
    PlanView view = plans.view(PlanRequest.of(then.plan()));
    PlanDocument document = document(then.plan());
    SourceFolders found = folders(document);
    return new BundleCheck(then, accepted)
        .differences(
            Digest.of(document.text()),
            new PlanSurroundings(translation, found, document.text()),
            view.check().filter(it -> view.problems().isEmpty()).map(PlanCheck::columns));
  }

  private SourceFolders folders(PlanDocument document) {
    return new SourceFolders(lakes, location.root(), location.state(), specs).find(document.plan());
  }

  @Override
  public Written write(Exported.Ready project, Path folder) {
    ExportReport report =
        new ProjectFolder(folder)
            .write(project.plan().name().value(), project.target(), project.files());
    return new Written(
        folder, report.written(), report.unchanged(), report.kept(), report.removed());
  }

  @Override
  public Verification verify(Exported.Ready project, Map<String, String> parameters) {
    ExportTarget target =
        Targets.named(project.target()).orElseThrow(() -> unknown(project.target()));
    return verifier.verify(project, target, project.planText(), parameters);
  }
}
