package dev.lakewright.runtime.importing;

import dev.lakewright.core.error.ErrorCode;
import dev.lakewright.core.error.Failure;
import dev.lakewright.core.error.LakewrightException;
import dev.lakewright.core.error.NearestNames;
import dev.lakewright.core.plan.PlanName;
import dev.lakewright.core.policy.RolePolicy;
import dev.lakewright.core.project.ImportProblem;
import dev.lakewright.core.sql.SqlWitness;
import dev.lakewright.export.importing.ProjectImport;
import dev.lakewright.export.importing.draft.ImportOutcome;
import dev.lakewright.export.importing.draft.ImportRequest;
import dev.lakewright.export.importing.folder.FolderReader;
import dev.lakewright.lake.catalog.Lakes;
import dev.lakewright.planner.plan.PlanDocument;
import dev.lakewright.planner.plan.PlanFile;
import dev.lakewright.planner.plan.PlanWriter;
import dev.lakewright.runtime.plan.PlanFolder;
import dev.lakewright.runtime.plan.PlanView;
import dev.lakewright.runtime.plan.Plans;
import dev.lakewright.sql.project.ProjectSql;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Imports into an opened workspace. */
public final class OpenImports implements Imports {
  private final Plans plans;
  private final RolePolicy role;
  private final PlanFolder folder;
  private final WorkspaceSurroundings around;

  /**
   * Make them.
   *
   * @param root of the workspace
   * @param witness reads statements
   */
  public OpenImports(Plans plans, Lakes lakes, RolePolicy role, Path root, SqlWitness witness) {
    this.plans = plans;
    this.role = role;
    this.folder = new PlanFolder(root);
    this.around = new WorkspaceSurroundings(lakes, root, new ProjectSql(witness));
  }

  @Override
  public Imported run(ImportOrder order) {
    requireWholeSight();
    PlanName name = order.name().orElseGet(() -> named(order.folder()));
    if (!order.replace()) {
      folder.refuseExisting(name);
    }
    ImportRequest request = new ImportRequest(name, FolderReader.read(order.folder()), around);
    ProjectImport kind =
        order.kind().map(OpenImports::kind).orElseGet(() -> ProjectImport.of(request));
    return kind.read(request)
        .fold(
            imported -> checked(imported, order.replace()),
            refused -> new Imported.Wrong(refused.problems(), refused.notes()));
  }

  private Imported checked(ImportOutcome.Imported imported, boolean replace) {
    String text = PlanWriter.write(imported.plan());
    Optional<PlanDocument> document =
        PlanFile.read(text).fold(Optional::of, problems -> Optional.empty());
    PlanView view = plans.check(text);
    if (!view.problems().isEmpty()) {
      List<ImportProblem> problems =
          document
              .map(it -> new OriginPlaces(it, imported.origins()).of(view.problems()))
              .orElseGet(
                  () -> view.problems().stream().map(it -> new ImportProblem(".", it)).toList());
      return new Imported.Wrong(problems, imported.notes());
    }
    String file = folder.write(imported.plan().name(), text, replace);
    return new Imported.Written(imported.plan(), file, imported.notes());
  }

  private static ProjectImport kind(String word) {
    List<String> known =
        Arrays.stream(ProjectImport.values())
            .map(it -> it.name().toLowerCase(Locale.ROOT))
            .toList();
    if (!known.contains(word)) {
      throw new LakewrightException(
          Failure.of(
                  ErrorCode.OPTION_INVALID,
                  "projects of " + word + " are not read (" + String.join(", ", known) + ")")
              .withNearest(NearestNames.among(known, word, 2)));
    }
    return ProjectImport.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static PlanName named(Path folder) {
    String name =
        String.valueOf(folder.toAbsolutePath().normalize().getFileName())
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[^a-z]+|-+$", "");
    if (!PlanName.isValid(name)) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.OPTION_INVALID,
              "the folder's name is none for a plan: give one by --name"));
    }
    return new PlanName(name);
  }

  /** A project lies anywhere, and messages quote its files. */
  private void requireWholeSight() {
    if (!role.seesAll()) {
      throw new LakewrightException(
          Failure.of(
              ErrorCode.POLICY_DENIED,
              "the role "
                  + role.name()
                  + " may not import: an import reads files, which the role may not see"));
    }
  }
}
